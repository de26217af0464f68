"""The type of bill that is described and not named: "tob for a corrected outpatient claim", "bill type SNF interim".

Which facility and which care the words tell, and which bill in its series; the first that fits, the narrow ones first.
"""

import re

_OUT = r"out ?-?(?:pt|patient)"
_IN = r"in ?-?(?:pt|patient)"
_SNF = r"\bsnfs?\b|skilled nursing|nursing (?:facility|home)"
_PLACES = (
    ("011", rf"(?=.*(?:\bcah\b|critical access))(?=.*\b{_IN}\b)"),
    ("085", r"\bcah\b|critical access"),
    ("018", r"\bswing ?beds?\b"),
    ("071", r"\brhcs?\b|rural health"),
    ("077", r"\bfqhcs?\b|federally qualified"),
    ("072", r"\besrd\b|dialysis|dialisis"),
    ("082", r"hospital[- ]based hospice"),
    ("081", r"\bhospic(?:e|io)\b"),
    ("032", r"\bhome health\b|\bhha\b|atencion en casa"),
    ("075", r"\bcorf\b"),
    ("076", r"\bcmhc\b|community mental"),
    ("", r"\basc\b|surg\w+ cent\w+|centro de cirugia"),
    ("014", r"\bnon[- ]?patient|reference lab"),
    ("023", rf"(?=.*(?:{_SNF}))(?=.*\b{_OUT}\b)"),
    ("022", rf"(?=.*(?:{_SNF}))(?=.*\bpart b\b)"),
    ("012", rf"(?=.*\b{_IN}\b)(?=.*\bpart b\b)"),
    ("021", _SNF),
    ("013", rf"\b{_OUT}\b|\bobs(?:ervation)?\b|\ber\b|emergency|\bambulator\w+"),
    ("011", rf"\b{_IN}\b|hospitali\w+"),
)
"""What a surgery center sends to most plans is the claim of a clinician, so no type of bill is told for it."""
_SENT = (
    ("7", r"\bcorrect\w+|\breplac\w+|\breemplaz\w+|\badjust\w+"),
    ("8", r"\bvoid\w*|\bcancel\w*|\banul\w+"),
    ("5", r"\blate charges?\b|\bcargos? tardios?\b"),
    ("0", r"\bno[nt]?[- ]?pay\w*|\bzero claim\b"),
    ("3", r"\bcontinu\w+|\bmiddle\b"),
    ("2", r"\bfirst (?:interim|claim of)|\binterim,? first|\bprimer\w*\b.*\b(?:parcial|interin)"),
    ("4", r"\b(?:last|final) (?:interim|claim)|\binterim,? (?:last|final)|\bultim\w*\b.*\b(?:parcial|interin)"),
    ("234", r"\binterim\b|\bparcial\w*|\binterin\w*"),
    ("1", r""),
)


def described(words: str, called: str) -> tuple[str, ...]:
    """The types of bill for the claim that ``words`` (plain text) describe beside what such a type is ``called``."""
    if not re.search(rf"\b{called} (?:code )?(?:for|of|to use for|para|de)\b", words):
        return ()
    place = next((digits for digits, pattern in _PLACES if re.search(pattern, words)), "")
    last = next(digits for digits, pattern in _SENT if re.search(pattern, words))
    return tuple(place + digit for digit in last) if place else ()

"""The discharge status that a question names, or describes: "discharge status 30", "dispo code for home health"."""

import re

from codesets import discharge

DISCHARGE = "discharge:"
_CALLED = (
    r"(?:(?:pt |patient )?(?:discharge|d/?c|dc)(?: status| disposition| dispo)?(?: codes?)?"
    r"|(?:pt |patient )(?:status|disposition|dispo)(?: codes?)?|dispo(?:sition)?(?: codes?)?"
    r"|(?:codigos? de )?(?:estado (?:de|del) (?:alta|paciente)|alta))"
)
_DIGITS = re.compile(rf"\b{_CALLED}\s*(?:of |is |=|:|#|con )?\s*(?P<one>\d{{2}})\b(?![\d.,/%-]|\s*%)")
_FURTHER = re.compile(r"\s*(?:,|/|&|vs\.?|versus|and|or|y|o|contra)\s*(\d{2})\b(?![\d.,/%-])")
_CODE = re.compile(
    rf"\b{_CALLED}\s+(?:do i use |is |should i use |to use )?(?:for|when|if|para|de|si)\b"
    r"|\b(?:discharge|d/?c|dispo\w*) (?:status|dispo\w*)(?: codes?)?\W*$|\bestado de alta\W*$"
    r"|\b(?:which|what|que|cual) (?:is the )?(?:discharge|dc|d/c|dispo\w*) (?:status|code|dispo\w*)"
)
_NEEDED = re.compile(r"\b(?:status|codes?|dispo\w*|codigos?|estado)\b")
_WHERE = (
    ("07", r"\bama\b|against (?:medical )?advice|contra (?:el )?consejo"),
    ("20", r"\b(?:died|dies|expired|death|deceased|murio|fallec\w+)\b(?!.*hospice)"),
    ("30", r"\bstill (?:a )?(?:patient|inpatient|here|in)|\binterim\b|\bsigue\b"),
    ("06", r"\bhome health\b|\bhha\b|\bhome care agency\b|agencia de (?:atencion|salud)"),
    ("51", r"\bhospice\b.*\b(?:facility|inpatient|unit|house)\b|\b(?:facility|inpatient) hospice\b"),
    ("50", r"\bhospic(?:e|io)\b"),
    ("62", r"\birf\b|\brehab\w*"),
    ("63", r"\bltc?h\b|\bltac\w*|long[- ]term (?:acute )?(?:care )?hospital|\bestancia\w* larg"),
    ("65", r"\bpsych\w*|mental health|salud mental|psiquiatr\w+"),
    ("61", r"\bswing ?bed"),
    ("66", r"\bcah\b|critical access"),
    ("05", r"\bcancer (?:center|hospital)|children'?s hospital|hospital (?:infantil|de cancer)"),
    ("43", r"\bfederal\b|\bva hospital\b"),
    ("03", r"\bsnfs?\b|skilled nursing"),
    ("04", r"\bassisted living\b|\bicf\b|\bintermediate care\b|\bcustodial\b"),
    ("21", r"\bjail\b|\bprison\b|\bpolice\b|law enforcement|\bcarcel\b"),
    ("02", r"\btransfer\w*\b.*\bhospital\b|\banother (?:acute )?(?:care )?hospital\b|\botro hospital\b"),
    ("01", r"\bhome\b|\ba (?:la )?casa\b"),
)


def discharges(words: str) -> tuple[str, ...]:
    """As "discharge:06" what ``words`` (plain text) name, else the one that they describe."""
    if named := _DIGITS.search(words):
        found, place = [named["one"]], named.end()
        while further := _FURTHER.match(words, place):
            found.append(further[1])
            place = further.end()
        return tuple(DISCHARGE + one for one in found if _is_known(one)) if _NEEDED.search(named[0]) else ()
    if not _CODE.search(words) or not _NEEDED.search(words):
        return ()
    told = next((one for one, pattern in _WHERE if re.search(pattern, words)), None)
    return (DISCHARGE + told,) if told else ()


def _is_known(code: str) -> bool:
    return discharge.is_valid(code)

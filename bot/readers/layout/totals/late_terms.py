"""What the paper itself says of paying late: "A finance charge of 1.5% a month is added to balances over 60 days"."""

import re

LONGEST = 300
_EXTRA = re.compile(
    r"\b(?:finance charges?|(?:late|overdue)(?: payment)? (?:fees?|charges?|penalt\w+)|interest|service charges?"
    r"|rebilling fees?|monthly charges?|recargos?|inter[eé]s(?:es)?"
    r"|cargos?(?: mensual(?:es)?)?(?: de \$ ?[\d.,]+)? por"
    r" (?:atraso|mora|financiamiento|pagos? (?:tard[ií]os?|atrasados?)))\b",
    re.IGNORECASE,
)
_ADDED = re.compile(
    r"\b(?:add(?:ed)?|appl(?:y|ies|ied)|assess(?:ed)?|charged?|accru\w+|bears?|subject to"
    r"|incurs?|impos\w+|will be|may be"
    r"|agreg\w+|aplic\w+|cobr\w+|gener\w+|caus\w+|sujet[oa]s? a)\b",
    re.IGNORECASE,
)
_SET = re.compile(
    r"(?:\$ ?\d|\d ?%).*\b(?:if|after|when|per (?:month|annum|year)|a month|monthly|over|past|late|unless|si"
    r"|despu[eé]s|al mes|mensual|pasad[oa]s)\b",
    re.IGNORECASE,
)
"""A sum or a rate with what it hangs on: "Late fee: $15.00 after 30 days"."""
_NONE = re.compile(
    r"\b(?:no(?! (?:se |l[oa] )?pag\w*)|without|free of|waive\w*|interest[- ]free"
    r"|0(?:\.0+)?%|in your (?:best )?interest|sin|libre de)\b",
    re.IGNORECASE,
)
"""Words of a sentence that promises the contrary, or speaks of something else."""
_UNDONE = re.compile(
    r"\b(?:will not|won't|not be (?:sent|referred|placed|turned)|has been|have been|was|were|avoid|no ser[aá]|ha sido"
    r"|fue|evit\w+|disput\w+|verification|specimens?|blood)\b",
    re.IGNORECASE,
)
"""What is not to come, or came already."""
_HANDED_ON = re.compile(
    r"\b(?:collections?(?: agency| agencies)?|outside agency|credit (?:bureaus?|reporting|report)"
    r"|agencias? de (?:cobros?|cobranzas?)|cobranzas?|bur[oó] de cr[eé]dito)\b",
    re.IGNORECASE,
)
_HANDING = re.compile(
    r"\b(?:sent|sending|send|referred|turned|placed|placing|forwarded|assigned|transferred|reported|go|goes|moved"
    r"|env[ií]a\w*|enviar\w*|enviad[oa]s?|refer\w+|pasar\w*|pasan|remit\w+|reporta\w*)\b",
    re.IGNORECASE,
)
_WHEN_UNPAID = re.compile(
    r"\b(?:past due|overdue|not paid|unpaid|if (?:you|we|your|the|payment|no|not)|over \d+ days|after \d+ days"
    r"|(?:in|within) \d+ days|older than|failure to|\d+ days|unless|atrasad[oa]s?|vencid[oa]s?|no pagad[oa]s?|si no"
    r"|m[aá]s de \d+ d[ií]as)\b",
    re.IGNORECASE,
)


def is_late_term(sentence: str) -> bool:
    """Whether ``sentence`` says what is added to what is paid late, or to whom it is handed on."""
    if len(sentence) <= LONGEST and all(one.search(sentence) for one in (_HANDED_ON, _HANDING, _WHEN_UNPAID)):
        return not _UNDONE.search(sentence)
    added = _ADDED.search(sentence) or _SET.search(sentence)
    said = len(sentence) <= LONGEST and _EXTRA.search(sentence) and added
    return bool(said) and not _NONE.search(sentence)

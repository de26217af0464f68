"""What a question asks of the payment behind a remittance: its check, what was taken back, how it was handled."""

import re
from dataclasses import dataclass

REMIT_TOPIC = "about-the-remittance"
_CLAIM = r"(?:claims?|reclamos?|reclamaci(?:on|ones)|clp)"
_PAID = r"(?:check|chk|cheque|eft|ach|trace|trn)"
_REMIT = r"(?:remit\w*|era|835)"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (aspect, re.compile(pattern))
    for aspect, pattern in (
        (
            "check",
            rf"\b{_PAID} ?(?:number|no\b|num\b|nbr|#|date|amounts?|total)"
            r"|\b(?:eft|trn)\b(?! (?:match|equal|agree|add|tie|reconcile|balance))"
            rf"|\b(?:numero|fecha|monto) (?:de|del) cheque|\bwhen (?:was|did) (?:the|this) (?:check|eft|{_REMIT})"
            r"|\bhow much (?:was|is|were) (?:the|this) (?:check|eft|deposit)|\b(?:check|eft) (?:for|is) how much"
            rf"|\b(?:what|which) (?:check|eft)\b|\b{_REMIT} (?:date|total)\b|\bpaid by (?:check|eft)\b",
        ),
        (
            "taken",
            r"\btake ?backs?\b|\btak(?:e|en|ing) (?:\w+ )?back\b|\btook (?:\w+ ){0,2}back\b|\brecoup\w*|\bplbs?\b"
            r"|\bclaw\w*|\boffsets?\b|\bwo\b|\bfb\b|\bwithheld\b|\bwithhold\w*|\bforward(?:ing)? balance\b"
            r"|\brecuper\w+|\bretuv\w+|\bprovider[- ]level\b",
        ),
        (
            "balances",
            rf"\b(?:does|do|did|is|why (?:does|doesn'?t|is)) (?:the |this )?(?:file|check|deposit|{_REMIT})"
            r"(?: not)? (?:balanc(?:e|ed|ing)|in balance|out of balance|foot|tie out)\b"
            r"|\b(?:does|do|did|will) (?:the |this |our )?(?:check|eft|ach|payment|deposit)\b.{0,12}"
            r"\b(?:match|equal|agree|add up|tie|reconcile)\b"
            rf"|\bdoes (?:it|this) (?:balance|foot)\b|\b{_REMIT} (?:balances?|is off|off)\b"
            r"|\bout of balance\b|\bcuadra\w*",
        ),
        (
            "status",
            r"\bclaim status\b|\bstatus of (?:the|this) claim\b|\bprocessed as\b|\bas (?:primary|secondary|tertiary)\b"
            r"|\b(?:primary|secondary) or (?:primary|secondary)\b"
            r"|\b(?:did|does|has|what) .{0,12}(?:the )?secondary .{0,12}(?:do|did|pay|paid|process\w*|leave)\b"
            r"|\bis (?:this|it) (?:a |the )?(?:secondary|reversal|primary|denial|crossover)\b"
            r"|\brevers(?:al|ed)\b|\bque hizo (?:el|la) (?:secundari[oa]|segundo)",
        ),
        (
            "corrected",
            r"\b(?:corrected|replacement|original|void(?:ed)?) claim\b|\bvoid(?:ed)?\b"
            r"|\b(?:reclamo|reclamacion) (?:corregid[oa]|original)\b",
        ),
        ("tob", r"\bfreq(?:uency)?(?: code)?\b|\btob\b|\btypes? of bill\b|\bbill type\b|\btipo de factura\b"),
        (
            "timely",
            r"\btimely\b|\b(?:filed|sent|submitted|billed|received) (?:on time|too late|late|in time)\b"
            r"|\bwhen (?:did|was) .{0,20}\b(?:get|got|receiv\w+|recd)\b"
            r"|\bdays\b.{0,25}\b(?:received|recd|receipt)\b|\bdate (?:received|recd)\b|\breceived date\b|\ba tiempo\b",
        ),
        (
            "others",
            rf"\b(?:second|2nd|third|3rd|fourth|4th|last|other|next|segund[oa]|tercer[oa]?|otr[oa]s?) {_CLAIM}\b"
            rf"|\b{_CLAIM} ?(?:#|no\.?|number|numero)? ?([1-9]\d?)\b(?![\d.-])"
            rf"|\b(?:how many|which|list|cuant[oa]s) {_CLAIM}\b",
        ),
    )
)
_PLACES = {"second": 2, "2nd": 2, "segund": 2, "third": 3, "3rd": 3, "tercer": 3, "fourth": 4, "4th": 4}
_LONGEST = 16
_IN_THE_FILE = frozenset({"check", "taken", "balances"})
_TOLD = re.compile(
    r"\b(?:what (?:is|does|are) (?:an? )?(?:plb|wo|recoupment|eft)\b.{0,12}$|meaning|mean|stands? for|tell the)\b"
)


@dataclass(frozen=True, slots=True)
class PaymentAsked:
    """What is asked, of the aspects "check", "taken", "balances", "status", "corrected", "tob", "timely" and "others",
    and the place of the claim that the question names."""

    aspects: tuple[str, ...] = ()
    claim: int | None = None


def payment_asked(words: str, file: bool = True) -> PaymentAsked | None:
    """What ``words`` (plain text) ask of the payment; None of another question. Without the ``file`` of the remittance
    only what no other paper tells."""
    if len(words.split()) > _LONGEST or _TOLD.search(words):
        return None
    aspects = tuple(
        aspect for aspect, pattern in _PATTERNS if pattern.search(words) and (file or aspect in _IN_THE_FILE)
    )
    return PaymentAsked(aspects, _claim_named(words)) if aspects else None


def _claim_named(words: str) -> int | None:
    """The place of the claim that ``words`` name; None where they name none."""
    told = next((place for word, place in _PLACES.items() if re.search(rf"\b{word}[oa]? {_CLAIM}\b", words)), None)
    number = re.search(rf"\b{_CLAIM} ?(?:#|no\.?|number|numero)? ?([1-9]\d?)\b(?![\d.-])", words)
    return told or (int(number[1]) if number else None)

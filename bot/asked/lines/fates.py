"""Lines told by what became of them: "which were fully covered", "what do I owe the most for", «¿cuál no pagó?».

Of each line the papers may say what the plan paid and what is left for the person; a question for "which ones" asks
among them by that. Where no line says it, that is known as well.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from bot.bill import Line

Fate = Literal["free", "unpaid", "owed", "most"]
"""Nothing is left for the person; nothing of the field; something of the field; the most of the field."""

_WHICH = re.compile(
    r"\b(?:which|what)(?:s| is| was| were| are)?(?: \d)? (?:of (?:these|those|them|the \w+)|ones?|charges?|lines?"
    r"|items?|tests?|services?|things?|stuff|parts?|visits?|labs?|drugs?|medicines?|procedures?|shots?)\b"
    r"|^\W*(?:so |and |ok )*which\b|\bwhat (?:do|did|will|am) i (?:still )?(?:owe|pay|paying) (?:the )?most\b"
    r"|\bcual(?:es)?\b|\b(?:on|for|to|is|are) which\b"
    r"|\b(?:list|show|name|give|tell|point out|circle)\b.{0,16}\b(?:ones?|charges?|items?|lines?|services?|things?)\b"
    r"|\bwhere (?:did|was|is|were) (?:the |my )?(?:most|biggest|largest|highest)\b"
    r"|\b(?:what|whats|what is|what was) (?:the |my )?(?:biggest|largest|highest|most) (?:discount|write|adjust)"
)
_A_FIGURE = re.compile(
    r"\b(?:price|before|after|amount|total|how much|(?<!100 )percent\w*|part|share|full charge)\b|(?<!100)(?<!100 )%"
)
_NOT_LINES = re.compile(
    r"\b(?:which|what) (?:other |of my )?(?:insurance|insurer|plan|payer|bill|number|code|amount|total)\b"
    r"|\bcual(?:es)? (?:\w+ )?(?:seguro|plan|cuenta|factura|codigo|total)\b|\b(?:if|why|how come|si|por ?que)\b"
)
_MOST = re.compile(r"\b(?:most|biggest|largest|highest|mas|mayor)\b")
_OWES = re.compile(
    r"\b(?:i|we) (?:still |really |actually )?(?:owe|pay|have to pay|am paying|are paying)\b"
    r"|\b(?:do|did|will|am) (?:i|we) (?:still )?(?:owe|pay|paying|have to pay)\b"
    r"|\bmy (?:\w+ )?(?:share|part|portion)\b|\b(?:left|on) (?:for |to )?me\b|\bbalance for me\b"
    r"|\b(?:left|leaves?|stuck|sticks?) (?:me|us)\b"
    r"|\b(?:debo|(?:me|nos) (?:toc|qued|dej)\w+|mi parte|pago yo|pagu[eo] yo|tengo que pagar)\b"
)
_DEDUCTIBLE = re.compile(r"\b(?:deductible|deducible)\b")
_PAYS = r"(?:pay|pays|paid|cover\w*|picked up|kick\w* in|pago|pagan?|pagaron|cubr\w+|cubiert[oa]s?)"
_PAYER = r"(?:insurance|insurer|plan|they|medicare|medicaid|seguro|aseguradora)"
_PLAN = re.compile(rf"\b{_PAYER}\b.*\b(?:{_PAYS}|money|payments?)\b|\bcovered\b|\bpaid by\b")
_TAKEN_OFF = re.compile(
    r"\b(?:discount\w*|kn[oa]ck\w*|(?:t(?:aken|ook|ake)|mark(?:ed)?|c[ao]me|cut|shav\w+)(?: the (?:most|least))?"
    r" (?:off|down)|wr(?:ote|itten|ite)[- ]?offs?"
    r"|adjust\w*|reduced|lowered|descuent\w*)\b"
)
_WHAT = re.compile(
    r"^\W*(?:(?:so|and|ok|hey|please|can you|could you|tell me|show me|list|give me|just) )*what (?:(?:got"
    r"|gets|was|wasnt"
    r"|were|werent|is|isnt|are|arent|has|hasnt|have|havent|did|didnt|does|doesnt|do|dont|wont|wouldnt|not"
    r"|all|been|the"
    rf"|my|our) )*(?:{_PAYER}|{_PAYS}|{_TAKEN_OFF.pattern}|(?:i|we) (?:dont|do not|didnt|wont))(?!\w)"
    r"|^\W*(?:(?:so|and|ok|is|was|were|are|there) )*any(?:thing|(?: of)?(?: the| these)? (?:charges?"
    r"|lines?|items?))\b"
)
"""How one asks for charges without a word for them: "what wasn't covered", "anything they paid nothing on"."""
_GOT_OFF = re.compile(rf"\bwhat(?:s)? (?:got|gets|was|were|has been|all got|all was) (?:{_TAKEN_OFF.pattern})\W*$")
_NOT_TAKEN_OFF = re.compile(
    rf"\b(?:didnt|did not|wasnt|werent|was not|were not|not|never|no|without|sin)\b.{{0,25}}(?:{_TAKEN_OFF.pattern})"
    rf"|(?:{_TAKEN_OFF.pattern}).{{0,12}}\b(?:nothing|zero|0|none|nada|ningun)\b|\bfull price\b"
)
_FREE = re.compile(
    rf"\b(?:full|fully|completely|entirely|totally|100 ?%|100 percent|whole) (?:\w+ )?{_PAYS}\b"
    rf"|\b{_PAYS} (?:for )?(?:in full|completely|fully|totally|all (?:of|the way)|all\W*$|100|entirely|whole)"
    r"(?: ?%)?(?!\w)|\b(?:dont|do not|didnt|wont|never|not) (?:have to |need to )?pay (?:anything|a (?:thing"
    r"|cent|dime))\b"
    r"|\b(?:free|no cost|cost me (?:nothing|zero|0)|i (?:owe|pay) (?:nothing|zero|0)|dont owe)\b"
    r"|\b(?:gratis|por completo|complet[oa]s?|del todo|no (?:debo|pago) nada)\b"
)
_UNPAID = re.compile(
    rf"\b{_PAYS} (?:\w+ )?(?:nothing|zero|0|none|nada)\b|\b(?:nothing|zero|0) (?:on|toward|towards|for)\b"
    rf"|\b(?:didnt|did not|wasnt|werent|was not|were not|not|wouldnt|wont|no) (?:\w+ ){{0,3}}{_PAYS}\b"
    r"|\b(?:unpaid|uncovered|ignored?|skip(?:ped)?|left out)\b"
)


def fate_asked(words: str) -> tuple[Fate, str] | None:
    """What ``words`` (plain, without apostrophes) want to know lines by, and the field of a line that tells it."""
    loosely = not _WHICH.search(words)
    if _NOT_LINES.search(words) or (loosely and (not _WHAT.search(words) or _A_FIGURE.search(words))):
        return None
    if _MOST.search(words) and not loosely:
        fields = (
            ("deductible", _DEDUCTIBLE), ("patient_owes", _OWES), ("adjustment", _TAKEN_OFF), ("plan_paid", _PLAN),
        )  # fmt: skip
        return next((("most", field) for field, pattern in fields if pattern.search(words)), None)
    if _FREE.search(words):
        return "free", "patient_owes"
    if _NOT_TAKEN_OFF.search(words):
        return "unpaid", "adjustment"
    if _UNPAID.search(words) and not re.search(r"\bi (?:owe|pay)\b", words):
        return "unpaid", "plan_paid"
    if _GOT_OFF.search(words) or (_TAKEN_OFF.search(words) and not loosely):
        return "owed", "adjustment"
    if loosely:
        return None
    if _OWES.search(words):
        return "owed", "patient_owes"
    return ("owed", "plan_paid") if _PLAN.search(words) else None


def lines_of_fate(
    fate: Fate, field: str, lines: Sequence[Line], partners: Mapping[int, Line]
) -> tuple[int, ...] | None:
    """Those of ``lines`` that had this fate, by what they or their EOB's ``partners`` say; None where none says it."""
    held = {line.line: amount for line in lines if (amount := _held(line, field, partners)) is not None}
    if not held:
        return None
    if fate == "most":
        most = max(held.values())
        return tuple(number for number, amount in held.items() if amount == most and most > 0)
    wanted = {number for number, amount in held.items() if (amount > 0) == (fate == "owed")}
    charged = {line.line for line in lines if line.charge is None or line.charge > 0}
    return tuple(line.line for line in lines if line.line in wanted & charged)


def _held(line: Line, field: str, partners: Mapping[int, Line]) -> Decimal | None:
    own: Decimal | None = getattr(line, field)
    partner = partners.get(line.line)
    return own if own is not None or partner is None else getattr(partner, field)

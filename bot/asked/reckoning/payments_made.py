"""Reads which payments that were made are asked for, of an account that lists them: all, the last, those of a month."""

import re

from bot.asked.lines.days import months_named
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.bill import Bill

_MADE = re.compile(
    r"\bpayments?\b.{0,30}\b(?:made|posted?|paid|sent|received?|credited|counted|on here|listed|shown?|appl(?:y|ied)"
    r"|(?:go|went|gone) (?:through|thru|in)|clear(?:ed)?|missing|show(?:ing)? up|so far|already)\b"
    r"|\b(?:last|latest|most recent|first|previous) (?:\w+ )?payment\b"
    r"|\bhow many times (?:did|have) (?:i|we) pa(?:y|id)\b|\b(?:when|what) did (?:i|we) (?:last )?pay\b"
    r"|\b(?:have|did|has|had) (?:i|we) (?:already |ever )?(?:made|make|paid|pay|miss\w*|send|sent)\b"
    r"|\b(?:i|we) (?:already )?(?:paid|made|sent)\b|\b(?:did|was|is) (?:my|our|the) (?:\w+ )?payment\b"
    r"|\b(?:get|got|receive|see|find|have|record|count) (?:my|our|the) (?:\w+ )?payments?\b"
    r"|\blist (?:of )?(?:my|all) payments\b"
    r"|\b(?:pagos?|abonos?|mensualidad(?:es)?)\b.{0,30}"
    r"\b(?:hice|hecho|he|di|dado|recib\w+|pas\w+|contar\w+|registr\w+|aparec\w+)\b"
    r"|\b(?:ultimo|primer) (?:pago|abono)\b"
    r"|\b(?:cuanto|cuando|cuantas veces|ya|lo que) (?:he |hemos )?(?:pague|pagado|pagamos|abone|abonado)\b"
)
_TO_COME = re.compile(
    r"\b(?:left|to go|remain\w*|more|next|will|would|if|due|per month|a month|each month|late|plan|could|can|should"
    r"|faltan?|quedan?|proxim\w+|si|podria|puedo)\b"
)
_BY_PLAN = re.compile(r"\b(?:insurance|insurer|they|medicare|medicaid|plan|delta|seguro|aseguradora)\b")
_LAST = re.compile(r"\b(?:last|latest|most recent|ultim[oa])\b(?! (?:month|year|week))")


def payments_listed(bill: Bill) -> bool:
    """Whether the bill lists payments of the patient's one by one."""
    return any(one.by == "patient" for one in bill.payments)


def payments_made(asked: Asked) -> Reckoning | None:
    """The payments of the patient's that ``asked`` wants to know of: of a month it names, the last, or all."""
    bill = asked.sets.bill
    if not payments_listed(bill) or not _MADE.search(asked.words) or asked.told.amounts:
        return None
    if _TO_COME.search(asked.words) or _BY_PLAN.search(asked.words):
        return None
    months = months_named(asked.words)
    if any(not line.service_date or line.service_date.month not in months for line in asked.lines(asked.told.lines)):
        return None
    number = months[0] if len(months) == 1 else None
    return Reckoning("payments made", number=number, more=bool(_LAST.search(asked.words)))

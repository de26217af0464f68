"""Reads which payments that were made are asked for, of an account that lists them: all, the last, those of a day or a
month, since a day, of a size, the plan's."""

import re
from collections.abc import Sequence

from bot.asked.lines.days import months_named
from bot.asked.reckoning.payments_told import beside_payment, picked
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.plan_payments import plan_payments
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.reckoning.slots import segments
from bot.asked.wording.slants import NAMES_OWED
from bot.bill import Bill, Payment

_MADE = re.compile(
    r"\bpayments?\b.{0,30}\b(?:made|posted?|paid|sent|received?|credited|counted|on here|listed|shown?|appl(?:y|ied)"
    r"|(?:go|went|gone) (?:through|thru|in)|clear(?:ed)?|missing|show(?:ing)? up|so far|already)\b"
    r"|\b(?:last|latest|most recent|final|first|second|third|previous) (?:\w+ )?(?:payment|one i paid)\b"
    r"|\bhow (?:many times|often) (?:did|have) (?:i|we) pa(?:y|id)\b"
    r"|\b(?:when|what) did (?:i|we) (?:last )?(?:pay|send)\b"
    r"|\b(?:have|did|has|had) (?:i|we) (?:already |ever |last )?(?:ma[dk]e|paid|pay|miss\w*|sen[dt]|put|give|gave)\b"
    r"|\b(?:i|we) (?:already )?(?:have )?(?:paid|made|sent)\b|\b(?:did|was|is) (?:my|our|the) (?:\w+ )?payment\b"
    r"|\b(?:get|got|receive|see|find|have|record|count) (?:my|our|the) (?:\w+ )?payments?\b"
    r"|\blist (?:of )?(?:my|all|the) payments\b|\bmy (?:own )?payments?\b|\bpayments? (?:\w+ ){0,2}from me\b"
    r"|\bwho (?:paid|made|sent) (?:the|that|this)\b"
    r"|\b(?:was|is|did|has|see) (?:my|the|that|our|those) \$?\d[\d.,]*\b.{0,30}\b(?:count\w*|post\w*|credit\w*|appl\w+"
    r"|taken off|subtract\w*|includ\w+|show\w*|through|on (?:here|this|it|the))\b"
    r"|\bpayments?\b.{0,12}\bof mine\b|\bpayments? (?:on|from|of|since|after|before)\b|\bfrom me on\b"
    r"|\b(?:pagos?|abonos?|mensualidad(?:es)?)\b.{0,30}"
    r"\b(?:hice|hecho|he|di|dado|recib\w+|pas\w+|contar\w+|registr\w+|aparec\w+)\b"
    r"|\b(?:ultimo|primer|segundo|tercer) (?:pago|abono)\b|\bultim[oa] (?:vez )?que (?:pague|pagamos|di|abone"
    r"|mande)\b|\bmis (?:pagos|abonos)\b"
    r"|\b(?:cuanto|cuando|cuantas veces|ya|lo que) (?:he |hemos )?(?:pague|pagado|pagamos|abone|abonado)\b"
)
_TO_COME = re.compile(
    r"\b(?:left|to go|remain\w*|more|next|will|would|if|due|per month|a month|each month|late|plan|could|can|should"
    r"|have to|need to|owe|owes|equal|split|divide|monthly"
    r"|faltan?|quedan?|proxim\w+|si|podria|puedo|tengo que|debo)\b"
)
_BY_PLAN = re.compile(r"\b(?:insurance|insurer|they|medicare|medicaid|plan|delta|seguro|aseguradora)\b")
_OWN = re.compile(
    r"\b(?:pa(?:y|id)|payments?|send|sent|put|gave|give|count(?:ed)?|times|often|number|already|far|money|toward"
    r"|mine|most|recently|made|make|make|received?|record|cash|card|check|last|amount|pag\w+|abon\w+|pagos?|abonos?"
    r"|in|list\w*|when|day|we|our|cual|cuando|cuant[oa]s|he|mis|hice|hecho|fue|el|de|aqui|\d{1,2}|vez|veces"
    r"|went|through|go|going|show(?:ing)?|up)\b"
)
_FEW = 14


def payments_listed(bill: Bill) -> bool:
    """Whether the bill lists payments of the patient's one by one."""
    return any(one.by == "patient" for one in bill.payments)


def payments_made(asked: Asked) -> Reckoning | None:
    """The payments that ``asked`` wants to know of: of a month it names, of a day, the last, or all."""
    words, held = asked.words, asked.sets.bill.payments
    if found := plan_payments(asked):
        return found
    if not payments_listed(asked.sets.bill) or not _MADE.search(words):
        return None
    if _TO_COME.search(NAMES_OWED.sub(" ", words)) or _BY_PLAN.search(words):
        return None
    own = sorted((one for one in held if one.by == "patient"), key=lambda one: one.day)
    if len(words.split()) <= _FEW and (some := _some(asked, own)):
        return some
    if asked.told.amounts and not NAMES_OWED.search(words):
        return None
    months = months_named(words)
    if any(not line.service_date or line.service_date.month not in months for line in asked.lines(asked.told.lines)):
        return None
    return Reckoning("payments made", number=months[0] if len(months) == 1 else None)


def _some(asked: Asked, own: Sequence[Payment]) -> Reckoning | None:
    """Some of the payments, where the question names nothing but them."""
    beside = beside_payment(asked.words)
    sizes = {*asked.told.amounts, *asked.told.numbers} & {one.amount for one in own}
    if not sizes and segments(beside, (_OWN,)):
        return None
    found = picked(asked.words, own, tuple(sizes))
    return Reckoning("payments made", counts=found.by, places=found.places, day=found.day) if found else None

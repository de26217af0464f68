"""Reads which payments of a plan are asked for, of an account that lists them by day: all, the last, those of a month.

"How much did Delta pay in May", «¿qué día pagó el seguro?»: the plan is named as such, or by the words that the account
prints beside its payments.
"""

import re

from bot.asked.lines.days import months_named
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.bill import Bill
from knowledge.question_features import plain

_PLAN = re.compile(r"\b(?:insurance|insurer|medicare|medicaid|(?:my|the|el|mi|del) plan|seguro|aseguradora)\b")
_PAID = re.compile(
    r"\b(?:paid|pay|payments?|put|send|sent|come|came|pag(?:o|os|aron|ado|ando)|puso|pusieron|dio|dieron|abon\w+)\b"
)
_LATEST = re.compile(
    r"\b(?:when|(?:what|which) (?:day|date)s?|last|latest|most recent|cuando|(?:que|cual) (?:dia|fecha)|ultim[oa])\b"
    r"(?! (?:month|year|week))"
)
_WHICH = re.compile(
    r"\b(?:each|list|how many (?:times|payments)|how much|so far|in all|in total|cada|lista|(?:que"
    r"|cuales) (?:dias|fechas)"
    r"|cuant[oa]s (?:veces|pagos)|cuanto|hasta ahora|en total)\b"
)
_ELSE = re.compile(
    r"\b(?:why|how come|por ?que|if|si|will|would|left|percent\w*|porcentaje|por ciento|difference|diferencia|share"
    r"|after|before|antes|despues|i|yo|allowed|permit\w+|toward|of (?:the|that|this|it|each)|del? (?:la|el|los"
    r"|las|es[oae]"
    r"|cada))\b|%"
)
"""Words of a question on something else than which payments there were."""
_COMMON = frozenset({"payment", "insurance", "check", "paid", "primary", "health", "plan", "pago", "card", "the"})
_SHORT = 3


def plan_payments(asked: Asked) -> Reckoning | None:
    """The payments of the plan's that ``asked`` wants to know of: of a month it names, the last, or all."""
    bill, words = asked.sets.bill, asked.words
    latest = bool(_LATEST.search(words))
    which = latest or _WHICH.search(words)
    if not (which and _PAID.search(words)) or _ELSE.search(words) or asked.told.amounts:
        return None
    if not any(one.by == "plan" for one in bill.payments) or not (_PLAN.search(words) or _named(words, bill)):
        return None
    months = months_named(words)
    lines = () if latest else asked.lines(asked.told.lines)
    if any(not line.service_date or line.service_date.month not in months for line in lines):
        return None
    return Reckoning("payments made", counts="plan", number=months[0] if len(months) == 1 else None, more=latest)


def _named(words: str, bill: Bill) -> bool:
    """Whether ``words`` name the plan as the account prints it beside its payments."""
    printed = {word for one in bill.payments if one.by == "plan" for word in plain(one.description or "").split()}
    own = {word for word in printed if len(word) > _SHORT} - _COMMON
    return bool(own & set(words.split()))

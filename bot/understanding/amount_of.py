"""The question that tells one amount of some charges, or of all: the same whatever was asked before it."""

from dataclasses import dataclass
from typing import Final

from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.references import References
from bot.asked.wording.fields_shortly import CHARGE
from bot.case import Case
from bot.understanding.acts import OWED_TOPIC, PAID_TOPIC, PART_TOPIC, TOTAL_TOPIC
from bot.understanding.acts_of_paying import Found
from bot.understanding.evidence import LINE_TOPIC
from bot.understanding.leaning import amounts_told, field_told

DISCOUNT_TOPIC: Final = "adjustment-and-allowed"
_OF_ALL: Final = {
    "patient_owes": OWED_TOPIC,
    "plan_paid": PAID_TOPIC,
    "adjustment": DISCOUNT_TOPIC,
    "deductible": "deductible",
    "copay": "copay",
    "coinsurance": "coinsurance",
}
"""By an amount, the topic that tells it of the whole bill."""
_TOLD_OF_A_LINE: Final = frozenset({"plan_paid", "patient_owes"})
"""The amounts of a line that are told first whatever they are."""


_SEVERAL: Final = 2


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of some charges: ``field`` of ``lines``, or of the ``whole`` bill; ``how`` says what told the lines."""

    field: str
    lines: tuple[int, ...]
    whole: bool = False
    how: str = "focus"


def amount_of(wanted: Amount, case: Case) -> Found:
    """The topic that tells ``wanted``, and what it is about; None where the papers do not print it of each line."""
    if case.bill is None:
        return None
    every = tuple(line.line for line in case.bill.lines)
    if wanted.whole or (set(wanted.lines) == set(every) and len(every) > 1):
        return _of_all(wanted.field, every)
    if wanted.field == CHARGE:
        topic = LINE_TOPIC if len(wanted.lines) == 1 else TOTAL_TOPIC
        return topic, References(lines=wanted.lines, how=wanted.how, field=CHARGE, how_much=True)
    if len(wanted.lines) == 1:
        return _of_one(wanted, case)
    if not field_told(case, wanted.lines, wanted.field):
        return None
    summed = Reckoning("sum", wanted.lines, field=wanted.field)
    return TOTAL_TOPIC, References(lines=wanted.lines, how=wanted.how, reckoning=summed, how_much=True)


def _of_all(field: str, every: tuple[int, ...]) -> Found:
    if topic := _OF_ALL.get(field):
        return topic, References(field=field, how_much=True)
    whole = Reckoning("composed", every, counts="whole", field=None if field == CHARGE else field)
    return whole.topic, References(lines=every, reckoning=whole, how_much=True)


def _of_one(wanted: Amount, case: Case) -> Found:
    some = any(amounts_told(case, wanted.lines, wanted.field))
    if wanted.field in _TOLD_OF_A_LINE and not field_told(case, wanted.lines, wanted.field):
        return None  # what is told of the whole alone is asked of it in other ways
    if wanted.field in _TOLD_OF_A_LINE or (wanted.field != "allowed" and some):
        return PART_TOPIC, References(lines=wanted.lines, how=wanted.how, field=wanted.field, how_much=True)
    one = Reckoning("composed", wanted.lines, counts="field", field=wanted.field)
    return one.topic, References(lines=wanted.lines, how=wanted.how, reckoning=one, how_much=True)


def apart(one: Amount, other: tuple[int, ...], case: Case) -> Found:
    """How far ``one`` is from the same amount of the lines ``other``."""
    lines, field = (*one.lines, *other), None if one.field == CHARGE else one.field
    if set(one.lines) & set(other) or (field and not field_told(case, lines, field)):
        return None
    difference = Reckoning("difference", lines, groups=(one.lines, other), field=field)
    return difference.topic, References(lines=lines, how=one.how, reckoning=difference, how_much=True)


def each_of(wanted: Amount, case: Case) -> Found:
    """The amount of each of several lines: the one that all of them have, else what they come to on average."""
    field = "charge" if wanted.field == CHARGE else wanted.field
    amounts = amounts_told(case, wanted.lines, field)
    if len(amounts) < _SEVERAL or None in amounts:
        return None
    own = None if wanted.field == CHARGE else wanted.field
    alike = len(set(amounts)) == 1
    each = (
        Reckoning("each", wanted.lines, field=own)
        if alike
        else Reckoning("composed", wanted.lines, counts="mean", field=own)
    )
    return each.topic, References(lines=wanted.lines, how=wanted.how, reckoning=each, how_much=True)


def most_of(wanted: Amount, case: Case) -> Found:
    """The line that has the most of the amount; of charges another topic tells it."""
    amounts = amounts_told(case, wanted.lines, wanted.field) if wanted.field != CHARGE else []
    held = (
        [(amount, line) for line, amount in zip(sorted(wanted.lines), amounts, strict=True) if amount]
        if amounts
        else []
    )
    most = max(held, key=lambda one: one[0])[1] if held else None
    return amount_of(Amount(wanted.field, (most,), how="size"), case) if most else None

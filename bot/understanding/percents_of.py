"""The question that tells what percent an amount is: of the charges, of what is owed, of the charges that it is of."""

from typing import Final, Literal

from bot.asked.lines.figure_changed import Change
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.references import References
from bot.asked.wording.fields_shortly import CHARGE
from bot.case import Case
from bot.understanding.acts_of_paying import Found
from bot.understanding.amount_of import Amount
from bot.understanding.leaning import field_told

SHARE_TOPIC: Final = "percent-of-total"
CHANGED_TOPIC: Final = "figure-changed"
Base = Literal["charges", "bill", "owed", "own"]
"""What the percent is of: charges, the whole bill's, all that the person has to pay, the charges that it is of."""
_MINE: Final = "patient_owes"
_TOLD: Final = frozenset({"plan_paid", "adjustment", _MINE})
"""Amounts that a percent is told of in words of their own."""


def percent_of(wanted: Amount, base: Base | None, case: Case) -> Found:
    """The topic that tells what percent ``wanted`` is of ``base``, by default of what one would hold it against; None
    where the papers do not print it."""
    if case.bill is None:
        return None
    every = tuple(line.line for line in case.bill.lines)
    if wanted.whole or (set(wanted.lines) == set(every) and len(every) > 1):
        return _of_all(wanted.field, every) if base != "owed" else None
    about = References(lines=wanted.lines, how=wanted.how, how_much=True)
    if wanted.field == CHARGE:
        if base == "owed" and field_told(case, wanted.lines, _MINE):
            return _worked_out(about, "percent of owed", _MINE)
        return SHARE_TOPIC, about
    if not field_told(case, wanted.lines, wanted.field) or (base == "bill" and len(wanted.lines) > 1):
        return None
    if wanted.field == _MINE and base == "owed":
        return _worked_out(about, "percent of owed", _MINE)
    if wanted.field == _MINE and base in ("charges", "bill"):
        return SHARE_TOPIC, References(lines=wanted.lines, how=wanted.how, field=_MINE, how_much=True)
    return _worked_out(about, "percent", wanted.field) if wanted.field in _TOLD else None


def percent_of_told(base: Base | None) -> tuple[str, References]:
    """What percent the figure that the last answer began with is, whatever it is a figure of."""
    field = _MINE if base == "owed" else CHARGE
    return CHANGED_TOPIC, References(change=Change("share", field=field), how_much=True)


def _of_all(field: str, every: tuple[int, ...]) -> Found:
    about = References(lines=every, how_much=True)
    return _worked_out(about, "percent of all", field) if field in _TOLD else None


def _worked_out(about: References, counts: str, field: str) -> tuple[str, References]:
    reckoning = Reckoning("composed", about.lines, counts=counts, field=field)
    return reckoning.topic, References(lines=about.lines, how=about.how, reckoning=reckoning, how_much=True)

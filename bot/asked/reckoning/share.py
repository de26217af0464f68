"""Reads what was paid, taken off or left of several lines that a question names: "what do we owe for the two"."""

import re
from decimal import Decimal

from bot.asked.lines.operations import HOW_MUCH
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning

_PAIR = 2
"""Lines from which on their shares are added up; of a single one its own topic tells."""
_MINE = "patient_owes"
_OF_THE_PLAN = frozenset({"plan_paid", "adjustment"})

_WHY = re.compile(r"\b(?:why|how come|por ?que|explain|expli\w+)\b")
"""A reason is no sum."""
_PERCENT = re.compile(r"\bpercent\w*\b|%|\bporcentaje\b|\bpor ciento\b")
"""A part in percent is no sum."""
_OF_AMOUNT = re.compile(r"\b(?:of|de) (?:the |that |my |this |los |esos |mis )?\$?(\d[\d,]*(?:\.\d\d)?)")
_IF = re.compile(r"\b(?:if|suppose|si|suponga\w*)\b")
"""What would be paid is no sum of what was."""


def share(asked: Asked) -> Reckoning | None:
    """What is left for the person of several lines that the question names, or what the plan paid or took off them
    where that is asked as a figure."""
    lines = asked.told.lines or asked.sets.meant(asked.words)
    field = asked.field(lines)
    if _PERCENT.search(asked.words):
        return None
    if _of_what_is_owed(asked) and all(line.patient_owes is not None for line in asked.lines(lines)):
        return Reckoning("share", lines, field=_MINE) if len(lines) >= _PAIR and asked.is_part(lines) else None
    if _WHY.search(asked.words) or len(lines) < _PAIR or not asked.is_part(lines) or asked.told.amounts:
        return None
    of_the_plan = field in _OF_THE_PLAN and HOW_MUCH.search(asked.words) and not _IF.search(asked.words)
    return Reckoning("share", lines, field=field) if field == _MINE or of_the_plan else None


def _of_what_is_owed(asked: Asked) -> bool:
    """ "How much of the 514 is for the teeth": whether the amount named is what the bill asks for."""
    owes = asked.sets.bill.totals.patient_owes
    said = _OF_AMOUNT.search(asked.words)
    return bool(said and owes and Decimal(said[1].replace(",", "")) in (owes, Decimal(int(owes))))

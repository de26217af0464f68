"""Reads what was paid, taken off or left of several lines that a question names: "what do we owe for the two"."""

import re

from bot.asked.operations import HOW_MUCH
from bot.asked.phrases import Asked
from bot.asked.reckoning import Reckoning

_PAIR = 2
"""Lines from which on their shares are added up; of a single one its own topic tells."""
_MINE = "patient_owes"
_OF_THE_PLAN = frozenset({"plan_paid", "adjustment"})

_WHY = re.compile(r"\b(?:why|how come|por ?que|explain|expli\w+)\b")
"""A reason is no sum."""
_IF = re.compile(r"\b(?:if|suppose|si|suponga\w*)\b")
"""What would be paid is no sum of what was."""


def share(asked: Asked) -> Reckoning | None:
    """What is left for the person of several lines that the question names, or what the plan paid or took off them
    where that is asked as a figure."""
    lines = asked.told.lines or asked.sets.meant(asked.words)
    field = asked.field(lines)
    if _WHY.search(asked.words) or len(lines) < _PAIR or not asked.is_part(lines) or asked.told.amounts:
        return None
    of_the_plan = field in _OF_THE_PLAN and HOW_MUCH.search(asked.words) and not _IF.search(asked.words)
    return Reckoning("share", lines, field=field) if field == _MINE or of_the_plan else None

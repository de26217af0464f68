"""Reads what is left for the person of several lines that a question names: "what do we owe for the mammograms"."""

import re

from bot.asked.phrases import Asked
from bot.asked.reckoning import Reckoning

_PAIR = 2
"""Lines from which on their shares are added up; of a single one its own topic tells."""

_WHY = re.compile(r"\b(?:why|how come|por ?que|explain|expli\w+)\b")
"""A reason is no sum."""


def share(asked: Asked) -> Reckoning | None:
    """What is left for the person of several lines that the question names."""
    lines = asked.told.lines or asked.sets.meant(asked.words)
    field = asked.field(lines)
    if _WHY.search(asked.words):
        return None
    if len(lines) < _PAIR or not asked.is_part(lines) or field != "patient_owes" or asked.told.amounts:
        return None
    return Reckoning("share", lines, field=field)

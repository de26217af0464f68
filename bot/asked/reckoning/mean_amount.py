"""Reads an average of an amount that is not the charge: "average allowed for the labs", «en promedio cuánto pagó»."""

import re

from bot.asked.reckoning.composed_words import EACH, MEAN, MEASURES, OF_DAYS
from bot.asked.reckoning.each_amount import field_told
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.reckoning.slots import named_by, segments

_OWN = re.compile(r"\b(?:(?:my|the) )?(?:insurance|plan|insurer)\b|\bper\b")


def mean_amount(asked: Asked) -> Reckoning | None:
    """The charges named and their amount that is averaged; None where the words name no such amount of several."""
    if not MEAN.search(asked.words) or OF_DAYS.search(asked.words):
        return None
    field = field_told(MEAN.sub(" ", asked.words))
    if field is None or field not in MEASURES:
        return None
    lines = named_by(asked, segments(asked.words, (MEAN, EACH, MEASURES[field], _OWN)))
    pairs = ((line, asked.partners.get(line.line, line)) for line in asked.lines(lines))
    held = all(any(getattr(one, field) is not None for one in pair) for pair in pairs)
    return Reckoning("composed", lines, counts="mean", field=field) if len(lines) > 1 and held else None

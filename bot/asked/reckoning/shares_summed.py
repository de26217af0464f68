"""All of one kind of one's own share added up: «los copagos cuánto suman», "what do the copays come to"."""

import re

from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.wording.fields import field_in

_KINDS = frozenset({"copay", "coinsurance", "deductible"})
_NEXT = re.compile(r"\b(?:left|met|falta|queda|ano|year|tarjeta|card|normal\w*|deberia\w*|should)\b")
"""Words that ask for more than the papers at hand add up to."""


def shares_summed(asked: Asked) -> Reckoning | None:
    """The sum of the share that ``asked`` names over all lines that have it; None where fewer than two do."""
    field = field_in(asked.words)
    if field not in _KINDS or asked.told.lines or _NEXT.search(asked.words):
        return None
    held = tuple(line.line for line in asked.sets.bill.lines if (getattr(line, field) or 0) > 0)
    return Reckoning("sum", held, field=field) if len(held) > 1 else None

"""Reads what is held against what: one line or day against another, and the dearest day against all."""

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from bot.asked.lines.operations import HOW_MUCH, PER_VISIT, Operation
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.wording.asking_words import ELSE, SPLIT

_AVERAGED = re.compile(r"\b(?:averag|promedi)\w*\b")
_SEVERAL = 2
_ORDINAL = re.compile(r"\b(first|1st|second|2nd|third|3rd|primer[oa]?|segund[oa]|tercer[oa]?)\b")
_PLACES = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "prim": 0, "segu": 1, "terc": 2}


_THE_REST = re.compile(
    r"\b(?:everything else|all (?:of )?the (?:rest|others?)|the rest|the others|todo lo demas|el resto|lo demas)\b"
)


def difference(asked: Asked) -> Reckoning | None:
    """The two sets of lines of which one is more than the other by so much."""
    found: list[tuple[int, ...]] = []
    kind: tuple[int, ...] = ()
    for phrase in SPLIT.split(asked.words):
        place = None if asked.sets.days(phrase) else _ORDINAL.search(phrase)
        lines = asked.sets.meant(_ORDINAL.sub(" ", phrase) if place else phrase)
        kind = lines if len(lines) > 1 else kind
        if place and kind:
            at = next(n for start, n in _PLACES.items() if place[1].startswith(start))
            lines = kind[at : at + 1]
        if lines and not set(lines) & {line for one in found for line in one}:
            found.append(lines)
    if len(found) == 1 and _THE_REST.search(asked.words) and asked.is_part(found[0]):
        found.append(tuple(line for line in asked.sets.every if line not in found[0]))
    focus = asked.sets.spoken_of(asked.words)
    if len(found) == 1 and focus and not set(found[0]) & set(focus):
        # "How much more than the 18th is that": what was spoken of last is held against what is named.
        found.insert(0, focus)
    if len(found) != 2:
        return None
    lines = (*found[0], *found[1])
    return Reckoning("difference", lines, groups=tuple(found), field=asked.field(lines))


def average(asked: Asked) -> Reckoning | None:
    """What a day of care comes to on average, of a bill with several."""
    days = {line.service_date for line in asked.sets.bill.lines if line.service_date}
    if len(days) < _SEVERAL or asked.sets.days(asked.words):
        return None
    if _AVERAGED.search(asked.words):
        return Reckoning("average")
    # "What's my cost per visit": of all of them, where nothing else is named.
    rest = PER_VISIT.sub(" ", asked.words)
    named = asked.sets.meant(rest) or ELSE.search(rest) or asked.told.percents or asked.told.amounts
    return Reckoning("average") if HOW_MUCH.search(rest) and not named else None


def dearest_day(asked: Asked) -> Reckoning | None:
    """The lines of the day of care that cost the most."""
    held = _by_day(asked)
    return _of_day(asked, "dearest day", max(held, key=lambda one: held[one])) if len(held) > 1 else None


def cheapest_day(asked: Asked) -> Reckoning | None:
    """The lines of the day of care that cost the least."""
    held = _by_day(asked)
    return _of_day(asked, "cheapest day", min(held, key=lambda one: held[one])) if len(held) > 1 else None


def _by_day(asked: Asked) -> Mapping[date, Decimal]:
    held: defaultdict[date, Decimal] = defaultdict(Decimal)
    for line in asked.sets.bill.lines:
        if line.service_date and line.amount is not None:
            held[line.service_date] += line.amount
    return held


def _of_day(asked: Asked, operation: Operation, day: date) -> Reckoning:
    return Reckoning(operation, tuple(line.line for line in asked.sets.bill.lines if line.service_date == day))

"""Reads which two days of care a question holds against each other: "why was the first visit so much more".

A visit is all that its day holds. Of a bill with two days the other one need not be named.
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from bot.asked.lines.days import days_told, without_days
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.wording.asking_words import SPLIT
from bot.described import service_of

_PAIR = 2
_VISIT = (
    r"(?:visits?|days?|dates?|appointments?|appts?|sessions?|trips?|times?|treatments?|infusions?"
    r"|visitas?|dias?|citas?|consultas?|sesion(?:es)?|ve(?:z|ces))"
)
_VISITS = re.compile(rf"\b{_VISIT}\b")
_PLACE = re.compile(
    r"\b(first|1st|second|2nd|third|3rd|fourth|4th|last|latest|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|ultim[oa])\b"
    rf"(?:(?: one)?(?= (?:{_VISIT}|was|is|than|so|cost|came|much|more|less|and|or|y|fue|que)\b)|(?: one)?(?=\W*$))"
)
_PLACES = {
    "fi": 0, "1s": 0, "pr": 0, "se": 1, "2n": 1, "th": 2, "3r": 2, "te": 2, "fo": 3, "4t": 3, "cu": 3,
    "la": -1, "ul": -1,
}  # fmt: skip
_MORE_OR_LESS = re.compile(
    r"\b(?:more|less|higher|lower|cheaper|pricier|bigger|smaller|expensive|different|differences?|differ|jump\w*|extra"
    r"|go(?:ne)? up|went up|went down|same|mas|menos|diferen\w+|subio|bajo|mism[oa]s?)\b"
)
_ASKS = re.compile(
    r"\b(?:why|how come|whats? (?:made|makes?|(?:is |was )?the difference)|how much|explain|how is|how was|difference"
    r"|than|compared?|por ?que|cuanto|diferencia)\b"
)
_WHY = re.compile(r"\b(?:why|how come|explain|por ?que)\b")
_BOTH = re.compile(
    r"\b(?:(?:the|my|these|those|both) (?:2 )?(?:visits|days|appointments|trips|sessions|dates)"
    rf"|one (?:{_VISIT}|of)\b.*\b(?:the )?other|(?:the|than the) other (?:{_VISIT}|one)"
    r"|(?:l[oa]s|mis|amb[oa]s) (?:2 |dos )?(?:visitas|dias|citas|consultas)"
    rf"|un[oa]? {_VISIT}\b.*\b(?:la otra|el otro|otr[oa]))\b"
)
_OF_MONEY_ELSE = re.compile(
    r"\b(?:insurance|plan|seguro|aseguradora|estimate\w*|quote\w*|eob|last (?:month|year|bill|time)|before|used to"
    r"|next (?:visit|appointment|session|month|year|bill)|percent\w*|owe|debo|pay|paid)\b"
)
"""What is held against another paper, or is no charge."""


def days_compared(asked: Asked) -> Reckoning | None:
    """The lines of the two days that ``asked`` holds against each other; None where it does nothing of the kind."""
    words = asked.words
    days = sorted({line.service_date for line in asked.sets.bill.lines if line.service_date and line.charge})
    if len(days) < _PAIR or not _ASKS.search(words) or _OF_MONEY_ELSE.search(words):
        return None
    if again := _one_thing_twice(asked):
        return again
    if not _MORE_OR_LESS.search(words):
        return None
    named = _named(asked, days)
    if len(named) == 1 and len(days) == _PAIR:
        named.append(next(day for day in days if day != named[0]))
    if not named and len(days) == _PAIR and _BOTH.search(words):
        named = [*days]
    if len(named) != _PAIR:
        return None
    groups = tuple(_on(asked, day) for day in named)
    return Reckoning("days compared", (*groups[0], *groups[1]), groups=groups) if all(groups) else None


def _named(asked: Asked, days: Sequence[date]) -> list[date]:
    """The days of care that are told by their date or their place, in the order said."""
    found: list[date] = []
    dates = asked.sets.days(asked.words)
    by_place = bool(_VISITS.search(asked.words)) and not days_told(asked.words, asked.sets.bill)
    for phrase in SPLIT.split(asked.words):
        held = [day for day in asked.sets.days(phrase) if day in dates]
        if not held and by_place and (place := _PLACE.search(phrase)):
            at = _PLACES[place[1][:2]]
            held = list(days[at:][:1])
        found += [day for day in held if day not in found and day in days]
    return found or [day for day in dates if day in days]


def _on(asked: Asked, day: date) -> tuple[int, ...]:
    """The lines of ``day``; where a thing is named that both days hold, those of that thing."""
    held = [line.line for line in asked.sets.bill.lines if line.service_date == day]
    rest = without_days(asked.words)
    kind = () if _VISITS.search(rest) else asked.sets.meant(rest)
    return tuple(line for line in held if line in kind) or tuple(held)


def _one_thing_twice(asked: Asked) -> Reckoning | None:
    """One service on two days whose charges are both named: "it was 600 the first time and 400 the second, why"."""
    said = {Decimal(one.replace(",", "")) for one in re.findall(r"\d[\d,]*(?:\.\d\d)?", asked.words)}
    held = [line for line in asked.sets.bill.lines if line.charge and {line.charge, Decimal(int(line.charge))} & said]
    services = {service_of(line) for line in held}
    by_charge = {line.charge: line for line in reversed(held)}
    if len(services) != 1 or len(by_charge) != _PAIR or not _WHY.search(asked.words):
        return None
    first, second = sorted(by_charge.values(), key=lambda line: line.line)
    if first.service_date == second.service_date:
        return None
    return Reckoning("days compared", (first.line, second.line), groups=((first.line,), (second.line,)))

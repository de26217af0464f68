"""Two days of care held against each other: what each came to, and which charges make the difference."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.facts import Fact, difference, total
from bot.views.line import LineView

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Change:
    """One service that both days have, at another charge: the line of the dearer day and that of the cheaper one.

    ``units`` are how often each counts it, where these differ.
    """

    on_dearer: LineView
    on_cheaper: LineView
    more: Fact
    less: Fact
    units: tuple[Fact, Fact] | None


@dataclass(frozen=True, slots=True)
class DayPair:
    """The day that cost more and the one that cost less, what they came to, and what makes the difference."""

    dearer: Fact
    cheaper: Fact
    more: Fact
    less: Fact
    gap: Fact
    changed: list[Change] = field(default_factory=list)
    only_dearer: list[LineView] = field(default_factory=list)
    only_cheaper: list[LineView] = field(default_factory=list)
    same: list[tuple[LineView, LineView]] = field(default_factory=list)


def day_pair(groups: Sequence[list[LineView]]) -> DayPair | None:
    """The pair that two ``groups`` of lines make where each is of one day of its own; None where they are not."""
    sides = [(group, _day_of(group), _sum(group)) for group in groups]
    told = [(group, day, amount) for group, day, amount in sides if day and amount]
    if len(sides) != _PAIR or len(told) != _PAIR or told[0][1].value == told[1][1].value:
        return None
    (lines, dearer, more), (others, cheaper, less) = sorted(told, key=lambda one: -one[2].amount)
    pair = DayPair(dearer, cheaper, more, less, difference(more, less))
    rest = list(others)
    for line in lines:
        other = next((one for one in rest if _service(one) == _service(line)), None)
        if other is None:
            pair.only_dearer.append(line)
            continue
        rest.remove(other)
        _place(pair, line, other)
    pair.only_cheaper.extend(rest)
    for side in (pair.only_dearer, pair.only_cheaper):
        side.sort(key=lambda one: -(one.amount.amount if one.amount else 0))
    pair.changed.sort(key=lambda one: -abs(one.more.amount - one.less.amount))
    return pair


def _place(pair: DayPair, line: LineView, other: LineView) -> None:
    if not line.amount or not other.amount or line.amount.amount == other.amount.amount:
        pair.same.append((line, other))
        return
    counted = line.units and other.units and line.units.value != other.units.value
    units = (line.units, other.units) if counted and line.units and other.units else None
    pair.changed.append(Change(line, other, line.amount, other.amount, units))


def _day_of(lines: Sequence[LineView]) -> Fact | None:
    days = {str(line.date.value): line.date for line in lines if line.date}
    return next(iter(days.values())) if len(days) == 1 and all(line.date for line in lines) else None


def _sum(lines: Sequence[LineView]) -> Fact | None:
    return total([line.amount for line in lines if line.amount])


def _service(line: LineView) -> str:
    return line.code.plain_code if line.code else str(line.printed.value if line.printed else line.id)

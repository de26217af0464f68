"""The percentage of the agreed price that a person pays past the deductible, as the lines of a plan's paper have it."""

from collections.abc import Iterable
from decimal import Decimal

from bot.facts import Fact, difference, share, total
from bot.views.line import LineView

_NEAR = Decimal("0.2")
"""How far apart two lines' rates may be for the cents that were rounded."""


def coinsurance_rate(lines: Iterable[LineView]) -> Fact | None:
    """The one percentage that all lines with coinsurance agree on; None where there is none, or they differ."""
    rates = [rate for line in lines if (rate := _rate(line))]
    if not rates or max(one.amount for one in rates) - min(one.amount for one in rates) > _NEAR:
        return None
    return min(rates, key=lambda one: abs(one.amount - round(one.amount)))


def _rate(line: LineView) -> Fact | None:
    if not (line.allowed and line.coinsurance and line.coinsurance.amount > 0):
        return None
    first = total([part for part in (line.deductible, line.copay) if part])
    return share(line.coinsurance, difference(line.allowed, first) if first else line.allowed)

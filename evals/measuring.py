"""The candidates of every line of the price lists, measured once and shared by fitting and reporting."""

from collections import Counter
from collections.abc import Sequence

from evals.chargemaster import PriceLine
from evals.fitting import Measured
from knowledge.finder import Finder

_EVENNESS = 0.7
"""How far the weight of a code falls with its lines: one implant code fills a tenth of all of them."""


def measure(lines: Sequence[PriceLine], finder: Finder) -> list[Measured]:
    """Each line's candidates among all systems, its printed revenue code known."""
    uses = Counter(line.code for line in lines)
    return [_measured(line, finder, uses[line.code] ** -_EVENNESS) for line in lines]


def _measured(line: PriceLine, finder: Finder, weight: float) -> Measured:
    found = finder.candidates(line.description, revenue=line.revenue)
    right = (line.system, line.code)
    place = found.codes.index(right) if right in found.codes else -1
    return Measured(found.codes, found.measures, place, weight)

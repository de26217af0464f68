"""The candidates of every line of the price lists, measured once and shared by fitting and reporting."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from evals.chargemaster import PriceLine, families, folds
from evals.fitting import Measured
from evals.learning import finder_without
from knowledge.finder import Finder

_HEARD = 12.0
"""The weight of an everyday sentence: there are few of them beside the lines of price lists."""
_EVENNESS = 0.7
"""How far the weight of a code falls with its lines: one implant code fills a tenth of all of them."""


def in_folds() -> list[tuple[list[PriceLine], list[Measured]]]:
    """Each fold's lines with their candidates; the lists of its own families taught the finder nothing."""
    return [(part, measure(part, finder_without({families()[line.hospital] for line in part}))) for part in folds()]


def everyday(finder: Finder) -> list[Measured]:
    """What people say that no code is meant by: nothing is right, which confidence is to learn."""
    said = Path(__file__).with_name("everyday.txt").read_text(encoding="utf-8").splitlines()
    found = [finder.candidates(line) for line in said]
    return [Measured(one.codes, one.measures, -1, _HEARD) for one in found if one.codes]


def measure(lines: Sequence[PriceLine], finder: Finder) -> list[Measured]:
    """Each line's candidates among all systems, its printed revenue code known."""
    uses = Counter(line.code for line in lines)
    return [_measured(line, finder, uses[line.code] ** -_EVENNESS) for line in lines]


def _measured(line: PriceLine, finder: Finder, weight: float) -> Measured:
    found = finder.candidates(line.description, revenue=line.revenue)
    right = (line.system, line.code)
    place = found.codes.index(right) if right in found.codes else -1
    return Measured(found.codes, found.measures, place, weight, families()[line.hospital])

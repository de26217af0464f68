"""The candidates of every line of the price lists, measured once and shared by fitting and reporting."""

import os
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from evals.chargemaster import PriceLine, families, folds, price_lines
from evals.fitting import Measured
from evals.learning import chance, finder_without
from evals.wordings import wordings
from knowledge.finder import Finder

_HEARD = 12.0
"""The weight of an everyday sentence: there are few of them beside the lines of price lists."""
_EVENNESS = 0.7
"""How far the weight of a code falls with its lines: one implant code fills a tenth of all of them."""
_OF_A_FAMILY = 900
"""Lines of a family's whole lists that teach: the largest owner is not to be most of them."""


@dataclass(frozen=True)
class Fold:
    """The lines of some families with their candidates, and ``further`` ones of their whole lists that only teach.

    The lists of these families taught the finder that measured both nothing.
    """

    lines: list[PriceLine]
    measured: list[Measured]
    further: list[Measured]


@cache
def in_folds() -> list[Fold]:
    """Every fold, measured on as many cores as there are."""
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        return list(pool.map(_fold, range(len(folds()))))


def _fold(place: int) -> Fold:
    part = folds()[place]
    held = sorted({families()[line.hospital] for line in part})
    finder = finder_without(held)
    more = {line: family for family in held for line in _further(family)}
    owners = {line.hospital: family for line, family in more.items()}
    return Fold(part, measure(part, finder, families()), measure(list(more), finder, owners))


def _further(family: str) -> list[PriceLine]:
    """Lines of a family's whole lists, none of ``dev.tsv`` and none twice; always the same."""
    asked = {(line.description, line.code) for line in price_lines()}
    fresh = {(one.description, one.code): one for one in wordings().get(family, ())}
    return sorted((one for words, one in fresh.items() if words not in asked), key=chance)[:_OF_A_FAMILY]


def taught_by(parts: Iterable[Fold]) -> list[Measured]:
    """All lines of ``parts``, the further ones too."""
    return [one for part in parts for one in (*part.measured, *part.further)]


def everyday(finder: Finder) -> list[Measured]:
    """What people say that no code is meant by: nothing is right, which confidence is to learn."""
    said = Path(__file__).with_name("everyday.txt").read_text(encoding="utf-8").splitlines()
    found = [finder.candidates(line) for line in said]
    return [Measured(one.codes, one.measures, -1, _HEARD) for one in found if one.codes]


def measure(lines: Collection[PriceLine], finder: Finder, owners: Mapping[str, str]) -> list[Measured]:
    """Each line's candidates among all systems, its printed revenue code known; ``owners`` are those of hospitals."""
    uses = Counter(line.code for line in lines)
    return [_measured(line, finder, uses[line.code] ** -_EVENNESS, owners[line.hospital]) for line in lines]


def _measured(line: PriceLine, finder: Finder, weight: float, owner: str) -> Measured:
    found = finder.candidates(line.description, revenue=line.revenue)
    right = (line.system, line.code)
    place = found.codes.index(right) if right in found.codes else -1
    return Measured(found.codes, found.measures, place, weight, owner)

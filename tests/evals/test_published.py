"""Measuring with imported price files: no hospital is looked up in its own list, nor in its sisters'."""

import numpy as np
import pytest

from evals import published
from evals.chargemaster import ABSENT, PriceLine, available, families, folds
from evals.fitting import Measured
from evals.ranking import fit
from evals.wordings import wordings
from knowledge.fusion import FEATURES


def test_a_fold_is_looked_up_in_other_families_lists_alone() -> None:
    if not available():
        pytest.skip(ABSENT)
    known = set(families().values())
    assert wordings().keys() <= known
    assert sum(map(len, wordings().values())) > 100_000
    held = {families()[line.hospital] for line in folds()[1]}
    assert held & wordings().keys()


def made_lines(seed: int, count: int) -> list[Measured]:
    """Lines whose right code is the one with the nearest published line, other measures being noise."""
    chance = np.random.default_rng(seed)
    lines = []
    for number in range(count):
        features = chance.normal(size=(5, len(FEATURES)))
        right = int(features[:, FEATURES.index("near")].argmax())
        lines.append(Measured(tuple(("cpt", str(place)) for place in range(5)), features, right, owner=str(number % 8)))
    return lines


def test_what_tells_the_right_code_puts_it_first_and_makes_it_sure() -> None:
    by = fit(made_lines(1, 600))
    line = PriceLine("a", "words", "99213", None)
    found = [published.outcome(line, one, by, lambda _, order: list(order)) for one in made_lines(2, 200)]
    right = np.array([one.place == 0 for one in found])
    sure = np.array([one.confidence for one in found])
    assert right.mean() > 0.8
    assert sure[right].mean() > sure[~right].mean()

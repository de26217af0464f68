"""Measuring with imported price files: no hospital is looked up in its own list, nor in its sisters'."""

import numpy as np
import pytest

from evals import published
from evals.chargemaster import ABSENT, PriceLine, available, families, folds
from evals.fitting import Measured
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


def test_weights_are_fitted_that_put_the_right_code_first() -> None:
    chance = np.random.default_rng(1)
    lines = []
    for _ in range(60):
        features = chance.normal(size=(5, len(FEATURES)))
        right = int(features[:, FEATURES.index("near")].argmax())
        lines.append(Measured((("cpt", "1"),) * 5, features, right))
    by = published.fit(lines)
    assert by.weights[FEATURES.index("near")] == max(by.weights)
    line = PriceLine("a", "words", "99213", None)
    places = [published.outcome(line, one, by, lambda _, order: list(order)).place for one in lines]
    assert np.mean([place == 0 for place in places]) > 0.8

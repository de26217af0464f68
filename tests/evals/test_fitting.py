from dataclasses import replace

import numpy as np

from evals.fitting import GIVEN, Measured, examples, fit, fit_line
from knowledge.calibration import EVIDENCE
from knowledge.measures import FEATURES


def lines(seed: int, count: int) -> list[Measured]:
    """Lines whose right code is the one with the highest BM25, other measures being noise."""
    random = np.random.default_rng(seed)
    made = []
    for _ in range(count):
        features = random.random((6, len(FEATURES))) * 0.1
        features[:, FEATURES.index("bm25")] = random.random(6)
        codes = tuple(("cpt", str(place)) for place in range(6))
        made.append(Measured(codes, features, int(features[:, FEATURES.index("bm25")].argmax())))
    return made


def test_what_tells_the_right_code_gets_the_weight() -> None:
    fitted = fit(lines(1, 200))
    weights = dict(zip(FEATURES, fitted.weights, strict=True))
    assert max((name for name in FEATURES if name not in GIVEN), key=lambda name: weights[name]) == "bm25"
    held_out = lines(2, 100)
    right = [int(fitted.scores(one.features).argmax()) == one.right for one in held_out]
    assert np.mean(right) > 0.9


def test_what_lists_cannot_teach_is_given() -> None:
    weights = dict(zip(FEATURES, fit(lines(3, 50)).weights, strict=True))
    assert {name: weights[name] for name in GIVEN} == GIVEN


def test_confidence_is_learned() -> None:
    measured = lines(4, 300)
    weights = np.array([1.0 if name == "bm25" else 0.0 for name in FEATURES])
    evidence, truth, shares = examples(measured, weights)
    assert evidence.shape == (900, len(EVIDENCE))
    odds = fit_line(evidence, truth, shares)(evidence)
    assert ((odds > 0) == (truth > 0)).mean() > 0.95


def test_an_owner_of_many_lines_counts_by_the_root_of_them() -> None:
    one, *others = lines(5, 5)
    measured = [replace(one, owner="few"), *(replace(other, owner="many") for other in others)]
    shares = examples(measured, np.ones(len(FEATURES)))[2]
    assert shares[0] == 2 * shares[-1]

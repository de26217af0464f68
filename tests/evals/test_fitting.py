import numpy as np

from evals.fitting import GIVEN, Measured, fit
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

import numpy as np

from evals.fitting import GIVEN, Measured
from evals.reranking import fit_reranker
from knowledge.measures import FEATURES


def lines(seed: int, count: int) -> list[Measured]:
    """Lines whose right code is the one in which two measures agree, which no sum of them tells."""
    chance = np.random.default_rng(seed)
    made = []
    for number in range(count):
        features = chance.random((6, len(FEATURES))) * 0.1
        features[:, [FEATURES.index(name) for name in GIVEN]] = 0.0
        one, other = FEATURES.index("bm25"), FEATURES.index("letters")
        features[:, [one, other]] = chance.random((6, 2))
        right = int(np.minimum(features[:, one], features[:, other]).argmax())
        codes = tuple(("cpt", str(place)) for place in range(6))
        made.append(Measured(codes, features, right, owner=str(number % 8)))
    return made


def test_layers_learn_what_a_line_cannot_and_sureness_keeps_its_promise() -> None:
    by = fit_reranker(lines(1, 1500))
    asked = lines(2, 300)
    ranked = [by.rank(one.features, 1)[0] for one in asked]
    right = np.array([place == one.right for (place, _), one in zip(ranked, asked, strict=True)])
    line = np.array([int((one.features @ np.array(by.weights)).argmax()) == one.right for one in asked])
    assert right.mean() > line.mean()
    assert abs(np.mean([sure for _, sure in ranked]) - right.mean()) < 0.1


def test_what_lists_cannot_teach_is_given() -> None:
    weights = dict(zip(FEATURES, fit_reranker(lines(3, 200)).weights, strict=True))
    assert {name: weights[name] for name in GIVEN} == GIVEN

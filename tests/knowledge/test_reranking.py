import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge.calibration import COMPARED
from knowledge.measures import FEATURES
from knowledge.network import Deep
from knowledge.reranking import EVIDENCE, INPUTS, SEEN, Reranker, evidence_of, inputs_of


def made(count: int, **columns: list[float]) -> NDArray[np.float64]:
    table = np.zeros((count, len(FEATURES)))
    for name, column in columns.items():
        table[:, FEATURES.index(name)] = column
    return table


def layers(width: int, **weights: float) -> Deep:
    """Layers that only add up some of their inputs."""
    names = INPUTS if width == len(INPUTS) else EVIDENCE
    weighed = np.array([[weights.get(name, 0.0)] for name in names])
    return Deep(np.zeros(width), np.ones(width), ((weighed, np.zeros(1)),))


def reranker(weights: dict[str, float], **seen: float) -> Reranker:
    given = tuple(weights.get(name, 0.0) for name in FEATURES)
    return Reranker(given, layers(len(INPUTS), **seen), layers(len(EVIDENCE), share=10.0))


def test_the_layers_have_the_last_word_on_what_the_line_puts_in_front() -> None:
    measures = made(2, bm25=[1.0, 0.9], letters=[0.1, 0.8])
    assert [place for place, _ in reranker({"bm25": 1.0}, letters=1.0).rank(measures, 2)] == [1, 0]


def test_those_that_the_layers_do_not_see_stay_behind_in_the_order_of_the_line() -> None:
    count = SEEN + 3
    measures = made(count, bm25=np.linspace(1, 0, count).tolist(), letters=np.linspace(0, 1, count).tolist())
    order = np.argsort(-reranker({"bm25": 1.0}, letters=1.0).scores(measures)).tolist()
    assert order == [*range(SEEN - 1, -1, -1), *range(SEEN, count)]


def test_what_lists_cannot_teach_counts_by_the_line_alone() -> None:
    measures = made(2, bm25=[1.0, 1.0], not_a_service=[1.0, 0.0])
    scores = reranker({"bm25": 1.0, "not_a_service": -1.4}, bm25=1.0, not_a_service=50.0).scores(measures)
    assert scores[0] - scores[1] == pytest.approx(-1.4)


def test_what_is_seen_tells_how_far_behind_the_best_and_how_many_are_before_it() -> None:
    measures = made(3, bm25=[0.5, 1.0, 1.0])
    seen = dict(zip(INPUTS, inputs_of(measures, np.array([1.0, 3.0, 2.0])).T.tolist(), strict=True))
    assert seen["behind: bm25"] == [-0.5, 0.0, 0.0]
    assert seen["place: bm25"] == pytest.approx([np.log1p(2), 0.0, 0.0])
    assert seen["behind"] == [-2.0, 0.0, -1.0]
    assert len(seen) == len(FEATURES) + 2 * len(COMPARED) + 1


def test_evidence_holds_the_share_of_each_and_its_lead_over_the_best_of_the_others() -> None:
    inputs = inputs_of(made(2), np.zeros(2))
    first, second = evidence_of(inputs, np.array([2.0, 1.0]), [0, 1])
    told, other = (dict(zip(EVIDENCE, one, strict=True)) for one in (first, second))
    assert told["share"] + other["share"] == pytest.approx(1.0)
    assert (told["lead"], other["lead"]) == (1.0, -1.0)
    assert evidence_of(inputs[:1], np.array([2.0]), [0])[0][1] == 5.0

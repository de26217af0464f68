import numpy as np

from knowledge.calibration import COMPARED, EVIDENCE, Calibration, evidence_of
from knowledge.measures import FEATURES
from knowledge.network import Line


def made(**columns: list[float]) -> np.ndarray:
    table = np.zeros((len(next(iter(columns.values()))), len(FEATURES)))
    for name, column in columns.items():
        table[:, FEATURES.index(name)] = column
    return table


def test_no_candidates_give_no_answer() -> None:
    flat = Calibration((1.0,) * len(FEATURES), Line(np.zeros(len(EVIDENCE)), 0.0))
    assert flat.rank(np.empty((0, len(FEATURES))), 5) == []


def test_a_single_candidate_is_ranked() -> None:
    flat = Calibration((1.0,) * len(FEATURES), Line(np.zeros(len(EVIDENCE)), 0.0))
    assert flat.rank(made(bm25=[1.0]), 5) == [(0, 0.5)]


def test_evidence_tells_how_many_ways_of_finding_agree_and_by_how_much() -> None:
    measures = made(bm25=[1.0, 0.4], letters=[0.3, 0.5])
    scores = np.array([2.0, 1.0])
    first, second = evidence_of(measures, scores, [0, 1])
    told = dict(zip(EVIDENCE, first, strict=True))
    assert told["lead"] == 1.0
    assert told["lead: bm25"] == 0.6
    assert told["lead: letters"] == -0.2
    assert told["firsts"] == len(COMPARED) - 1  # the best in letters is the other; what ties counts
    assert dict(zip(EVIDENCE, second, strict=True))["lead: bm25"] == -0.6

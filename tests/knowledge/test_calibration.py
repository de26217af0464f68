import json
from importlib.resources import files

import numpy as np

from knowledge import calibration
from knowledge.calibration import COMPARED, EVIDENCE, Calibration, evidence_of
from knowledge.measures import FEATURES, MANNERS
from knowledge.network import Line


def made(**columns: list[float]) -> np.ndarray:
    table = np.zeros((len(next(iter(columns.values()))), len(FEATURES)))
    for name, column in columns.items():
        table[:, FEATURES.index(name)] = column
    return table


def test_the_numbers_that_ship_name_every_measure_and_nothing_else() -> None:
    stored = json.loads(files("knowledge").joinpath("calibration.json").read_text(encoding="utf-8"))
    assert set(stored) == set(MANNERS)
    for numbers in stored.values():
        assert set(numbers["weights"]) == set(FEATURES)
    assert len(stored["printed"]["judge"]["first"]) == len(EVIDENCE)
    assert len(stored["said"]["judge"]["weights"]) == len(EVIDENCE)


def test_nearer_ranks_first_and_is_surer() -> None:
    ranked = calibration.load()["printed"].rank(
        made(dense_printed=[0.2, 0.9, 0.5], dense_written_out=[0.2, 0.9, 0.5]), 3
    )
    assert [place for place, _ in ranked] == [1, 2, 0]
    shares = [share for _, share in ranked]
    assert shares == sorted(shares, reverse=True)
    assert all(0 <= share <= 1 for share in shares)


def test_no_candidates_give_no_answer() -> None:
    assert calibration.load()["printed"].rank(np.empty((0, len(FEATURES))), 5) == []


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

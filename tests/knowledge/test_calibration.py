import json
from importlib.resources import files

import numpy as np

from knowledge import calibration
from knowledge.calibration import EVIDENCE, Calibration
from knowledge.measures import FEATURES, MANNERS


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
        assert set(numbers["confidence"]) == set(EVIDENCE)


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
    flat = Calibration((1.0,) * len(FEATURES), (0.0,) * len(EVIDENCE))
    assert flat.rank(made(bm25=[1.0]), 5) == [(0, 0.5)]

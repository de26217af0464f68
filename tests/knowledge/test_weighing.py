import json
from importlib.resources import files

import numpy as np
import pytest

from knowledge import weighing
from knowledge.calibration import EVIDENCE
from knowledge.measures import FEATURES, MANNERS, Manner
from knowledge.reranking import EVIDENCE as DEEP_EVIDENCE
from knowledge.reranking import INPUTS


def test_the_numbers_that_ship_name_every_measure_and_nothing_else() -> None:
    stored = json.loads(files("knowledge").joinpath("calibration.json").read_text(encoding="utf-8"))
    assert set(stored) == set(MANNERS)
    for numbers in stored.values():
        assert set(numbers["weights"]) == set(FEATURES)
    assert len(stored["printed"]["ranker"]["middle"]) == len(INPUTS)
    assert len(stored["printed"]["judge"]["middle"]) == len(DEEP_EVIDENCE)
    assert len(stored["said"]["judge"]["weights"]) == len(EVIDENCE)


@pytest.mark.parametrize("manner", MANNERS)
def test_nearer_ranks_first_and_is_surer(manner: Manner) -> None:
    measures = np.zeros((3, len(FEATURES)))
    for name in ("dense_printed", "dense_written_out", "bm25", "covered", "overlap", "leading", "letters"):
        measures[:, FEATURES.index(name)] = [0.2, 0.9, 0.5]
    ranked = weighing.load()[manner].rank(measures, 3)
    assert [place for place, _ in ranked] == [1, 2, 0]
    shares = [share for _, share in ranked]
    assert shares == sorted(shares, reverse=True)
    assert all(0 <= share <= 1 for share in shares)


@pytest.mark.parametrize("manner", MANNERS)
def test_no_candidates_give_no_answer(manner: Manner) -> None:
    assert weighing.load()[manner].rank(np.empty((0, len(FEATURES))), 5) == []

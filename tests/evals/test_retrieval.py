import numpy as np
import pytest

from evals import retrieval
from evals.chargemaster import PriceLine, available, families, folds, halves, price_lines
from evals.retrieval import Outcome, calibration_error, figures

LINE = PriceLine("somewhere", "VENIPUNCTURE", "36415", None)


def test_figures_count_what_came_first_and_what_was_sure() -> None:
    found = [Outcome(LINE, 0, 0.9, True), Outcome(LINE, 3, 0.85, True), Outcome(LINE, 1000, 0.1, False)]
    told = figures(found)
    assert told["recall@1"] == pytest.approx(1 / 3)
    assert told["recall@5"] == pytest.approx(2 / 3)
    assert told["MRR"] == pytest.approx((1 + 1 / 4) / 3)
    assert told["sure, share"] == pytest.approx(2 / 3)
    assert told["sure, precision"] == 0.5


def test_confidence_that_keeps_its_promise_has_no_error() -> None:
    assert calibration_error(np.full(10, 0.7), np.arange(10) < 7) == pytest.approx(0)
    assert calibration_error(np.ones(4), np.zeros(4, dtype=bool)) == 1


def test_the_system_is_told_by_the_code() -> None:
    assert [PriceLine("", "", code, None).system for code in ("99213", "J1885", "D0120")] == ["cpt", "hcpcs", "cdt"]


def test_it_says_when_the_price_lists_are_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrieval, "available", lambda: False)
    with pytest.raises(FileNotFoundError, match="not on this machine"):
        retrieval.measure_all()


@pytest.mark.skipif(not available(), reason="../shared/data/chargemaster is not on this machine")
def test_no_family_of_hospitals_is_in_two_folds_or_halves() -> None:
    parts = [{families()[line.hospital] for line in part} for part in folds()]
    assert sum(map(len, parts)) == len(set().union(*parts))
    seen, unseen = ({families()[line.hospital] for line in half} for half in halves(price_lines()))
    assert not seen & unseen

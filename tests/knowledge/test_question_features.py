import numpy as np
import pytest

from knowledge.question_features import BUCKETS, masked, wording


@pytest.mark.parametrize("text", ["why so much", "¿cuánto debo?", "a", "the the the"])
def test_both_views_of_the_wording_have_a_length_of_one(text: str) -> None:
    where, values = wording(text)
    assert len(set(where.tolist())) == len(where)
    for view in (values[where < BUCKETS], values[where >= BUCKETS]):
        assert np.linalg.norm(view) == pytest.approx(1.0, abs=1e-6)


def test_what_has_no_words_has_no_features() -> None:
    where, values = wording("?!")
    assert len(where) == len(values) == 0


def test_which_amount_it_is_says_nothing() -> None:
    one, other = (masked(f"why {amount} for 96372 on 3/2/2026") for amount in ("$45", "1,200 dollars"))
    assert one == other

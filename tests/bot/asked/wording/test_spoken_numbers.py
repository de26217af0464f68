import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.asked.wording.spoken_numbers import in_figures


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("two hundred a month", "200 a month"),
        ("twelve fifty", "1250"),
        ("twelve hundred", "1200"),
        ("a hundred bucks", "100 bucks"),
        ("three hundred and fifty", "350"),
        ("forty thousand", "40000"),
        ("1.5k today", "1500 today"),
        ("de los 6 mil", "de los 6000"),
        ("two and three", "2 and 3"),
        ("took off 18 thousand", "took off 18000"),
        ("$2.5 grand", "$2500"),
    ],
)
def test_spoken_numbers_become_figures(said: str, figures: str) -> None:
    assert in_figures(said) == figures


@pytest.mark.parametrize("words", ["the second one", "y la una", "once the plan pays", "hundred", "a lot of money"])
def test_words_that_count_nothing_stay(words: str) -> None:
    assert in_figures(words) == words


@given(st.text(alphabet="abc 0123456789.,$", max_size=30))
def test_what_is_in_figures_already_stays(text: str) -> None:
    assert in_figures(text) == text

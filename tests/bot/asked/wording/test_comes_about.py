"""An amount to pay that is asked after: where it comes from, not only how much it is."""

import pytest

from bot.asked.wording.comes_about import asks_how_it_comes_about


@pytest.mark.parametrize(
    "words",
    [
        "where does the 38 come from",
        "where are you getting 38",
        "how did they come up with 38",
        "how is that number figured",
        "break down the 38 please",
        "whats the 38 made of",
        "de donde sale el 38",
        "como llegaron a 38",
        "desgloseme los 38",
    ],
)
def test_how_it_comes_about_is_asked(words: str) -> None:
    assert asks_how_it_comes_about(words)


@pytest.mark.parametrize("words", ["do i owe 38", "where do i send the 38", "how do i pay", "quien me explica la cita"])
def test_other_questions_are_left(words: str) -> None:
    assert not asks_how_it_comes_about(words)

"""Whether something billed ought to be otherwise is told from what it means and from who decides it."""

import pytest

from bot.asked.wording.ought import asks_what_ought


@pytest.mark.parametrize(
    "words",
    [
        "we were in and out, shouldn't it have been a level 3",
        "ought that to be 99212",
        "isnt a sore throat a level 2",
        "was that really a five",
        "is the code they used correct",
        "no deberia ser nivel 3",
        "tendria que haber sido una consulta sencilla",
        "de veras fue nivel 5",
        "fue un nivel 4 de verdad",
    ],
)
def test_what_ought_to_be_otherwise(words: str) -> None:
    assert asks_what_ought(words)


@pytest.mark.parametrize(
    "words",
    [
        "what does level 4 mean",
        "who decides it should be a level 4",
        "what should i pay",
        "why is it a level 5",
        "que quiere decir nivel 4",
        "quien dice que debio ser nivel 4",
    ],
)
def test_what_is_meant_or_owed_is_not(words: str) -> None:
    assert not asks_what_ought(words)

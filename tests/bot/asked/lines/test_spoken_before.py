"""Lines told from those spoken of before."""

import pytest

from bot.asked.lines.spoken_before import alike, first_spoken_of
from bot.bill import Bill, Line
from bot.case import Conversation

BILL = Bill(
    kind="statement",
    lines=tuple(
        Line(line=number, description=words)
        for number, words in ((1, "Extracción simple"), (2, "Radiografía"), (3, "Extracción quirúrgica"))
    ),
)
TALK = Conversation(spoken=(3, 2))


@pytest.mark.parametrize(
    "words",
    ["back to the first one", "the first one again, what was it", "regresando a la primera", "la primera otra vez"],
)
def test_the_first_one_is_the_first_spoken_of(words: str) -> None:
    assert first_spoken_of(words, TALK) == (3,)


@pytest.mark.parametrize("words", ["the first one", "my first visit again", "back to the xray"])
def test_any_other_first_is_counted(words: str) -> None:
    assert first_spoken_of(words, TALK) == ()


def test_the_other_one_of_a_kind_prints_the_same_word() -> None:
    assert alike((3,), BILL) == (1,)
    assert alike((2,), BILL) == ()

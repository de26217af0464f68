from datetime import date
from decimal import Decimal

import pytest

from bot.asked.lines.turned_to import left_over, turned_to
from bot.assistant import Assistant
from bot.bill import Bill, Line
from bot.case import Conversation
from evals.answering.questions import load_bill

BILL = Bill(
    kind="eob",
    lines=tuple(
        Line(line=number, description="SESSION", charge=Decimal(100), service_date=date(2026, 9, day))
        for number, day in enumerate((1, 8, 15), start=1)
    ),
)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("they paid the first one but not the ones after", (2, 3)),
        ("pagaron la primera pero no las demas", (2, 3)),
        ("covered that day and nothing on the others", (2, 3)),
    ],
)
def test_what_is_left_over_is_asked_about(words: str, lines: tuple[int, ...]) -> None:
    assert left_over(words, BILL, (), (date(2026, 9, 1),)) == lines


def test_the_ones_after_are_those_of_later_days() -> None:
    assert left_over("the second visit but not the later ones", BILL, (), (date(2026, 9, 8),)) == (3,)


@pytest.mark.parametrize("words", ["but not the others", "the first one", "i paid but not by card"])
def test_nothing_is_left_over_of_nothing_named(words: str) -> None:
    assert left_over(words, BILL, (), ()) == ()


def test_a_word_of_both_lines_turns_to_the_one_not_spoken_of(assistant: Assistant) -> None:
    described = assistant.descriptions.of(load_bill("ear-tubes"))
    spoken = Conversation(focus=(2,))
    assert turned_to("and the tubes?", described, spoken) == (1,)
    assert turned_to("and the tubes?", described, Conversation()) == ()
    assert turned_to("why are the tubes so much when it was quick", described, spoken) == ()

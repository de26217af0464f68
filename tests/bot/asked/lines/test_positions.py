from datetime import date
from decimal import Decimal

import pytest

from bot.asked.lines.places import by_size
from bot.asked.lines.positions import (
    asked_together,
    by_bare_number,
    lines_by_position,
    on_that_day,
    the_other,
    the_others,
)
from bot.bill import Bill, Line
from bot.case import Conversation, Turn

BILL = Bill(
    kind="itemized_bill",
    lines=tuple(
        Line(line=number, description=f"LINE {number}", charge=Decimal(charge))
        for number, charge in enumerate(("50.00", "400.00", "30.00", "200.00"), start=1)
    ),
)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("and the one under it", 3),
        ("the one above", 1),
        ("la de abajo", 3),
        ("y la de arriba", 1),
        ("next one", 3),
        ("my bad, the one after", 3),
        ("what is the next biggest", 4),
        ("y el que le sigue de caro", 4),
        ("el siguiente", 3),
    ],
)
def test_a_place_is_told_from_the_line_spoken_of_last(words: str, line: int) -> None:
    assert lines_by_position(words, BILL, Conversation(focus=(2,))) == (line,)


def test_those_two_are_the_two_spoken_of_last() -> None:
    assert lines_by_position("those two together", BILL, Conversation(focus=(4,), spoken=(1, 3, 4))) == (3, 4)
    assert lines_by_position("cuanto suman esos dos", BILL, Conversation(focus=(1, 2))) == (1, 2)


@pytest.mark.parametrize("words", ["the one under it", "next biggest", "those two"])
def test_without_anything_before_it_a_place_means_nothing(words: str) -> None:
    assert lines_by_position(words, BILL, Conversation()) == ()


def test_there_is_nothing_below_the_last_line() -> None:
    assert lines_by_position("the one below", BILL, Conversation(focus=(4,))) == ()


@pytest.mark.parametrize("words", ["what do i do next", "why is it over 100", "i paid before", "que viene luego"])
def test_other_words_of_place_mean_no_line(words: str) -> None:
    assert lines_by_position(words, BILL, Conversation(focus=(2,))) == ()


def test_the_other_one_is_the_other_of_those_listed_or_spoken_of() -> None:
    assert the_other("no, the other one", Conversation(focus=(2,), listed=(2, 4))) == (4,)
    assert the_other("y el otro", Conversation(focus=(2,), spoken=(1, 2))) == (1,)
    assert the_other("the other one", Conversation()) == ()


def test_a_place_is_told_from_the_line_that_is_named() -> None:
    assert lines_by_position("the one under the scan", BILL, Conversation(focus=(1,)), (3,)) == (4,)


def test_a_correction_is_told_from_where_the_place_before_was_told() -> None:
    assert lines_by_position("i meant the one after", BILL, Conversation(focus=(1,), anchor=2)) == (3,)


@pytest.mark.parametrize("words", ["and the other 3", "y los otros 3", "what about the others"])
def test_the_others_are_all_but_the_one_spoken_of(words: str) -> None:
    assert the_others(words, BILL, Conversation(focus=(2,))) == (1, 3, 4)


def test_the_others_are_as_many_as_it_says() -> None:
    assert the_others("the other two", BILL, Conversation(focus=(2,))) == ()
    assert the_others("the other two", BILL, Conversation(focus=(2,), listed=(1, 2, 4))) == (1, 4)


@pytest.mark.parametrize(("words", "lines"), [("no wait 4", (4,)), ("y la 3?", (3,)), ("y la 9?", ()), ("why 4", ())])
def test_a_number_alone_is_a_line_after_one_was_spoken_of(words: str, lines: tuple[int, ...]) -> None:
    after = Conversation(turn=Turn(topic="what-is-line", lines=(2,)))
    assert by_bare_number(words, BILL, after) == lines
    assert by_bare_number(words, BILL, Conversation()) == ()


@pytest.mark.parametrize("words", ["and after that", "¿y luego?", "y despues de eso"])
def test_what_comes_after_goes_on_in_the_order_that_was_asked_for(words: str) -> None:
    dearest = Conversation(focus=(2,), turn=Turn(topic="what-is-line", lines=(2,), how="size"))
    assert lines_by_position(words.strip("¿?"), BILL, dearest) == (4,)
    assert lines_by_position(words.strip("¿?"), BILL, Conversation(focus=(2,))) == (3,)


def test_which_of_them_asks_among_the_lines_of_the_last_question() -> None:
    after = Conversation(turn=Turn(topic="what-is-line", lines=(1, 3)))
    assert asked_together("which was the dearest", after) == (1, 3)
    assert asked_together("which is the dearest on the bill", after) == ()


def test_that_day_is_the_day_of_the_lines_spoken_of() -> None:
    days = (date(2026, 5, 4), date(2026, 5, 11), date(2026, 5, 11), date(2026, 5, 18))
    dated = tuple(line.model_copy(update={"service_date": day}) for line, day in zip(BILL.lines, days, strict=True))
    bill = BILL.model_copy(update={"lines": dated})
    assert on_that_day("how much for that day", bill, Conversation(focus=(2,))) == (2, 3)
    assert on_that_day("how much for that", bill, Conversation(focus=(2,))) == ()


def test_of_two_lines_the_other_is_the_other() -> None:
    two = BILL.model_copy(update={"lines": BILL.lines[:2]})
    assert the_other("y la otra", Conversation(focus=(2,)), two) == (1,)
    assert the_other("y la otra", Conversation(focus=(2,)), BILL) == ()


@pytest.mark.parametrize(("topic", "rest"), [("was-it-denied", (1, 3, 4)), ("what-do-i-owe", ())])
def test_the_rest_are_the_other_charges_only_where_charges_were_spoken_of(topic: str, rest: tuple[int, ...]) -> None:
    said = Conversation(turn=Turn(topic=topic, rests_on=(2,)))
    for words in ("and the rest", "y lo demas si", "and everything else too"):
        assert the_others(words, BILL, said) == rest


@pytest.mark.parametrize("words", ["can i have a cheaper one", "hay otra mas barata"])
def test_a_cheaper_one_is_none_of_those_there(words: str) -> None:
    assert by_size(words, BILL) == ()

"""Whose lines a question means, of a bill of several people."""

from decimal import Decimal

import pytest

from bot.asked.lines.people_named import lines_of_people, people_named, people_of
from bot.assistant import Assistant
from bot.bill import Bill, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, patient: str | None, words: str, charge: str, share: str) -> Line:
    return Line(
        line=number, patient=patient, description=words, charge=Decimal(charge), patient_owes=Decimal(share)
    )  # fmt: skip


FAMILY = Bill(
    kind="statement",
    provider="Elm Eye Care",
    lines=(
        _line(1, "Priya Nair", "Eye exam", "140.00", "20.00"),
        _line(2, "Priya Nair", "Frames", "210.00", "90.00"),
        _line(3, "Will Nair", "Eye exam", "140.00", "20.00"),
        _line(4, "Asha Nair", "Contact lens fitting", "95.00", "95.00"),
    ),
    totals=Totals(charges=Decimal("585.00"), patient_owes=Decimal("225.00")),
)


def _ask(assistant: Assistant, question: str) -> tuple[str, str]:
    reply = assistant.ask(Case(bill=FAMILY), Conversation(), question)
    return reply.answer.intent, reply.answer.answer


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("how much is for priya", (1, 2)),
        ("ashas part", (4,)),
        ("whats on here for will", (3,)),
        ("will they wait for the nair payment", ()),
        ("how much was the exam", ()),
    ],
)
def test_a_given_name_means_the_lines_of_that_person(words: str, lines: tuple[int, ...]) -> None:
    assert lines_of_people(words, FAMILY) == lines


def test_a_bill_of_one_person_tells_nobody_apart() -> None:
    alone = FAMILY.model_copy(update={"lines": FAMILY.lines[:2]})
    assert people_of(alone) == ()
    assert people_named("how much is for priya", alone) == ()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how much of this is for Priya", "$350.00 of the $585.00. $110.00 of it is your part"),
        ("what do I owe for Asha", "For Asha Nair it is $95.00 that is left for you"),
        ("which of us costs the most", "Priya Nair has the most: $350.00"),
        ("what is my share for Asha and Priya", "Together it is $205.00"),
        ("¿cuánto es de Priya?", "Los cobros de Priya Nair suman $350.00"),
        ("how much is it for each person", "$95.00: Asha Nair, your part $95.00"),
    ],
)
def test_the_part_of_a_person_is_added_up(assistant: Assistant, question: str, said: str) -> None:
    intent, answer = _ask(assistant, question)
    assert intent == "per-person"
    assert said in answer


def test_a_thing_beside_a_name_is_that_persons(assistant: Assistant) -> None:
    _, answer = _ask(assistant, "how much was the eye exam for Priya")
    assert "line 1" in answer
    assert "line 3" not in answer


def test_what_was_done_for_a_person_is_no_sum(assistant: Assistant) -> None:
    intent, _ = _ask(assistant, "what did Asha have done")
    assert intent != "per-person"

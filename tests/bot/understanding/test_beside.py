"""A question on what stands beside a line in a column of the paper's own is answered from it."""

from datetime import date
from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.bill import Bill, Code, Detail, Line
from bot.case import Case, Conversation


def _line(number: int, day: int, code: str, description: str, who: str, tooth: str | None = None) -> Line:
    details = [Detail(label="Dentist", text=who), *([Detail(label="Tooth", text=tooth)] if tooth else [])]
    return Line(
        line=number,
        service_date=date(2026, 9, day),
        description=description,
        codes=(Code(system="cdt", code=code),),
        charge=Decimal(100 * number),
        details=tuple(details),
    )


BILL = Bill(
    kind="statement",
    provider="Lake Dental",
    lines=(_line(1, 2, "D2740", "Crown porcelain", "Dr. Park", "14"), _line(2, 9, "D1110", "Cleaning", "Dr. Oh")),
)


def ask(assistant: Assistant, question: str) -> Answer:
    return assistant.ask(Case(bill=BILL), Conversation(), question).answer


@pytest.mark.parametrize(
    ("question", "words", "lines"),
    [
        ("what tooth was the crown on", "14", (1,)),
        ("¿en qué muela fue la corona?", "14", (1,)),
        ("who did the cleaning", "Dr. Oh", (2,)),
        ("which dentist did i see on sept 2", "Dr. Park", (1,)),
        ("¿quién me hizo la limpieza?", "Dr. Oh", (2,)),
    ],
)
def test_it_is_told_with_its_line(assistant: Assistant, question: str, words: str, lines: tuple[int, ...]) -> None:
    told = ask(assistant, question)
    assert words in told.answer.partition("\n")[0]
    assert told.lines == lines
    assert not told.abstained


def test_who_took_part_in_the_whole_is_told_line_by_line(assistant: Assistant) -> None:
    told = ask(assistant, "which dentists treated me, who did each").answer
    assert "Dr. Park" in told
    assert "Dr. Oh" in told


def test_what_a_line_does_not_print_is_not_told(assistant: Assistant) -> None:
    told = ask(assistant, "what tooth was the cleaning on").answer
    assert "14" not in told


@pytest.mark.parametrize("question", ["who do i call", "how much was the crown", "why did dr park charge 100"])
def test_other_questions_stay_what_they_are(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question).intent != "beside-the-line"

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.case import Case, Conversation
from knowledge import Knowledge


def line(number: int, code: str, *marks: str, owes: str | None = None) -> Line:
    codes = (Code(system="cpt", code=code), *(Code(system="modifier", code=mark) for mark in marks))
    return Line(
        line=number, codes=codes, charge=Decimal("500.00"), patient_owes=None if owes is None else Decimal(owes)
    )


@pytest.fixture(scope="module")
def assistant(knowledge: Knowledge) -> Assistant:
    return Assistant(knowledge)


def answer(assistant: Assistant, *lines: Line) -> str:
    bill = Bill(kind="statement", provider="Larch Surgery Center", lines=lines)
    return assistant.ask(Case(bill=bill), Conversation(), "wasn't my screening supposed to be free?").answer.answer


def test_a_polyp_taken_out_without_a_mark_of_screening_is_said(assistant: Assistant) -> None:
    words = answer(assistant, line(1, "45388"), line(2, "00812"))
    assert "bears no such mark" in words
    assert "Yet another line here is coded as part of a screening" in words
    assert "33 beside the code, or PT with Medicare" in words


def test_one_that_bears_the_mark_is_a_screening(assistant: Assistant) -> None:
    assert answer(assistant, line(1, "45388", "PT")).startswith("Part of this bill is coded as a screening")


def test_a_free_mammogram_is_told_from_the_further_pictures(assistant: Assistant) -> None:
    words = answer(assistant, line(1, "77067", owes="0.00"), line(2, "76642", owes="80.00"))
    assert words.startswith("The screening itself cost you nothing")
    assert "began in 2026 or later" in words


def test_pictures_without_a_screening_are_none(assistant: Assistant) -> None:
    assert answer(assistant, line(1, "76642", owes="80.00")).startswith("I see no line on this bill that is coded")

"""All of a kind are meant, though one line alone may say the word."""

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.case import Case, Conversation

CODES = ("99284", "71046", "85025", "93005", "36415", "86901")


def _case() -> Case:
    lines = tuple(
        Line(line=number, codes=(Code(system="cpt", code=code),), charge="100.00")
        for number, code in enumerate(CODES, start=1)
    )
    return Case(bill=Bill(kind="statement", provider="Alder Hospital", lines=lines))


@pytest.mark.parametrize("question", ["how much were all the tests", "¿cuánto costaron todos los estudios?"])
def test_all_tests_are_those_of_laboratory_picture_and_heart_without_taking_the_sample(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(_case(), Conversation(), question).answer
    assert answer.lines == (2, 3, 4, 6)
    assert "$400.00" in answer.answer


def test_tests_of_one_sort_are_not_all(assistant: Assistant) -> None:
    answer = assistant.ask(_case(), Conversation(), "how much were the blood tests").answer
    assert 2 not in answer.lines
    assert 4 not in answer.lines


def test_a_kind_named_beside_another_charge_does_not_hide_it(assistant: Assistant) -> None:
    lines = (*_case().bill.lines, Line(line=7, codes=(Code(system="cpt", code="70450"),), charge="100.00"))  # type: ignore[union-attr]
    case = Case(bill=Bill(kind="statement", provider="Alder Hospital", lines=lines))
    answer = assistant.ask(case, Conversation(), "what did you charge for the scans and the er visit").answer
    assert set(answer.lines) == {1, 2, 7}

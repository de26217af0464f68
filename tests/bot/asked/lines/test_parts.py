"""An amount of the EOB that a question names leads to the bill's line, and lights it up."""

from decimal import Decimal

import pytest

from bot.asked.lines.parts import line_of_part
from bot.asked.spoken_of import find_references
from bot.assistant import Assistant
from bot.bill import Bill, Line
from bot.case import Case, Conversation


@pytest.fixture(scope="module")
def eob(bill: Bill) -> Bill:
    """The plan's answer to the bill: in another order, with one line more."""
    parts = {1: "25.00", 2: "40.00", 3: "18.50", 4: "0.00", 5: "0.00"}
    lines = [
        line.model_copy(update={"line": 6 - line.line, "copay": Decimal(parts[line.line]), "allowed": line.charge / 2})
        for line in reversed(bill.lines)
        if line.charge is not None
    ]
    return Bill(kind="eob", lines=(*lines, Line(line=6, charge=Decimal("77.00"), deductible=Decimal("33.00"))))


@pytest.mark.parametrize(
    ("amount", "lines"), [("25.00", (1,)), ("40", (2,)), ("18", (3,)), ("155.00", (1,)), ("3", ())]
)
def test_the_line_is_the_bills(bill: Bill, eob: Bill, amount: str, lines: tuple[int, ...]) -> None:
    assert line_of_part([Decimal(amount)], bill, eob)[0] == lines


def test_only_the_lines_named_are_looked_at(bill: Bill, eob: Bill) -> None:
    assert line_of_part([Decimal(40)], bill, eob, (1, 3)) == ((), None, None)


@pytest.mark.parametrize(
    ("question", "said"), [("whats the 40", "your copay"), ("what is the $155.00", "price your plan agreed")]
)
def test_the_answer_says_what_the_amount_is(
    assistant: Assistant, bill: Bill, eob: Bill, question: str, said: str
) -> None:
    answer = assistant.ask(Case(bill=bill, eob=eob), Conversation(), question).answer
    assert answer.intent == "what-is-line"
    assert said in answer.answer
    assert len(answer.lines) == 1


def test_answers_about_the_eob_light_up_the_bills_lines(assistant: Assistant, bill: Bill, eob: Bill) -> None:
    answer = assistant.ask(Case(bill=bill, eob=eob), Conversation(), "what is my copay here").answer
    assert answer.lines == (3, 2, 1)
    assert "line 2" in answer.answer


def test_a_line_of_the_eob_alone_is_called_so(assistant: Assistant, bill: Bill, eob: Bill) -> None:
    answer = assistant.ask(Case(bill=bill, eob=eob), Conversation(), "how much went to my deductible").answer
    assert "EOB line 6" in answer.answer
    assert answer.lines == ()


def test_a_share_that_is_a_copay_is_named_as_that() -> None:
    visit = Line(line=1, charge=Decimal("290.00"), copay=Decimal("50.00"), patient_owes=Decimal("50.00"))
    assert find_references("whats the 50", Bill(kind="eob", lines=(visit,)), (), Conversation()).part == Decimal(50)

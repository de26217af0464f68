"""The notes that a question names, told in the paper's own words with the lines they stand beside."""

import pytest

from bot.assistant import Assistant
from bot.bill import Bill
from bot.case import Case, Conversation
from bot.readers import Document, read_document
from tests.bot.readers.test_golden import GOLDEN


@pytest.fixture
def notice() -> Bill:
    name = "eob-product-beside-insurer.txt"
    (bill,) = read_document(Document(name, (GOLDEN / name).read_bytes()))
    return bill


def told(assistant: Assistant, case: Case, question: str) -> str:
    return assistant.ask(case, Conversation(), question).answer.answer


def test_a_note_is_told_with_its_line(assistant: Assistant, notice: Bill) -> None:
    answer = assistant.ask(Case(bill=notice), Conversation(), "what does PA2 mean").answer
    assert (answer.intent, answer.lines) == ("printed-note", (2,))
    assert 'Note PA2 says: "Prior authorization was not obtained.' in answer.answer
    assert "$240.00" in answer.answer


def test_so_it_is_in_spanish_and_from_the_eob_beside_a_bill(assistant: Assistant, notice: Bill) -> None:
    bill = Bill(kind="statement", lines=notice.lines[:0])
    assert "La nota OON1 dice" in told(assistant, Case(bill=bill, eob=notice), "¿qué quiere decir OON1?")


def test_a_note_on_authorization_is_the_reason_that_the_plan_gives(assistant: Assistant, notice: Bill) -> None:
    said = told(assistant, Case(bill=notice), "who forgot to get the authorization")
    assert said.startswith("Yes, that is the reason the plan gives: it did not pay $240.00")


def test_a_note_on_the_network_is_told_where_the_law_is_asked_about(assistant: Assistant, notice: Bill) -> None:
    said = told(assistant, Case(bill=notice), "does the no surprises act help me here")
    assert "Your plan counts this as out of network (note OON1)" in said

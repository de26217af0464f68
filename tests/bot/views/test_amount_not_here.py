import pytest

from bot.assistant import Assistant
from bot.case import Case, Conversation
from bot.readers import read_document
from bot.readers.document import Document

PAPER = b"""Plover Foot Clinic
Patient: Ada Quill
Date        Code    Description        Charge
03/02/2026  11721   Nail care          $90.00
03/02/2026  99212   Office visit       $75.00
Total charges $165.00
Balance due $165.00
Records copy fee 30.00 mailed apart
"""


def test_what_the_paper_prints_beside_its_charges_is_quoted(assistant: Assistant) -> None:
    (bill,) = read_document(Document("bill.txt", PAPER))
    answer = assistant.ask(Case(bill=bill), Conversation(), "what is the 30 for").answer
    assert answer.abstained
    assert "$30.00" in answer.answer
    assert "Records copy" in answer.answer


def test_an_amount_of_another_paper_is_not_seen_here_and_the_charges_are_listed(assistant: Assistant) -> None:
    (bill,) = read_document(Document("bill.txt", PAPER))
    answer = assistant.ask(Case(bill=bill), Conversation(), "¿qué es el cobro de 212?").answer
    assert answer.abstained
    assert answer.answer.startswith("No veo $212.00 en esta factura")
    assert answer.lines == (1, 2)


@pytest.mark.parametrize(
    "question", ["what is the 99214 for", "modifier 59 what is the 59", "co 45 what is the 45 about"]
)
def test_a_code_that_is_not_on_the_paper_is_no_amount(assistant: Assistant, question: str) -> None:
    (bill,) = read_document(Document("bill.txt", PAPER))
    answer = assistant.ask(Case(bill=bill), Conversation(), question).answer
    assert answer.intent != "amount-not-here"

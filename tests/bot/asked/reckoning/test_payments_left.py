"""A payment plan that the bill prints, at another size than it is."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Totals
from bot.case import Case, Conversation

_BILL = Bill(kind="statement", totals=Totals(patient_owes=Decimal(900), due_now=Decimal(75)))


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("if i double up to 150 a month when is it paid off - how many payments?", "At $150.00 a month it takes 6"),
        ("if i raise it to 100 a month how many payments are left", "At $100.00 a month it takes 9"),
        ("how many payments do i have left", "12 more payments of $75.00"),
    ],
)
def test_the_payments_are_of_the_size_said(assistant: Assistant, question: str, opens: str) -> None:
    assert assistant.ask(Case(bill=_BILL), Conversation(), question).answer.answer.startswith(opens)

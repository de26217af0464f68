"""A part of what is to be paid and nothing else is worked out, without a word of paying."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation

BILL = Bill(
    kind="statement",
    provider="Tern Point Imaging",
    payer="Meadow Mutual",
    lines=(
        Line(line=1, description="MRI KNEE", codes=(Code(system="cpt", code="73721"),), charge=Decimal("900.00")),
        Line(line=2, description="OFFICE VISIT", codes=(Code(system="cpt", code="99213"),), charge=Decimal("140.00")),
    ),
    totals=Totals(charges=Decimal("1040.00"), plan_paid=Decimal("800.00"), patient_owes=Decimal("240.00")),
)


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("a third of what we owe", "80.00"),
        ("so what would a quarter of the balance be", "60.00"),
        ("half of my part is", "120.00"),
        ("un tercio de lo que debo", "80.00"),
    ],
)
def test_a_part_of_the_balance(assistant: Assistant, question: str, part: str) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), question).answer
    assert answer.intent == "pay-some-now"
    assert answer.answer.startswith(f"${part}")


def test_a_part_taken_off_is_no_part_paid(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), "what if they knock a third of my balance off").answer
    assert answer.intent != "pay-some-now"

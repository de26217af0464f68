"""What a question means of the papers, where an amount could be either."""

from decimal import Decimal

import pytest

from bot.asked.spoken_of import find_references
from bot.assistant import Assistant
from bot.bill import Bill, Line, Totals
from bot.case import Conversation

LINES = (
    Line(line=1, description="Office visit", charge=Decimal(180)),
    Line(line=2, description="EKG", charge=Decimal(60)),
)
BILL = Bill(
    kind="statement",
    lines=LINES,
    totals=Totals(charges=Decimal(240), plan_paid=Decimal(180), patient_owes=Decimal(60)),
)


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("should i pay the 60 now", ()),
        ("why do i owe 60", ()),
        ("¿por qué debo 60?", ()),
        ("what is the 60 for", (2,)),
        ("what is the $180 charge", (1,)),
    ],
)
def test_what_is_owed_is_no_charge_that_costs_the_same(
    assistant: Assistant, question: str, lines: tuple[int, ...]
) -> None:
    found = find_references(question, BILL, assistant.descriptions.of(BILL), Conversation())
    assert found.lines == lines
    assert found.whole == (not lines)

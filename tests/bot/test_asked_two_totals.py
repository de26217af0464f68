"""The difference of two totals, and what a share will be after a plan answers."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Line, Totals
from bot.case import Case, Conversation

_BILL = Bill(
    kind="statement",
    provider="Elm Street Podiatry",
    payer="Trellis Health",
    lines=(Line(line=1, description="Nail surgery", charge=Decimal("400.00")),
           Line(line=2, description="Orthotic fitting", charge=Decimal("100.00"))),
    totals=Totals(charges=Decimal("500.00"), plan_paid=Decimal("210.00"), adjustments=Decimal("190.00"),
                  patient_owes=Decimal("100.00")),
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("diferencia entre lo facturado y lo que puso el seguro", "La diferencia es de $290.00: $500.00 − $210.00."),
        ("what's the difference between what my plan paid and what i owe", "$110.00: $210.00 − $100.00"),
    ],
)
def test_two_totals_are_held_against_each_other(assistant: Assistant, question: str, first: str) -> None:
    answer = assistant.ask(Case(bill=_BILL), Conversation(), question).answer
    assert first in answer.answer.split("\n")[0]


def test_what_is_left_once_a_plan_answers_is_not_told_before_it_does(assistant: Assistant) -> None:
    totals = Totals(charges=Decimal("500.00"), plan_paid=Decimal(0), patient_owes=Decimal("500.00"))
    bill = _BILL.model_copy(update={"totals": totals})
    answer = assistant.ask(Case(bill=bill), Conversation(), "cuánto debo cuando el plan pague").answer
    assert answer.abstained

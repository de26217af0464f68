"""Asked why they owe what they owe, people hear of which charges it is, where the bill prints that."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, words: str, charge: int, paid: int, off: int, mine: int) -> Line:
    amounts = {"charge": charge, "plan_paid": paid, "adjustment": off, "patient_owes": mine}
    return Line(line=number, description=words, **{name: Decimal(amount) for name, amount in amounts.items()})


STATEMENT = Bill(
    kind="statement",
    provider="Prairie Family Care",
    payer="Bluestem Health",
    lines=(
        _line(1, "Checkup", 190, 150, 40, 0),
        _line(2, "Office visit", 140, 55, 50, 35),
        _line(3, "Rapid flu test", 48, 0, 30, 18),
    ),
    totals=Totals(
        charges=Decimal(378),
        plan_paid=Decimal(205),
        adjustments=Decimal(120),
        patient_paid=Decimal(15),
        patient_owes=Decimal(38),
    ),
)


@pytest.mark.parametrize(
    "question", ["why do i owe 38", "where does the 38 come from", "break down the 38", "¿de dónde sale el 38?"]
)
def test_what_is_owed_is_told_charge_by_charge(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=STATEMENT), Conversation(), question).answer
    told = {Decimal(row.value) for row in answer.figures if row.value.replace(".", "").isdigit()}
    assert {Decimal("35.00"), Decimal("18.00"), Decimal("53.00"), Decimal("15.00"), Decimal("38.00")} <= told
    assert list(answer.lines[:2]) == [2, 3]


def test_half_is_called_half(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=STATEMENT), Conversation(), "can i pay half now").answer
    assert answer.answer.startswith("$19.00 is half of the $38.00.")

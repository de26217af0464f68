"""Payments of a plan, of an account that lists them by day."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Line, Payment, Totals
from bot.case import Case, Conversation

_PAID = ((date(2026, 1, 14), "80.00"), (date(2026, 2, 11), "45.00"), (date(2026, 2, 25), "30.00"))
ACCOUNT = Bill(
    kind="statement",
    provider="Lakeside Foot Care",
    statement_date=date(2026, 4, 1),
    lines=(Line(line=1, service_date=date(2026, 1, 5), description="Nail debridement", charge=Decimal("210.00")),
           Line(line=2, service_date=date(2026, 2, 3), description="Orthotic", charge=Decimal("140.00"))),
    totals=Totals(charges=Decimal("350.00"), plan_paid=Decimal("155.00"), patient_paid=Decimal("20.00"),
                  patient_owes=Decimal("175.00")),
    payments=(
        *(Payment(day=day, amount=Decimal(amount), by="plan", description="Ins pmt Cigna") for day, amount in _PAID),
        Payment(day=date(2026, 3, 2), amount=Decimal("20.00"), by="patient"),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("how much did cigna pay in january", "Insurance paid $80.00 on January 14, 2026."),
        ("when did the insurance last pay", "paid $30.00 last, on February 25, 2026"),
        ("how much did my insurance pay in march", "lists no payment of the plan's in that month"),
        ("cuánto puso cigna en febrero", "De ese mes la factura trae 2 pagos del seguro, $75.00 en total."),
        ("how much has my insurance paid so far", "paid $155.00 in all: this bill lists 3 payments"),
        ("qué día pagó la aseguranza", "El seguro pagó $30.00 la última vez, el 25 de febrero de 2026"),
        ("cuando fue el ultimo pago del seguro", "El seguro pagó $30.00 la última vez"),
    ],
)
def test_the_payments_of_the_plan(assistant: Assistant, question: str, first: str) -> None:
    answer = assistant.ask(Case(bill=ACCOUNT), Conversation(), question).answer
    assert answer.intent == "already-paid"
    assert first in answer.answer.split("\n")[0]


@pytest.mark.parametrize("question", ["how much have I paid so far", "cuánto he pagado yo"])
def test_ones_own_payments_are_others(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=ACCOUNT), Conversation(), question).answer
    assert answer.intent == "already-paid"
    assert "$20.00" in answer.answer.split("\n")[0]

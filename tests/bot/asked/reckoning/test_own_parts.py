"""What is owed cut into parts that the person names, and what all of a kind come to on average."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, printed: str, code: str, amounts: str) -> Line:
    charge, allowed, paid = map(Decimal, amounts.split())
    return Line(line=number, description=printed, codes=(Code(system="cpt", code=code),), charge=charge,
                allowed=allowed, plan_paid=paid, adjustment=charge - allowed, patient_owes=allowed - paid)  # fmt: skip


_BILL = Bill(
    kind="statement",
    payer="Osprey Health",
    lines=(
        _line(1, "NEBULIZER TREATMENT", "94640", "200 90 50"),
        _line(2, "NEBULIZER TREATMENT", "94640", "200 110 60"),
        _line(3, "CHEST X-RAY 2 VIEWS", "71046", "400 300 90"),
    ),
    totals=Totals(charges=Decimal(800), adjustments=Decimal(300), plan_paid=Decimal(200), patient_owes=Decimal(300)),
)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("what's two thirds of the balance", "$200.00: $300.00 × 2 ÷ 3"),
        ("three quarters of what i owe", "$225.00: $300.00 × 3 ÷ 4"),
        ("¿cuánto son dos tercios del saldo?", "$200.00: $300.00 × 2 ÷ 3"),
        ("split it between me and my sister, how much each", "$150.00 each: $300.00 ÷ 2"),
        ("divide the balance among the 4 of us", "$75.00 each: $300.00 ÷ 4"),
        ("entre tres hermanos, ¿cuánto le toca a cada uno?", "$100.00 cada uno: $300.00 ÷ 3"),
        ("how much did the plan save me in all", "$500.00: $300.00 taken off + $200.00 paid by insurance"),
        ("¿cuánto me ahorró el seguro?", "$500.00: $300.00 que se descontaron + $200.00"),
        ("average allowed for the nebulizer treatments", "On average $100.00 each, as the price your plan allows"),
        ("how much more did they allow for the x-ray than for line 1", "The difference is $210.00"),
    ],
)
def test_the_part_leads(assistant: Assistant, question: str, opens: str) -> None:
    assert assistant.ask(Case(bill=_BILL), Conversation(), question).answer.answer.startswith(opens)


def test_a_bill_without_lines_has_a_balance_to_cut(assistant: Assistant) -> None:
    bill = Bill(kind="statement", totals=Totals(patient_owes=Decimal(240)))
    asked = "split between the 3 of us how much is it each"
    assert assistant.ask(Case(bill=bill), Conversation(), asked).answer.answer.startswith("$80.00 each: $240.00 ÷ 3")
    asked = "6 more visits at 30 each, what is that"
    assert assistant.ask(Case(bill=bill), Conversation(), asked).answer.answer.startswith("$180.00: 6 × $30.00")


@pytest.mark.parametrize("question", ["280 divided by 7 spots", "split it in 4 payments, how much each"])
def test_another_amount_or_payments_are_no_share_of_people(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=_BILL), Conversation(), question).answer
    assert "the person on the bill" not in answer.answer

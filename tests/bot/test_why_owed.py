"""Why something is owed although there is a plan: the reason comes first."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def visit(number: int, day: int, paid: str | None) -> Line:
    return Line(
        line=number,
        service_date=date(2026, 3, day),
        description="OFFICE VISIT EST",
        codes=(Code(system="cpt", code="99213"),),
        charge=Decimal(100),
        plan_paid=Decimal(paid) if paid else None,
        patient_owes=Decimal(20) if paid else Decimal(100),
    )


PAID = Bill(
    kind="statement",
    provider="Mesa Clinic",
    payer="Oak Plan",
    lines=(visit(1, 3, "80.00"), visit(2, 17, "80.00")),
    totals=Totals(charges=Decimal(200), plan_paid=Decimal(160), patient_owes=Decimal(40)),
)
UNPAID = PAID.model_copy(
    update={
        "lines": (visit(1, 3, None), visit(2, 17, None)),
        "totals": Totals(charges=Decimal(200), patient_owes=Decimal(200)),
    }
)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("por qué debo si tengo seguro", "Porque Oak Plan pagó solo una parte: $160.00 de los $200.00"),
        ("why do I owe this if I have insurance", "Because Oak Plan paid only a part: $160.00 of the $200.00"),
    ],
)
def test_the_part_that_the_plan_left_is_the_reason(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(Case(bill=PAID), Conversation(), question).answer.answer.startswith(begins)


def test_that_nothing_of_the_plan_was_counted_is_the_reason(assistant: Assistant) -> None:
    words = assistant.ask(Case(bill=UNPAID), Conversation(), "por qué debo esto si tengo seguro").answer.answer
    assert words.splitlines()[0].startswith(("En esta factura todavía no se ha contado", "Esta factura no muestra"))


@pytest.mark.parametrize("question", ["por qué me cobran dos consultas", "why are there two visit charges"])
def test_visits_of_two_days_are_told_apart_by_their_days(assistant: Assistant, question: str) -> None:
    words = assistant.ask(Case(bill=PAID), Conversation(), question).answer.answer
    assert "Compare" not in words
    assert "17" in words

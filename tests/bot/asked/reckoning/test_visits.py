"""Visits of a course of care are its days, whatever was done on each; charges that were left unpaid are added up."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.case import Case, Conversation


def line(number: int, day: int, code: str, text: str, paid: str, left: str) -> Line:
    return Line(
        line=number,
        service_date=date(2026, 3, day),
        description=text,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal("90.00"),
        plan_paid=Decimal(paid),
        patient_owes=Decimal(left),
    )


BILL = Bill(
    kind="statement",
    payer="Meadow Mutual",
    lines=(
        line(1, 2, "97162", "PT EVALUATION", "60.00", "30.00"),
        line(2, 4, "97110", "THERAPEUTIC EXERCISE", "60.00", "30.00"),
        line(3, 4, "97140", "MANUAL THERAPY", "0.00", "41.00"),
        line(4, 9, "97110", "THERAPEUTIC EXERCISE", "0.00", "52.00"),
        line(5, 11, "99213", "OFFICE VISIT", "0.00", "80.00"),
    ),
)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("how many physical therapy visits are billed", "There are 3 days of care"),
        ("how many therapy sessions was that", "There are 3 days of care"),
        ("¿cuántas sesiones de terapia me cobraron?", "Son 3 días de atención"),
    ],
)
def test_visits_are_days(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(Case(bill=BILL), Conversation(), question).answer.answer.startswith(begins)


@pytest.mark.parametrize("question", ["how many therapy visits am i allowed a year", "how many visits do i have left"])
def test_what_a_plan_allows_is_not_counted_here(assistant: Assistant, question: str) -> None:
    assert assistant.ask(Case(bill=BILL), Conversation(), question).answer.intent != "how-many-charges"


def test_parts_of_a_visit_are_all_its_charges_and_what_they_leave_is_added_up(assistant: Assistant) -> None:
    case = Case(bill=BILL)
    first = assistant.ask(case, Conversation(), "which part of my visit did insurance not pay")
    assert set(first.answer.lines) == {3, 4, 5}
    then = assistant.ask(case, first.conversation, "how much is that").answer
    assert "$173.00" in then.answer.split("\n")[0]

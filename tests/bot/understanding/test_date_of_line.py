"""A date of a thing and nothing else asks when it was, and a number of days counts them."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.case import Case, Conversation

BILL = Bill(
    kind="statement",
    provider="Quarry Street Clinic",
    lines=tuple(
        Line(
            line=number,
            description=name,
            codes=(Code(system="cpt", code=code),),
            charge=Decimal("80.00"),
            service_date=date(2026, 7, day),
        )
        for number, (name, code, day) in enumerate(
            [("OFFICE VISIT", "99213", 6), ("TSH", "84443", 6), ("URINALYSIS", "81001", 20)], 1
        )
    ),
)


@pytest.mark.parametrize("question", ["date of line 3", "and the dates for the urinalysis", "fecha de la línea 3"])
def test_the_day_is_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), question).answer
    assert answer.intent == "when-was-this"
    assert "2026-07-20" in {figure.value for figure in answer.figures}


@pytest.mark.parametrize("question", ["number of days", "what's the number of visits here"])
def test_days_are_counted(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), question).answer
    assert answer.intent == "how-many-charges"
    assert "2 days" in answer.answer

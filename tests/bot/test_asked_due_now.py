"""What is to be paid now is told first, beside all that is owed."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Line, Totals
from bot.case import Case, Conversation

BILL = Bill(
    kind="statement",
    provider="Elm Street Dental",
    statement_date=date(2026, 5, 1),
    due_date=date(2026, 5, 20),
    lines=(Line(line=1, service_date=date(2026, 4, 2), description="Crown", charge=Decimal("900.00")),),
    totals=Totals(charges=Decimal("900.00"), patient_owes=Decimal("900.00"), due_now=Decimal("90.00")),
)


@pytest.mark.parametrize(
    ("question", "topic", "told"),
    [
        ("how much do i have to pay", "what-do-i-owe", ("$90.00", "$900.00", "May 20, 2026")),
        ("cuánto tengo que pagar", "what-do-i-owe", ("$90.00", "$900.00", "20 de mayo de 2026")),
        ("what is the 90 for", "what-do-i-owe", ("$90.00", "$900.00")),
        ("when is it due", "due-date", ("$90.00", "May 20, 2026", "$900.00")),
        ("how many payments are left", "payments-left", ("10 more payments of $90.00",)),
        ("if i pay the 90 what is left", "pay-some-now", ("$810.00",)),
    ],
)
def test_the_part_due_now_and_the_whole_are_both_told(
    assistant: Assistant, question: str, topic: str, told: tuple[str, ...]
) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), question).answer
    first = answer.answer.split("\n\n")[0]
    assert answer.intent == topic
    assert [words for words in told if words not in first] == []

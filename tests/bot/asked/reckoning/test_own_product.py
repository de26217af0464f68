"""So many of a thing at so much each, both numbers the person's own."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation

_LINES = tuple(
    Line(line=number, description="PT EXERCISE 15 MIN", codes=(Code(system="cpt", code="97110"),), units="2",
         charge=Decimal("120.00"), patient_owes=Decimal("35.00"))
    for number in (1, 2, 3)
)  # fmt: skip
_BILL = Bill(kind="statement", lines=_LINES, totals=Totals(charges=Decimal(360), patient_owes=Decimal(105)))


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("5 more visits at 35 each comes to what", "$175.00: 5 × $35.00"),
        ("what's 7 more at $35 a session", "$245.00: 7 × $35.00"),
        ("if I go 2 times a week for 6 weeks at 35 a visit, how much is that", "$420.00: 12 × $35.00"),
        ("35 a visit, 9 visits, total?", "$315.00: 9 × $35.00"),
        ("8 times 35", "$280.00: 8 × $35.00"),
        ("62 a month for this medicine, what is that over a year", "$744.00: 12 × $62.00"),
        ("ocho citas más a 35 cada una, ¿cuánto sería?", "$280.00: 8 × $35.00"),
        ("si voy 4 veces más y pago 35 por sesión cuánto es", "$140.00: 4 × $35.00"),
        ("62 al mes cuánto es al año", "$744.00: 12 × $62.00"),
    ],
)
def test_the_product_leads(assistant: Assistant, question: str, opens: str) -> None:
    answer = assistant.ask(Case(bill=_BILL), Conversation(), question).answer
    assert answer.answer.startswith(opens)
    assert not answer.abstained


@pytest.mark.parametrize(
    "question",
    [
        "at 35 a month how many payments until it's paid off",
        "can i pay 35 a month for 3 months",
        "what did the plan pay per unit",
        "35 every two weeks, how long for the balance",
    ],
)
def test_paying_a_balance_off_is_no_product(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=_BILL), Conversation(), question).answer
    assert "by the numbers you gave" not in answer.answer

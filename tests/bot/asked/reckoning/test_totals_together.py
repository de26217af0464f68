"""Two totals added up, and what all of it comes to once a discount is off."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation

_LINES = (
    Line(line=1, description="HERNIA REPAIR", codes=(Code(system="cpt", code="49505"),), charge=Decimal(4000)),
    Line(line=2, description="RECOVERY ROOM", codes=(Code(system="revenue", code="0710"),), charge=Decimal(600)),
)
_BILL = Bill(
    kind="statement",
    payer="Osprey Health",
    lines=_LINES,
    totals=Totals(
        charges=Decimal(4600),
        adjustments=Decimal(2100),
        plan_paid=Decimal(1900),
        patient_paid=Decimal(150),
        patient_owes=Decimal(450),
    ),
)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("insurance paid plus patient responsibility = ?", "$2,350.00: $1,900.00 paid by insurance + $450.00"),
        ("paid + pt resp on this acct, total?", "$2,350.00"),
        ("the discount and what insurance paid together", "$4,000.00: $2,100.00 taken off + $1,900.00"),
        ("what i paid plus what i still owe is what", "$600.00: $150.00 paid by the patient + $450.00"),
        ("lo que pagó el seguro más lo que debo, ¿cuánto suma?", "$2,350.00"),
        ("how much did it come to after the discount", "$2,500.00 for everything, after the discount"),
        ("ya con el descuento en cuánto quedó la operación", "Todo junto quedó en $2,500.00 con el descuento"),
    ],
)
def test_the_sum_leads(assistant: Assistant, question: str, opens: str) -> None:
    answer = assistant.ask(Case(bill=_BILL), Conversation(), question).answer
    assert answer.answer.startswith(opens)

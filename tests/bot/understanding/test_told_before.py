"""Whether the figure told last is before or after insurance, a discount or one's own payment."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, words: str, code: str, charge: str, paid: str, off: str, owes: str) -> Line:
    return Line(
        line=number,
        description=words,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        plan_paid=Decimal(paid),
        adjustment=Decimal(off),
        patient_owes=Decimal(owes),
    )


BILL = Bill(
    kind="statement",
    provider="Alder Creek Hospital",
    payer="Plain Health Plan",
    lines=(
        _line(1, "ER VISIT LEVEL 3", "99283", "900.00", "500.00", "250.00", "150.00"),
        _line(2, "CT HEAD", "70450", "1100.00", "0.00", "710.00", "390.00"),
    ),
    totals=Totals(
        charges=Decimal("2000.00"),
        plan_paid=Decimal("500.00"),
        adjustments=Decimal("960.00"),
        patient_paid=Decimal("25.00"),
        patient_owes=Decimal("515.00"),
    ),
)
PLAIN = Bill(
    kind="itemized_bill",
    provider="Alder Creek Hospital",
    lines=(Line(line=1, description="KNEE ARTHROSCOPY", charge=Decimal("4000.00")),),
    totals=Totals(charges=Decimal("4000.00"), patient_owes=Decimal("4000.00")),
)


@pytest.mark.parametrize(
    ("bill", "talk", "first"),
    [
        (BILL, ("how much is the er visit", "and is this before insurance?"), "Yes: it is before that. $900.00"),
        (BILL, ("how much is the er visit", "is that with the adjustment?"), "No: it is before that. $900.00"),
        (BILL, ("what do i owe", "is it after what they paid"), "Yes: it is after that. $515.00"),
        (BILL, ("what do i owe", "before or after my payment"), "After that. $515.00 is what is left once $25.00"),
        (BILL, ("how much of the ct do i owe", "thats after insurance?"), "Yes: it is after that. $390.00"),
        (BILL, ("what do i owe", "is that after insurance", "and after the discount"), "Yes: it is after that."),
        (BILL, ("¿cuánto debo?", "¿eso es antes del seguro?"), "No: es después de eso. $515.00"),
        (PLAIN, ("what do i owe", "is that before insurance"), "Yes: it is before that. This bill shows no payment"),
    ],
)
def test_on_which_side_a_figure_stands(assistant: Assistant, bill: Bill, talk: tuple[str, ...], first: str) -> None:
    conversation = Conversation()
    for message in talk:
        reply = assistant.ask(Case(bill=bill), conversation, message)
        conversation = reply.conversation
    assert reply.answer.answer.startswith(first)

"""What is owed where the bill prints its charges alone and the plan's EOB lies beside it."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation

_LINE = Line(line=1, codes=(Code(system="cpt", code="80053"),), charge=Decimal("340.00"))
BILL = Bill(kind="itemized_bill", provider="Heron Lab", lines=(_LINE,), totals=Totals(charges=Decimal("340.00")))
EOB = Bill(
    kind="eob",
    payer="Plain Health Plan",
    lines=(_LINE.model_copy(update={"patient_owes": Decimal("88.40")}),),
    totals=Totals(charges=Decimal("340.00"), patient_owes=Decimal("88.40")),
)


@pytest.mark.parametrize("question", ["what do i owe", "do i pay 340 or 88.40", "¿cuánto debo?", "¿pago 340 o 88.40?"])
def test_the_share_of_the_eob_is_told_and_nothing_is_refused(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=BILL, eob=EOB), Conversation(), question).answer
    assert not answer.abstained
    assert "$88.40" in answer.answer.split(".\n")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [("split it into 4 monthly payments", "$22.10 each"), ("do i pay 340", "$88.40")],
)
def test_a_number_of_payments_and_an_amount_asked_about_are_no_payment(
    assistant: Assistant, question: str, told: str
) -> None:
    bill = BILL.model_copy(update={"totals": Totals(charges=Decimal("340.00"), patient_owes=Decimal("88.40"))})
    assert told in assistant.ask(Case(bill=bill), Conversation(), question).answer.answer

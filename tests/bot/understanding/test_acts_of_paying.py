"""What a few words mean of paying what was just told."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Line, Totals
from bot.case import Case, Conversation

BILL = Bill(
    kind="statement",
    provider="Pine Hollow Clinic",
    lines=(
        Line(line=1, description="OFFICE VISIT", charge=Decimal("200.00")),
        Line(line=2, description="X-RAY WRIST", charge=Decimal("80.00")),
    ),
    totals=Totals(charges=Decimal("280.00"), patient_owes=Decimal("280.00")),
)


@pytest.mark.parametrize(
    ("messages", "left"),
    [
        (("how much was the x-ray", "and if i pay that today what's left"), "$200.00 would be left"),
        (("cuánto fue la radiografía", "y si pago eso hoy cuánto queda"), "Quedarían $200.00"),
    ],
)
def test_paying_what_was_told_leaves_the_rest(assistant: Assistant, messages: tuple[str, ...], left: str) -> None:
    conversation = Conversation()
    for message in messages:
        reply = assistant.ask(Case(bill=BILL), conversation, message)
        conversation = reply.conversation
    assert reply.answer.answer.startswith(left)

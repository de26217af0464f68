"""A few words that lean on the answer before keep the amount it was about: the copay, the share, what the plan paid."""

from decimal import Decimal

import pytest

from bot.asked.wording.fields import field_meant
from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, name: str, code: str, charge: str, paid: str, copay: str, owes: str) -> Line:
    return Line(
        line=number,
        description=name,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        plan_paid=Decimal(paid),
        copay=Decimal(copay),
        patient_owes=Decimal(owes),
    )


BILL = Bill(
    kind="eob",
    payer="Larch Mutual",
    lines=(
        _line(1, "OFFICE VISIT", "99214", "240.00", "120.00", "30.00", "30.00"),
        _line(2, "XRAY ANKLE", "73610", "310.00", "60.00", "15.00", "65.00"),
        _line(3, "STRAPPING ANKLE", "29540", "95.00", "48.00", "12.00", "12.00"),
    ),
    totals=Totals(charges=Decimal("645.00"), plan_paid=Decimal("228.00"), patient_owes=Decimal("107.00")),
)


def _talk(assistant: Assistant, *messages: str) -> str:
    conversation, answer = Conversation(), ""
    for message in messages:
        reply = assistant.ask(Case(bill=BILL), conversation, message)
        conversation, answer = reply.conversation, reply.answer.answer
    return answer


@pytest.mark.parametrize(
    ("messages", "amount"),
    [
        (("what is my share of all this", "and the smallest one"), "$12.00"),
        (("¿cuánto me toca a mí?", "¿y la más grande?"), "$65.00"),
        (("what did insurance pay for the x-ray", "and the biggest"), "$120.00"),
    ],
)
def test_the_largest_and_smallest_are_those_in_the_amount_spoken_of(
    assistant: Assistant, messages: tuple[str, ...], amount: str
) -> None:
    assert amount in _talk(assistant, *messages)


def test_what_the_plan_paid_for_that_is_asked_of_the_line_spoken_of(assistant: Assistant) -> None:
    told = _talk(assistant, "what is the ankle x-ray on line 2", "did insurance pay for that")
    assert "$60.00" in told
    assert "$228.00" not in told


def test_a_price_and_a_new_question_keep_no_amount() -> None:
    talk = Conversation(field="copay")
    assert field_meant("and the smallest", talk) == "copay"
    assert field_meant("and the cheapest charge", talk) is None
    assert field_meant("what is the biggest", talk) is None
    assert field_meant("and the smallest", Conversation()) is None
    assert field_meant("my share of the biggest", talk) == "patient_owes"

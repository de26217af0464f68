"""What a few words take off the charges spoken of."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, words: str, code: str, charge: str, off: str | None = None) -> Line:
    return Line(
        line=number,
        description=words,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        adjustment=Decimal(off) if off else None,
        plan_paid=Decimal("30.00") if off else None,
    )


OF_A_CLINIC = Bill(
    kind="statement",
    provider="Juniper Street Clinic",
    lines=(_line(1, "OFFICE VISIT", "99213", "150.00"), _line(2, "STREP TEST", "87880", "40.00")),
    totals=Totals(charges=Decimal("190.00"), adjustments=Decimal("76.00"), patient_owes=Decimal("114.00")),
)
"""Takes 40 % off everything."""
OF_A_PLAN = Bill(
    kind="statement",
    provider="Juniper Street Clinic",
    payer="Copperline Health",
    lines=(_line(1, "OFFICE VISIT", "99213", "150.00", "55.00"), _line(2, "STREP TEST", "87880", "40.00", "10.00")),
    totals=Totals(charges=Decimal("190.00"), adjustments=Decimal("65.00"), plan_paid=Decimal("60.00")),
)


def said(assistant: Assistant, bill: Bill, *messages: str) -> str:
    conversation = Conversation()
    for message in messages:
        reply = assistant.ask(Case(bill=bill), conversation, message)
        conversation = reply.conversation
    return reply.answer.answer.splitlines()[0]


@pytest.mark.parametrize(
    ("messages", "price"),
    [
        (("how much is the visit", "and with the discount"), "$90.00"),
        (("how much is the visit", "and the strep test after the discount"), "$24.00"),
        (("how much is the visit", "after the discount", "and the strep test"), "$24.00"),
        (("cuánto es la consulta", "y ya con el descuento"), "$90.00"),
    ],
)
def test_one_rate_off_everything_is_worked_out_of_each(
    assistant: Assistant, messages: tuple[str, ...], price: str
) -> None:
    assert price in said(assistant, OF_A_CLINIC, *messages)


def test_what_was_taken_off_a_charge_is_told_as_printed(assistant: Assistant) -> None:
    told = said(assistant, OF_A_PLAN, "how much is the visit", "what did it end up costing after the discount")
    assert "$95.00" in told
    assert "$150.00" in told


@pytest.mark.parametrize(
    ("messages", "price"),
    [
        (("how much is the visit", "and with half off"), "$75.00"),
        (("how much is the visit", "what if it was half off", "and the strep test"), "$20.00"),
        (("cuánto es la consulta", "y con la mitad menos"), "$75.00"),
        (("cuánto es la consulta", "y la de estreptococo también a la mitad"), "$20.00"),
    ],
)
def test_a_half_is_taken_off_the_charge_spoken_of(assistant: Assistant, messages: tuple[str, ...], price: str) -> None:
    assert price in said(assistant, OF_A_CLINIC, *messages)


def test_paying_a_half_is_a_payment(assistant: Assistant) -> None:
    assert "$57.00" in said(assistant, OF_A_CLINIC, "how much do i owe", "and if i pay half")

"""Talks that go on with another line in the place of the one before, and with one's own share of it."""

from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, words: str, code: str, charge: str, **more: str) -> Line:
    amounts = {name: Decimal(value) for name, value in more.items()}
    codes = (Code(system="cpt", code=code),)
    return Line(line=number, description=words, codes=codes, charge=Decimal(charge), units="1", **amounts)


EOB = Bill(
    kind="eob",
    provider="Alder Creek Hospital",
    payer="Plain Health Plan",
    lines=(
        _line(1, "ER VISIT", "99283", "900.00", plan_paid="500.00", patient_owes="150.00", copay="150.00"),
        _line(2, "CT HEAD", "70450", "1000.00", plan_paid="300.00", patient_owes="90.00", deductible="90.00"),
        _line(3, "BLOOD DRAW", "36415", "100.00", plan_paid="20.00", patient_owes="6.00", deductible="6.00"),
    ),
    totals=Totals(charges=Decimal("2000.00"), plan_paid=Decimal("820.00"), patient_owes=Decimal("246.00")),
)


def talk(assistant: Assistant, *messages: str) -> Answer:
    conversation = Conversation()
    for message in messages:
        reply = assistant.ask(Case(bill=EOB), conversation, message)
        conversation = reply.conversation
    return reply.answer


@pytest.mark.parametrize(
    ("messages", "first"),
    [
        (("what is the ct scan", "wait is that on me? everything?"), "Your part is $90.00"),
        (("what percent of the bill is the ct", "oops i meant the blood draw"), "5.0%"),
        (("what did the plan pay", "how much of that for the ct"), "Plain Health Plan paid $300.00"),
        (("how much did the plan pay on the ct", "sorry the blood draw"), "Plain Health Plan paid $20.00"),
    ],
)
def test_the_same_is_told_of_another_line(assistant: Assistant, messages: tuple[str, ...], first: str) -> None:
    assert talk(assistant, *messages).answer.startswith(first)


def test_which_ones_the_deductible_was_taken_from(assistant: Assistant) -> None:
    answer = talk(assistant, "how much was my deductible", "which charges was that")
    assert answer.lines == (2, 3)
    assert "$6.00" in answer.answer


def test_no_line_is_added_up_twice(assistant: Assistant) -> None:
    answer = talk(assistant, "what is the er visit", "and the ct", "and the er visit", "add all of them up")
    assert "$1,900.00" in answer.answer

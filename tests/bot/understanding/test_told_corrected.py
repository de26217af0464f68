"""Few words that set an answer right, hold it against another, or go beside it."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, words: str, code: str, charge: str, day: int) -> Line:
    return Line(
        line=number,
        description=words,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        service_date=date(2026, 8, day),
        plan_paid=Decimal(charge) / 2,
        patient_owes=Decimal(charge) / 2,
    )


BILL = Bill(
    kind="statement",
    provider="Elm Street Orthopedics",
    payer="Plain Health Plan",
    lines=(
        _line(1, "OFFICE VISIT", "99214", "200.00", 3),
        _line(2, "X-RAY WRIST", "73110", "100.00", 3),
        _line(3, "CAST", "29075", "300.00", 12),
    ),
    totals=Totals(charges=Decimal("600.00"), plan_paid=Decimal("300.00"), patient_owes=Decimal("300.00")),
)


def last(assistant: Assistant, *messages: str) -> tuple[str, str, tuple[int, ...]]:
    conversation = Conversation()
    for message in messages:
        reply = assistant.ask(Case(bill=BILL), conversation, message)
        conversation = reply.conversation
    return reply.answer.intent, reply.answer.answer, reply.answer.lines


@pytest.mark.parametrize(
    ("messages", "lines"),
    [
        (("what were the visit and the x-ray?", "the cheaper one"), (2,)),
        (("what were the visit and the x-ray?", "the more expensive one"), (1,)),
        (("how much is the x-ray", "not that one, the one from the 12th"), (3,)),
        (("what is on here", "the first two"), (1, 2)),
        (("what is on here", "las 2 primeras"), (1, 2)),
    ],
)
def test_other_charges_are_meant(assistant: Assistant, messages: tuple[str, ...], lines: tuple[int, ...]) -> None:
    assert last(assistant, *messages)[2] == lines


def test_a_percent_is_of_what_was_told(assistant: Assistant) -> None:
    assert "16.7%" in last(assistant, "how much is the x-ray", "what percent is that")[1]
    assert "50.0%" in last(assistant, "how much did insurance pay in all", "what percent is that")[1]


def test_who_pays_the_rest_is_ones_own_part(assistant: Assistant) -> None:
    assert "$300.00" in last(assistant, "how much did insurance pay in all", "and the rest, who pays it")[1]


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("and if I just wait a while", "what-if-late"),
        ("can you draft me a letter", "write-a-letter"),
        ("what about my sister's", "other-bill"),
        ("¿y la de mi esposo?", "other-bill"),
    ],
)
def test_what_goes_beside_the_answer(assistant: Assistant, words: str, topic: str) -> None:
    assert last(assistant, "what do i owe", words)[0] == topic

"""Questions of known parts that name no charge, or one charge and the patient's part of it."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, printed: str, code: str, charge: str, owes: str) -> Line:
    return Line(line=number, description=printed, codes=(Code(system="cpt", code=code),), charge=Decimal(charge),
                patient_owes=Decimal(owes))  # fmt: skip


_BILL = Bill(
    kind="statement",
    provider="Tern Harbor Clinic",
    lines=(
        _line(1, "MRI BRAIN W/O CONTRAST", "70551", "900.00", "180.00"),
        _line(2, "EKG COMPLETE", "93000", "90.00", "30.00"),
        _line(3, "TSH", "84443", "60.00", "15.00"),
    ),
    totals=Totals(charges=Decimal(1050), adjustments=Decimal(325), plan_paid=Decimal(500), patient_owes=Decimal(225)),
)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("which was the priciest and which the cheapest?", "The most is $900.00"),
        ("the lowest and the highest charge?", "The most is $900.00"),
        ("what does one charge cost on average", "On average $350.00 each"),
        ("how much is 1050 minus 325", "$1,050.00 − $325.00 = $725.00"),
        ("180 + 35?", "$180.00 + $35.00 = $215.00"),
        ("take 25 from 225", "$225.00 − $25.00 = $200.00"),
        ("if I send 60 now and 45 in march what is left", "$120.00 would be left"),
        ("what would the total be without the discount", "Before the discount it was $1,050.00"),
        ("what's the difference between what the mri cost and what i owe for it", "The difference is $720.00"),
        ("how much less do I pay than they charged for the ekg", "The difference is $60.00"),
        ("¿cuánto es 1050 menos 325?", "$1,050.00 − $325.00 = $725.00"),
        ("¿cuál es el cobro más caro y el más barato?", "El mayor es de $900.00"),
    ],
)
def test_the_first_sentence_answers(assistant: Assistant, question: str, opens: str) -> None:
    answer = assistant.ask(Case(bill=_BILL), Conversation(), question).answer
    assert answer.answer.startswith(opens)


@pytest.mark.parametrize(
    "question",
    [
        "if I pay 50 now and 25 a month how long",
        "is the average price for an mri lower",
        "what is a 837",
        "whats the average price",
        "70551 plus 93000",
    ],
)
def test_what_says_more_is_something_else(assistant: Assistant, question: str) -> None:
    assert assistant.ask(Case(bill=_BILL), Conversation(), question).answer.intent != "worked-out"

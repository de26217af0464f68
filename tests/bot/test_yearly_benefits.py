"""The most that a plan pays in a year, as dental papers print it: what was left of it, and what it did to a charge."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, YearSum
from bot.case import Case, Conversation
from bot.readers import read_document
from bot.readers.document import Document

PAPER = """Avocet Dental
Statement      Patient: Lou Marsh      Plan: Delta Dental
{limit}

Date        Code   Description      Charge     Insurance   Patient
03/02/2026  D0120  Exam             $60.00     $60.00      $0.00
03/02/2026  D2750  Crown            $1,200.00  $240.00     $960.00
Total charges $1,260.00
Insurance paid $300.00
Balance due $960.00
"""


def _read(limit: str) -> Bill:
    (bill,) = read_document(Document("bill.txt", PAPER.format(limit=limit).encode()))
    return bill


@pytest.mark.parametrize(
    "limit",
    [
        "Annual maximum: $1,500.00   used: $1,260.00",
        "Dental benefit maximum $1,500.00, remaining $240.00",
        "Máximo anual: $1,500.00  usado: $1,260.00",
        "You have used $1,260.00 of your $1,500.00 annual maximum",
    ],
)
def test_the_maximum_of_benefits_is_read_from_a_statement(limit: str) -> None:
    assert _read(limit).year_sums == (YearSum(what="benefit", limit=Decimal("1500.00"), used=Decimal("1260.00")),)


def test_a_limit_of_the_patients_own_pocket_is_another() -> None:
    assert not _read("Annual maximum out of pocket: $1,500.00   used: $1,260.00").year_sums


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how much of my yearly maximum is left", "$240.00 was left of the most that your plan pays in a year"),
        ("why did insurance only pay 240 for the crown", "just what was left"),
        ("¿cuánto me queda del máximo anual?", "quedaban $240.00"),
    ],
)
def test_what_was_left_of_it_is_told(assistant: Assistant, question: str, said: str) -> None:
    bill = _read("Annual maximum: $1,500.00   used: $1,260.00")
    assert said in assistant.ask(Case(bill=bill), Conversation(), question).answer.answer

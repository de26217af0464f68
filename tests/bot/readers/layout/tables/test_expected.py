"""What a statement expects a plan to pay is no payment, and is not lost."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill
from bot.case import Case, Conversation
from bot.plan_expected import plan_expected
from bot.readers import Document, read_document

PAGE = """BRIGHT SMILES DENTAL
Patient: Omar Diaz      Account: 90-221      Statement date: 11/01/2026
Date        ADA    Procedure                   Fee      {heading:>9}   Est Patient
10/12/2026  D2393  Composite 3 surfaces      325.00     195.00       130.00
10/19/2026  D3330  Root canal molar        1,450.00     725.00       725.00
Total                                      1,775.00     920.00       855.00
Payment 10/12/2026 patient card                                     -130.00
Amount due                                                           725.00
"""


def read(heading: str = "Est Ins") -> Bill:
    (bill,) = read_document(Document("bill.txt", PAGE.format(heading=heading).encode()))
    return bill


@pytest.mark.parametrize("heading", ["Est Ins", "Ins Est", "Pend Ins", "Ins Resp"])
def test_it_stands_on_each_line_and_counts_as_not_paid(heading: str) -> None:
    bill = read(heading)
    assert [line.plan_expected for line in bill.lines] == [Decimal("195.00"), Decimal("725.00")]
    assert [line.plan_paid for line in bill.lines] == [None, None]
    assert bill.totals.plan_paid is None


def test_a_bill_that_counts_on_it_adds_up(assistant: Assistant) -> None:
    assert not assistant.findings(Case(bill=read()), "en")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("did insurance pay", "Not yet: this bill only expects insurance to pay $920.00"),
        ("¿pagó el seguro?", "Todavía no: esta factura solo espera que el seguro pague $920.00"),
        ("what will insurance pay on the root canal", "$725.00"),
    ],
)
def test_it_is_told_as_expected(assistant: Assistant, question: str, words: str) -> None:
    told = assistant.ask(Case(bill=read()), Conversation(), question).answer.answer
    assert words in told
    assert "paid nothing" not in told


def test_what_the_plan_has_paid_since_is_expected_no_more(assistant: Assistant) -> None:
    text = PAGE.format(heading="Est Ins").replace(
        "Payment 10/12/2026 patient card                                     -130.00",
        "Insurance payment                                                   -920.00",
    )
    (bill,) = read_document(Document("bill.txt", text.replace("725.00\n", "855.00\n").encode()))
    assert plan_expected(bill) == 0
    told = assistant.ask(Case(bill=bill), Conversation(), "did insurance pay").answer.answer
    assert "$920.00" in told
    assert "expects" not in told


def test_of_a_line_that_was_paid_since_nothing_is_told_to_be_unpaid(assistant: Assistant) -> None:
    page = PAGE.format(heading="Est Ins").partition("Payment")[0]
    text = f"{page}Insurance payment                                                   -920.00\nAmount due  855.00\n"
    (bill,) = read_document(Document("bill.txt", text.encode()))
    told = assistant.ask(Case(bill=bill), Conversation(), "what did insurance pay on the root canal").answer.answer
    assert "has not paid" not in told

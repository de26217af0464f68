"""The terms that a paper prints are kept word for word, with the figures that they hold."""

from decimal import Decimal

import pytest

from bot.bill import Term
from bot.readers import Document, read_document

PAGE = """PINE STREET CLINIC
Account 81177
Date        Description             Amount
03/02/2026  Office visit            200.00
Amount due  200.00
{words}
"""


def terms(words: str) -> dict[str, Term]:
    (bill,) = read_document(Document("bill.txt", PAGE.format(words=words).encode()))
    return {term.kind: term for term in bill.terms}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Pay your balance in full by 04/15/2026 and save 10%.", "prompt_pay"),
        ("Se le dara un descuento de 15% si paga todo dentro de 20 dias.", "prompt_pay"),
        ("We offer payment plans with no interest for up to 24 months.", "plan"),
        ("Please call us with your insurance information within 60 days of your visit.", "insurance_by"),
        ("Appointments cancelled with less than 24 hours notice are charged $35.", "no_show"),
        ("A $30.00 fee applies to all returned checks we receive.", "returned_check"),
        ("The insurance portion shown is only an estimate.", "estimated"),
        ("A late fee of $25.00 will be applied to accounts not paid in 30 days.", "late"),
        ("Payment due upon receipt", "on_receipt"),
    ],
)
def test_each_kind_of_term_is_read(words: str, kind: str) -> None:
    assert list(terms(words)) == [kind]


def test_the_figures_of_a_term_are_read() -> None:
    term = terms("A discount of 12.5% applies if you pay in full within 45 days of this statement.")["prompt_pay"]
    assert (term.percent, term.days, term.amount) == (Decimal("12.5"), 45, None)
    assert terms("Broken appointments are billed at $40.00 per visit.")["no_show"].amount == Decimal("40.00")


@pytest.mark.parametrize(
    "words",
    [
        "Your insurance paid its part of this bill on 03/20/2026.",
        "You have the right to dispute a bill that is $400 over your good faith estimate.",
        "Thank you for paying on time and for choosing Pine Street.",
    ],
)
def test_other_sentences_are_no_terms(words: str) -> None:
    assert terms(words) == {}


def test_what_a_payment_plan_asks_a_month_was_not_paid_by_a_plan() -> None:
    (bill,) = read_document(Document("bill.txt", PAGE.format(words="Payment plan: $40 per month, no fees.").encode()))
    assert bill.totals.plan_paid is None
    assert bill.totals.patient_paid is None

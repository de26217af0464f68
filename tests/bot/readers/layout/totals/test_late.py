"""What is late and what is new are asked for together."""

from decimal import Decimal

import pytest

from bot.bill import Totals
from bot.readers import Document, read_document

HEAD = "Fox Hill Imaging\nAccount 55120\nPatient: Ada Lowe\nStatement date: 03/02/2026\n\nYour account is late\n"


def totals(text: str) -> Totals:
    (bill,) = read_document(Document("notice.txt", (HEAD + text).encode()))
    return bill.totals


@pytest.mark.parametrize(
    "text",
    [
        "Amount past due    $310.00\nNew charges    $90.00\nTotal balance    $400.00\n",
        "Past due balance    $310.00\nCurrent charges    $90.00\nAmount due now    $400.00\n",
        "Overdue balance    $330.00\nYour payments    -$20.00\nNew charges    $90.00\nAmount due    $400.00\n",
        "Past due balance    $290.00\nNew charges    $90.00\nLate fee    $20.00\nAmount due now    $400.00\n",
    ],
)
def test_a_late_balance_and_new_charges_are_asked_together(text: str) -> None:
    assert totals(text).patient_owes == Decimal("400.00")


def test_a_late_balance_alone_is_what_is_asked() -> None:
    assert totals("Past due balance    $310.00\n").patient_owes == Decimal("310.00")


def test_of_two_totals_of_an_estimate_the_patient_pays_what_the_discount_leaves() -> None:
    page = (
        "Good Faith Estimate\nFox Hill Imaging\nPatient: Ada Lowe\n"
        "Code    Service    Qty    Expected charge\n73721   MRI knee   1      $900.00\n"
        "Total expected charges    $900.00\nSelf-pay discount    -$270.00\nTotal expected cost    $630.00\n"
    )
    (bill,) = read_document(Document("estimate.txt", page.encode()))
    assert (bill.totals.charges, bill.totals.patient_owes) == (Decimal("900.00"), Decimal("630.00"))

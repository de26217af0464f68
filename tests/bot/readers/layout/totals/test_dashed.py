"""An amount due that is printed as a dash."""

from decimal import Decimal

import pytest

from bot.bill import Bill
from bot.readers import Document, read_document
from bot.readers.layout.totals.dashed import DASHED

HEAD = (
    "Birch Lane Pediatrics\nPatient: Leo Marsh\nAccount: 70-2214\n\n"
    "Date         Code     Service            Charge     Plan paid   Discount   Your share\n"
    "02/11/2026   99392    Well child visit   $210.00    $140.00     $45.00     $25.00\n"
    "02/11/2026   90471    Vaccine given       $40.00     $20.00     $10.00     $10.00\n\n"
)


def bill_of(text: str) -> Bill:
    (bill,) = read_document(Document("bill.txt", (HEAD + text).encode()))
    return bill


@pytest.mark.parametrize("dash", ["—", "–", "-", "--", "$ -", "$-"])
@pytest.mark.parametrize("label", ["Amount due", "Balance due:", "Please pay this amount"])
def test_a_dash_for_what_is_due_is_nothing(label: str, dash: str) -> None:
    bill = bill_of(f"You paid             $35.00\n{label}             {dash}\n")
    assert bill.totals.patient_owes == Decimal("0.00")
    assert not bill.warnings


def test_a_dash_below_its_label_is_nothing() -> None:
    bill = bill_of("You paid      Amount due\n$35.00        —\n")
    assert bill.totals.patient_owes == Decimal("0.00")


def test_a_sum_of_the_column_above_does_not_count_against_it() -> None:
    sums = "Total                                    $250.00    $160.00     $55.00     $35.00\n"
    bill = bill_of(f"{sums}\nPatient payments   $35.00\nAmount due   —\n")
    assert bill.totals.patient_owes == Decimal("0.00")


def test_it_is_said_where_the_amounts_do_not_come_to_nothing() -> None:
    bill = bill_of("Amount due             —\n")
    assert bill.totals.patient_owes == Decimal("0.00")
    assert DASHED in bill.warnings


def test_a_dash_where_nothing_was_paid_may_be_of_who_does_not_know_yet() -> None:
    text = (
        "Birch Lane Pediatrics\nPatient: Leo Marsh\n\nDate         Code     Service            Charge\n"
        "02/11/2026   99392    Well child visit   $210.00\n\nTotal charges   $210.00\nAmount due   —\n"
    )
    (bill,) = read_document(Document("bill.txt", text.encode()))
    assert bill.totals.patient_owes is None


def test_an_amount_is_stronger_than_a_dash() -> None:
    bill = bill_of("Amount due   $35.00\nPast due balance   —\n")
    assert bill.totals.patient_owes == Decimal("35.00")

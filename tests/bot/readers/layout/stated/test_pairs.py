"""Several labeled amounts in one row: each is what its own label says."""

from decimal import Decimal

from bot.bill import Bill
from bot.readers import Document, read_document

TABLE = "DATE        CPT    DESCRIPTION      CHARGE\n01/14/2026  99212  OFFICE VISIT     183.00\n\n"


def read(text: str) -> Bill:
    (bill,) = read_document(Document("bill", text.encode()))
    return bill


def test_each_label_in_a_row_has_its_own_amount() -> None:
    row = "TOTAL CHARGES 183.00   INSURANCE PAID 92.40   ADJUSTMENTS 30.60   PATIENT PAID 40.00   BALANCE DUE 20.00"
    totals = read(f"FOX CLINIC\n{TABLE}{row}\n").totals
    assert [str(amount) for amount in (totals.plan_paid, totals.adjustments, totals.patient_paid)] == [
        "92.40",
        "30.60",
        "40.00",
    ]
    assert [totals.charges, totals.patient_owes] == [183, 20]


def test_a_space_between_them_is_enough() -> None:
    totals = read(f"FOX CLINIC\n{TABLE}Charges 183.00 Insurance paid 120.00 Patient paid 40.00 Balance 23.00\n").totals
    assert [totals.plan_paid, totals.patient_paid, totals.patient_owes] == [120, 40, 23]


def test_a_line_with_two_amounts_is_none() -> None:
    bill = read("FOX CLINIC\nSERVICE          CHARGE    PAID\nOffice visit     183.00    40.00\n")
    assert [line.charge for line in bill.lines] == [Decimal(183)]


def test_due_before_an_amount_is_what_is_owed() -> None:
    totals = read(f"FOX CLINIC\n{TABLE}Total $183.00   Ins paid -$92.00   Adj -$70.00   Due $21.00\n").totals
    assert [totals.charges, totals.plan_paid, totals.adjustments, totals.patient_owes] == [183, 92, 70, 21]

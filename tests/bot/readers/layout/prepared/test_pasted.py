"""Copies of pages and lists in messages: amounts below their texts, dashes that part and dashes that take off."""

from decimal import Decimal

from bot.bill import Bill
from bot.readers import Document, read_document


def read(text: str) -> Bill:
    (bill,) = read_document(Document("bill", text.encode()))
    return bill


def test_amounts_below_their_texts_are_of_these() -> None:
    bill = read("Fox Clinic\nOffice visit (99213)\n$180.00\nBlood draw (36415)\n$20.00\nTotal charges\n$200.00\n")
    assert [line.codes[0].code for line in bill.lines] == ["99213", "36415"]
    assert [line.charge for line in bill.lines] == [180, 20]
    assert bill.totals.charges == Decimal(200)


def test_a_dash_before_the_amounts_of_a_list_is_no_sign() -> None:
    bill = read("Fox Clinic\n99213 Office visit - $180.00\n36415 Blood draw - $20.00\nTotal $200.00\n")
    assert [line.charge for line in bill.lines] == [180, 20]
    assert not bill.warnings


def test_a_sign_before_the_amounts_of_payments_is_one() -> None:
    bill = read("Fox Clinic\n99213  Office visit  $180.00\nPharmacy credit - $20.00\nInsurance payment - $100.00\n")
    assert bill.lines[-1].charge == -20
    assert bill.totals.plan_paid == 100


def test_what_sentences_tell_below_a_list_is_read_from_them() -> None:
    said = "Your insurance paid $90.00 and we wrote off $70.00. That leaves a balance of $40.00, due by March 31, 2026."
    bill = read(f"Fox Clinic\n99213 Office visit  $180.00\n36415 Blood draw  $20.00\n{said}\n")
    totals = bill.totals
    assert [totals.plan_paid, totals.adjustments, totals.patient_owes] == [90, 70, 40]
    assert str(bill.due_date) == "2026-03-31"

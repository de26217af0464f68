"""Payments, discounts and corrections among the charges: never lines, always in the totals or said."""

from decimal import Decimal

import pytest

from bot.bill import Bill
from bot.readers import Document, read_document
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.stated.transactions import transaction_of


def _read(text: str) -> Bill:
    (bill,) = read_document(Document("bill.txt", text.encode()))
    return bill


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("BCBS payment 02/03", "plan_paid"),
        ("UNITED HEALTHCARE PAYMENT", "plan_paid"),
        ("Payment - thank you (check 1182)", "patient_paid"),
        ("Prepayment credit card", "patient_paid"),
        ("Contractual adj", "adjustments"),
        ("MEDICAL MUTUAL DISALLOWED", "adjustments"),
        ("Payment 02/11", "payments"),
        ("Insurance payments and adjustments", "payments_and_adjustments"),
        ("Acetaminophen 325 mg returned", None),
    ],
)
def test_words_say_what_a_row_takes_off(words: str, label: str | None) -> None:
    assert transaction_of(words, {"charge": Decimal("-20.00")}) == label


@pytest.mark.parametrize("words", ["Chiropractic adjustment", "Payment plan fee", "Office visit", "Hearing aid adj"])
def test_a_positive_charge_that_only_sounds_like_a_payment_stays_a_charge(words: str) -> None:
    assert transaction_of(words, {"charge": Decimal("20.00")}) is None


def test_the_balance_beside_a_payment_is_not_the_payment() -> None:
    bill = _read(
        "Date        Code   Description          Charge    Credit   Balance\n"
        "02/04/2026  D1110  Adult cleaning       118.00             118.00\n"
        "02/25/2026         Insurance payment               85.40    32.60\n"
    )
    assert (len(bill.lines), bill.totals.plan_paid) == (1, Decimal("85.40"))


def test_a_payment_taken_back_is_taken_off_the_payments() -> None:
    bill = _read(
        "Date        Description                     Amount\n"
        "02/04/2026  99213 Office visit             $118.00\n"
        "02/25/2026  Aetna payment                  -$90.00\n"
        "02/27/2026  Aetna payment reversal          $90.00\n"
        "03/01/2026  Aetna payment                  -$70.00\n"
    )
    assert (len(bill.lines), bill.totals.plan_paid) == (1, Decimal("70.00"))


def test_payments_summed_up_below_are_not_counted_twice() -> None:
    bill = _read(
        "Date        Description                     Amount\n"
        "02/04/2026  99213 Office visit             $118.00\n"
        "02/25/2026  Aetna payment                  -$70.00\n"
        "            Insurance payments             -$70.00\n"
        "            Balance due                     $48.00\n"
    )
    assert bill.totals.plan_paid == Decimal("70.00")


def test_a_payment_by_nobody_is_said() -> None:
    bill = _read("Date  Code  Description   Charges\n02/04/2026  99213  Office visit  $118.00\nPayments  $20.00\n")
    assert bill.totals.plan_paid is bill.totals.patient_paid is None
    assert any("$20.00 without saying who paid" in warning for warning in bill.warnings)


def test_a_credit_of_unknown_nature_is_said() -> None:
    bill = _read(
        "Date        Description                     Amount\n"
        "02/04/2026  99213 Office visit             $118.00\n"
        "02/25/2026  Batch 4471                     -$70.00\n"
    )
    assert any("Line 2 takes $70.00 off" in warning for warning in bill.warnings)


def test_amounts_under_a_heading_nobody_knows_are_said() -> None:
    bill = _read(
        "Date        Code   Description       Charge    Zorbles\n"
        "02/04/2026  99213  Office visit     $118.00     $12.00\n"
    )
    assert bill.warnings == ('The amounts under "Zorbles" could not be placed.',)


def test_who_pays_and_what_may_be_one_word() -> None:
    bill = _read(
        "Date        Description                     Amount\n"
        "02/04/2026  99213 Office visit             $118.00\n"
        "02/25/2026  INSPYMT MERITAIN               -$50.00\n"
        "02/25/2026  INSADJ                         -$20.00\n"
        "02/26/2026  PTPMT                          -$10.00\n"
        "Balance                                     $38.00\n"
    )
    totals = bill.totals
    assert (totals.plan_paid, totals.adjustments, totals.patient_paid) == (Decimal(50), Decimal(20), Decimal(10))


def test_a_returned_check_takes_a_payment_back_and_its_fee_is_charged() -> None:
    bill = _read(
        "Fox Clinic\nDATE      CODE   DESCRIPTION              AMOUNT\n"
        "02/01/26  99213  OFFICE VISIT             180.00\n"
        "02/15/26         PAYMENT - THANK YOU     -100.00\n03/15/26         RETURNED CHECK 02/15      100.00\n"
        "03/15/26         RETURNED CHECK FEE         25.00\n\nPLEASE PAY THIS AMOUNT   $205.00\n"
    )
    assert [str(line.charge) for line in bill.lines] == ["180.00", "25.00"]
    assert (bill.totals.patient_paid, bill.totals.charges) == (Decimal(0), Decimal(205))


def test_a_copay_in_the_column_of_payments_is_the_patients() -> None:
    assert transaction_of("Copay 03/02", {"credit": Decimal("40.00")}, among_charges=True) == "patient_paid"
    assert transaction_of("Florida Blue", {"credit": Decimal("40.00")}, among_charges=True) == "payments"


def test_a_charge_of_nothing_in_a_ledger_that_fills_every_column_is_none() -> None:
    amounts: dict[Role, Decimal] = {"charge": Decimal(0), "adjustment": Decimal(0), "credit": Decimal("-241.60")}
    assert transaction_of("Payment Cigna EFT 88120", amounts) == "plan_paid"

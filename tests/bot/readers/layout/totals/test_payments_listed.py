"""Payments that an account lists with their days are kept, with who made them."""

from decimal import Decimal

from bot.bill import Bill
from bot.readers import read_document
from bot.readers.document import Document

ACCOUNT = """\
QUARRY STREET HEARING
Statement date: 06/01/2026          Account: 7719

Date        Description                       Charges      Credits     Balance
02/01/2026  V5257 Hearing aid, digital         900.00                   900.00
02/03/2026  Down payment - Visa                            120.00       780.00
03/03/2026  {words}                                 60.00       720.00
03/20/2026  Aetna payment                                  300.00       420.00
04/03/2026  {words}                                 60.00       360.00

Total charges: 900.00
Insurance payments: 300.00
Patient payments: 240.00
Amount due: 360.00
"""


def _read(words: str) -> Bill:
    return read_document(Document("statement.txt", ACCOUNT.format(words=words).encode()))[0]


def test_each_payment_has_its_day_and_payer() -> None:
    bill = _read("Monthly payment")
    assert [(str(one.day), one.amount, one.by) for one in bill.payments] == [
        ("2026-02-03", Decimal("120.00"), "patient"),
        ("2026-03-03", Decimal("60.00"), "patient"),
        ("2026-03-20", Decimal("300.00"), "plan"),
        ("2026-04-03", Decimal("60.00"), "patient"),
    ]
    assert bill.totals.patient_paid == Decimal("240.00")


def test_a_payment_that_names_nobody_is_the_patients_where_the_sum_says_so() -> None:
    bill = _read("Payment received")
    assert {one.by for one in bill.payments} == {"patient", "plan"}
    assert bill.totals.patient_paid == Decimal("240.00")
    assert not any("without saying who" in warning for warning in bill.warnings)


BLOCK = """\
HOLLIS LANE DERMATOLOGY
Statement date: 09/30/2026          Account: 5520
{insurer}
Date        Code   Description          Charge
08/05/2026  11102  SKIN BIOPSY          410.00
08/05/2026  88305  PATHOLOGY LEVEL IV   190.00

Total charges                600.00
{rows}
"""


def _block(insurer: str, rows: str) -> Bill:
    return read_document(Document("block.txt", BLOCK.format(insurer=insurer, rows=rows).encode()))[0]


def test_a_block_of_totals_says_the_days_of_payments() -> None:
    bill = _block("", "Card payment 08/05/2026   -100.00\nCheck 09/02/2026          -40.00\nBalance due    460.00")
    assert [(str(one.day), one.amount, one.by) for one in bill.payments] == [
        ("2026-08-05", Decimal("100.00"), "patient"),
        ("2026-09-02", Decimal("40.00"), "patient"),
    ]


def test_a_day_that_bounds_payments_is_none_of_theirs() -> None:
    bill = _block("", "Patient payments through 09/25/2026   -140.00\nBalance due    460.00")
    assert bill.totals.patient_paid == Decimal("140.00")
    assert bill.payments == ()


def test_what_was_received_beside_what_the_plan_paid_is_the_patients() -> None:
    plan = "Insurance payments           -300.00\nAdjustments                   -80.00\n"
    bill = _block("Insurance: Marlow Health PPO", plan + "Payments received 09/12/2026  -70.00\nBalance due    150.00")
    assert bill.totals.patient_paid == Decimal("70.00")
    assert [(str(one.day), one.by) for one in bill.payments] == [("2026-09-12", "patient")]


def test_what_was_received_is_nobodys_where_the_balance_says_otherwise() -> None:
    plan = "Insurance payments           -300.00\nAdjustments                   -80.00\n"
    bill = _block("Insurance: Marlow Health PPO", plan + "Payments received             -300.00\nBalance due    220.00")
    assert bill.totals.patient_paid is None


def test_whom_a_payment_is_by_bounds_no_day() -> None:
    bill = _block("", "Paid by you 08/05/2026   -60.00\nBalance due    540.00")
    assert [(str(one.day), one.amount, one.by) for one in bill.payments] == [
        ("2026-08-05", Decimal("60.00"), "patient")
    ]
    assert _block("", "Patient payments received by 08/05/2026   -60.00\nBalance due    540.00").payments == ()

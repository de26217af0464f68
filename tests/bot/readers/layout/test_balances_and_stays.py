"""What only a few documents print: the price of one unit, an earlier balance, the days of a stay."""

from datetime import date
from decimal import Decimal

from bot.bill import Bill
from bot.readers import Document, read_document


def read(text: str) -> Bill:
    [bill] = read_document(Document("bill.txt", text.encode(), "text/plain"))
    return bill


STAY = """LARKSPUR HOSPITAL
Patient: Ana Rivas          Account number: L-22
Admission date: 03/01/2026  Discharge date: 03/04/2026

DATE        CODE   DESCRIPTION          QTY   UNIT PRICE   CHARGE
03/01/2026  85025  COMPLETE BLOOD CT      2        20.00    40.00
03/02/2026  71046  CHEST XRAY 2 VIEWS     1       210.00   210.00

TOTAL CHARGES      $250.00
PREVIOUS BALANCE   $75.00
PAYMENTS           $0.00
AMOUNT DUE         $325.00
"""


def test_unit_prices_are_kept() -> None:
    assert [line.unit_price for line in read(STAY).lines] == [Decimal("20.00"), Decimal("210.00")]


def test_the_days_of_the_stay_are_kept() -> None:
    bill = read(STAY)
    assert (bill.admitted, bill.discharged) == (date(2026, 3, 1), date(2026, 3, 4))


def test_days_of_service_alone_are_no_stay() -> None:
    bill = read(STAY.replace("Admission date: 03/01/2026  Discharge date: 03/04/2026", "Dates of service: 03/01/2026"))
    assert (bill.admitted, bill.discharged) == (None, None)


def test_an_earlier_balance_is_kept_where_the_arithmetic_says_that_it_is_asked_for() -> None:
    assert read(STAY).totals.previous_balance == Decimal("75.00")
    assert read(STAY.replace("$325.00", "$250.00")).totals.previous_balance is None

"""Papers of other trades are refused; whatever says something of care is not."""

import pytest

from bot.exceptions import Unreadable
from bot.readers import Document, read_document
from bot.readers.layout.language.trades import of_another_trade

BANK = """Meadow Savings Bank
Account summary for Lena Ortiz     Account 5520-118
Beginning balance   $900.00
Date         Description            Withdrawals    Deposits    Balance
10/01/2026   Payroll                               $700.00     $1,600.00
10/04/2026   {paid}                $150.00                     $1,450.00
10/06/2026   ATM downtown           $50.00                     $1,400.00
Ending balance      $1,400.00
"""
STORE = """HILLTOP {kind}
Store 118   Register 4   Cashier: Sam
Orange juice      4.50
Cheese slices     5.25
Subtotal          9.75
Sales tax         0.00
TOTAL             9.75
Debit card        9.75
"""


def read(text: str) -> None:
    read_document(Document("paper.txt", text.encode()))


@pytest.mark.parametrize("paid", ["Shoe store  ", "Elm St dental"])
def test_a_bank_s_account_is_no_bill_whatever_was_paid_from_it(paid: str) -> None:
    with pytest.raises(Unreadable, match="does not look like a bill for medical care"):
        read(BANK.format(paid=paid))


def test_what_a_store_sold_is_no_care() -> None:
    with pytest.raises(Unreadable, match="does not look like a bill for medical care"):
        read(STORE.format(kind="GROCERY"))


def test_a_pharmacy_sells_care() -> None:
    read(STORE.format(kind="PHARMACY"))


@pytest.mark.parametrize(
    "text",
    [
        "Cypress Power and Light\nService address 9 Elm St\nMeter reading 4471\nUsage 512 kWh\nAmount due $88.10",
        "Casa Verde Apartments\nTenant Lena Ortiz\nRent for May $900.00\nTotal due $900.00",
        "Corner Grill\nServer Pat   Table 4\nBurger 12.00\nTip 3.00\nTotal 15.00",
    ],
)
def test_other_trades_are_told(text: str) -> None:
    assert of_another_trade(text.splitlines())


@pytest.mark.parametrize(
    "text",
    [
        "Balance due $40.00\nAccount 5518",
        "Market Street Massage\nSession 80.00\nSales tax 4.00\nThank you, come again\nTotal 84.00",
        "Dr. Ana Vega\nGuest house, room rate $90.00\nResort fee $10.00\nTotal $100.00",
        "Fund for dental care\nBeginning balance $10.00\nDeposits $5.00\nEnding balance $15.00\nInterest earned $0.00",
        "Servicios 120.00\nIVU 4.80\nTotal 124.80",
    ],
)
def test_a_paper_that_says_little_or_something_of_care_is_kept(text: str) -> None:
    assert not of_another_trade(text.splitlines())

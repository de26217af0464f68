"""A payment printed below the amount due, and what is left after it."""

from decimal import Decimal

import pytest

from bot.readers import read_document
from bot.readers.document import Document

RECEIPT = """\
Juniper Walk-In Care
Date: 07/11/2026
Patient: Noah Brandt

Service                 Charge
Stitches, finger        240.00
Tetanus shot             60.00

Total charges           300.00
{off}Amount due              {due}
{paid}
Balance due             {left}
"""


@pytest.mark.parametrize(
    ("off", "due", "paid", "left", "own"),
    [
        ("", "300.00", "Payment received        120.00", "180.00", "120.00"),
        ("Cash discount          -30.00\n", "270.00", "Paid - Visa ending 2210 270.00", "0.00", "270.00"),
        ("Insurance paid        -200.00\n", "100.00", "Amount paid             100.00", "0.00", "100.00"),
    ],
)
def test_what_is_left_is_asked_and_the_payment_is_the_patients(
    off: str, due: str, paid: str, left: str, own: str
) -> None:
    (bill,) = read_document(Document("", RECEIPT.format(off=off, due=due, paid=paid, left=left).encode()))
    assert bill.totals.patient_owes == Decimal(left)
    assert bill.totals.patient_paid == Decimal(own)
    assert bill.totals.charges == Decimal("300.00")

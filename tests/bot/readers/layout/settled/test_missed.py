"""A plan's payment that is printed and on no line is said."""

from bot.bill import Bill
from bot.readers import Document, read_document

TOP = "EXPLANATION OF BENEFITS - THIS IS NOT A BILL\nBlue Prairie Health Plan\nMember: Lucia Ortega\n"
CARD = """Service: Knee injection
Date: 09/08/2026
Billed: $310.00
Allowed: $160.00
{paid}: $128.00
You owe: $32.00
"""


def read(paid: str) -> Bill:
    (bill,) = read_document(Document("eob.txt", (TOP + CARD.format(paid=paid)).encode()))
    return bill


def test_a_payment_under_an_unknown_name_is_said_where_it_was_not_read() -> None:
    bill = read("Zorbed")
    assert bill.lines[0].plan_paid is None
    assert bill.warnings


def test_a_payment_that_was_read_needs_no_warning() -> None:
    bill = read("Plan paid")
    assert str(bill.lines[0].plan_paid) == "128.00"
    assert not bill.warnings

"""A paper on a plan of payments: what was paid under it the patient paid, whatever else it says of insurance."""

from decimal import Decimal

from bot.readers import read_document
from bot.readers.document import Document

PLAN = """\
Garnet Women's Clinic
Payment Plan Statement
Statement date: 05/20/2026
Account: 77-4120

Original balance:      900.00
Payments to date:      225.00
Remaining balance:     675.00
Monthly payment:        75.00

Date          Description            Amount Paid
03/15/2026    Plan payment                 75.00
04/15/2026    Auto payment Visa            75.00
05/15/2026    Payment - thank you          75.00

Your insurance has already paid its part.
"""


def test_payments_under_an_agreement_are_the_patients() -> None:
    (bill,) = read_document(Document("", PLAN.encode()))
    assert not bill.lines
    assert bill.totals.patient_paid == Decimal("225.00")
    assert bill.totals.plan_paid is None
    assert [payment.by for payment in bill.payments] == ["patient"] * 3

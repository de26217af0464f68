"""What is left of what a plan gives in a year, or of an account that pays for care, is nobody's debt."""

from decimal import Decimal

import pytest

from bot.readers import Document, read_document

PLAN = """Elm Dental Plan
Dental Explanation of Benefits - this is not a bill
Patient: Ana Ruiz      Claim #: ED-40112

Date        Code   Service     Submitted fee  Plan pays  Patient pays
03/02/2026  D1110  Cleaning           $90.00     $60.00        $30.00

{left}
"""


@pytest.mark.parametrize(
    "left",
    [
        "Annual maximum: $1,200.00. Used to date: $300.00. Remaining: $900.00.",
        "Your 2026 maximum is $1,200.00; $900.00 remains.",
        "Account balance: $900.00 available.",
    ],
)
def test_what_is_left_of_a_year_is_not_owed(left: str) -> None:
    text = PLAN.format(left=left)
    (bill,) = read_document(Document("eob.txt", text.encode()))
    assert bill.totals.patient_owes == Decimal("30.00")
    (bare,) = read_document(
        Document("eob.txt", text.replace("  Patient pays", "").replace("        $30.00", "").encode())
    )
    assert bare.totals.patient_owes is None

"""A row that says that a plan paid nothing is no line of its own."""

from decimal import Decimal

import pytest

from bot.readers import Document, read_document

PAGE = """Fox Hill Clinic
Account 55120
Patient: Ada Lowe

Date          Activity                          Amount     Your balance
03/02/2026    99213 Office visit               $150.00
              {row}
03/09/2026    93000 EKG                         $80.00
              Cigna paid                       -$60.00           $20.00

Amount due    $170.00
"""


@pytest.mark.parametrize(
    "row",
    [
        "Cigna - claim denied               $0.00          $150.00",
        "Denied by plan: not covered        $0.00          $150.00",
        "Cigna - applied to deductible      $0.00          $150.00",
    ],
)
def test_what_a_plan_refused_belongs_to_the_line_above(row: str) -> None:
    (bill,) = read_document(Document("bill.txt", PAGE.format(row=row).encode()))
    assert [line.charge for line in bill.lines] == [Decimal("150.00"), Decimal("80.00")]
    assert bill.payer == "Cigna"
    assert bill.lines[0].patient_owes == Decimal("150.00")

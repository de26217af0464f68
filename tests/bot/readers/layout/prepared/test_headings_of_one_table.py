"""The second row of the headings of one table heads no two tables, though it says a word twice."""

from decimal import Decimal

from bot.readers import Document, read_document

PAGE = """Harvest Valley Health Plan
EXPLANATION OF BENEFITS
Member: Ivy Sandoval     Claim number: 7715-40

Date(s) of   Description    What they   Savings     Eligible   Not payable   We paid     Your
visit        service        amount      amount      expense      amount      amount      amount
                            billed
07/08/2026   Foot x-ray      $140.00     $40.00     $100.00                   $80.00      $20.00
07/08/2026   Ankle brace      $60.00     $15.00      $45.00                   $36.00       $9.00
"""


def test_a_second_row_of_headings_parts_no_table() -> None:
    (bill,) = read_document(Document("eob.txt", PAGE.encode()))
    assert [(line.charge, line.allowed, line.plan_paid) for line in bill.lines] == [
        (Decimal("140.00"), Decimal("100.00"), Decimal("80.00")),
        (Decimal("60.00"), Decimal("45.00"), Decimal("36.00")),
    ]

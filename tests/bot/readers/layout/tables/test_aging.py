"""How old a debt is, in boxes whose headings go on in a second row."""

from decimal import Decimal

import pytest

from bot.readers import Document, read_document

HEAD = (
    "Pine Hollow Urology\nPatient: Omar Webb\nAccount: 3316-90\n\n"
    "Date         Description          Charge       Balance\n"
    "04/02/2026   Office visit         $120.00      $120.00\n"
    "04/09/2026   Bladder scan          $85.00      $205.00\n\n"
)
BOXES = [
    "0-30         31-60        61-90        91-120\nDAYS         DAYS         DAYS         DAYS\n",
    "CURRENT      30-60        60-90        OVER 90\n             DAYS         DAYS         DAYS\n",
    "CURRENT      OVER         OVER         OVER\nBALANCE      30 DAYS      60 DAYS      90 DAYS\n",
    "0 a 30       31 a 60      61 a 90      más de 90\ndías         días         días         días\n",
]


@pytest.mark.parametrize("boxes", BOXES)
def test_the_ages_of_a_debt_are_no_lines(boxes: str) -> None:
    page = f"{HEAD}{boxes}$0.00        $205.00      $0.00        $0.00\n"
    (bill,) = read_document(Document("bill.txt", page.encode()))
    assert [line.charge for line in bill.lines] == [Decimal("120.00"), Decimal("85.00")]
    assert not bill.warnings

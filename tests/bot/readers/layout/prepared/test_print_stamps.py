"""What a browser stamps on a page it prints is neither the bill's day nor its provider."""

import pytest

from bot.readers import read_document
from bot.readers.document import Document

PAGE = """{head}
Larkspur Pediatrics
Visit on Sep 14, 2026
Description            Code    Charge    You owe
Office visit           99213   $180.00   $40.00
Strep test             87880   $45.00    $12.00
Total                          $225.00   $52.00
{foot}
"""


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("11/27/26, 11:53 PM", "https://portal.example/billing/8812?view=1 1/1"),
        ("27/11/2026, 23:53", "file:///home/ana/bill.html 1/2"),
        ("11/27/26, 11:53 PM      My bill", ""),
    ],
)
def test_the_day_of_printing_is_not_that_of_the_bill(head: str, foot: str) -> None:
    (bill,) = read_document(Document("page.txt", PAGE.format(head=head, foot=foot).encode()))
    assert bill.statement_date is None
    assert [str(line.charge) for line in bill.lines] == ["180.00", "45.00"]
    if "My bill" not in head:
        assert bill.provider == "Larkspur Pediatrics"


def test_a_printed_day_of_the_bill_stays() -> None:
    (bill,) = read_document(Document("page.txt", PAGE.format(head="11/27/2026", foot="").encode()))
    assert str(bill.statement_date) == "2026-11-27"


def test_a_label_glued_to_its_value_is_no_address() -> None:
    page = PAGE.format(head="", foot="Paid:$20.00 10/12")
    (bill,) = read_document(Document("page.txt", page.encode()))
    assert any("20.00" in warning for warning in bill.warnings) or bill.totals.patient_paid is not None

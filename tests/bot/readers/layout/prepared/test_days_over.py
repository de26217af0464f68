"""Days that a narrow cell breaks over two rows."""

from datetime import date

import pytest

from bot.readers import read_document
from bot.readers.document import Document

TOP = """SILVER BIRCH HEALTH
EXPLANATION OF BENEFITS
Patient: Ida Lorne   Claim number: 40077

Date of    Service             Billed    Allowed   Plan paid  You owe
"""


@pytest.mark.parametrize(
    "rows",
    [
        "Mar 14,    Removal of          $180.00   $110.00   $80.00     $30.00\n2026       ear wax\n",
        "Mar 14,    Removal of\n2026       ear wax             $180.00   $110.00   $80.00     $30.00\n",
        "Mar 14,\n2026       Removal of ear wax  $180.00   $110.00   $80.00     $30.00\n",
        "03/14/     Removal of ear wax  $180.00   $110.00   $80.00     $30.00\n2026\n",
    ],
)
def test_they_are_put_together_again(rows: str) -> None:
    (line,) = read_document(Document("eob.txt", (TOP + rows).encode()))[0].lines
    assert line.service_date == date(2026, 3, 14)
    assert line.description == "Removal of ear wax"


def test_the_code_of_a_reason_is_put_together_again() -> None:
    rows = (
        "Date of    Service             Notes  Billed    Allowed   Plan paid  You owe\n"
        "03/14/26   Removal of          CO-    $180.00   $110.00   $80.00     $30.00\n"
        "           ear wax             45\n"
    )
    (line,) = read_document(Document("eob.txt", (TOP.split("Date of")[0] + rows).encode()))[0].lines
    assert line.description == "Removal of ear wax"
    assert [*line.remarks, *(f"{one.group}-{one.reason}" for one in line.adjustments)] == ["CO-45"]

from datetime import date

import pytest

from bot.readers import read_document
from bot.readers.document import Document

BILL = """\
Sorrel Street Clinic
Statement date: {made}

Date        Code   Description          Charge
{first}  99212  Office visit         98.00
{second}  87804  Flu test             41.00
Amount due: 139.00
"""


@pytest.mark.parametrize(
    ("made", "first", "second", "read"),
    [
        ("05.09.2026", "04.22.2026", "05.03.2026", (date(2026, 4, 22), date(2026, 5, 3))),
        ("25.09.2026", "22.08.2026", "05.09.2026", (date(2026, 8, 22), date(2026, 9, 5))),
    ],
)
def test_days_with_dots_are_read_in_the_order_that_the_document_proves(
    made: str, first: str, second: str, read: tuple[date, date]
) -> None:
    (bill,) = read_document(Document("", BILL.format(made=made, first=first, second=second).encode()))
    assert tuple(line.service_date for line in bill.lines) == read
    assert bill.statement_date == (date(2026, 5, 9) if made.startswith("05") else date(2026, 9, 25))

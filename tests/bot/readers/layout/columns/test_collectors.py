"""A collector's list: each debt as it was placed, what came on top, and what it is now."""

from decimal import Decimal

import pytest

from tests.bot.readers.layout.printed import columns, read_pages

PLACES = (60, 230, -370, -440, -540)
DEBTS = [
    ("Tamarack Heart Group", "04/11/2025", "812.40", "31.20", "843.60"),
    ("Basin Radiology", "06/02/2025", "155.00", "4.10", "159.10"),
]


@pytest.mark.parametrize(
    "heads",
    [
        ("Client Name", "Service Date", "Principal", "Interest", "Total"),
        ("Original Creditor", "Date of Service", "Amount Placed", "Collection Costs", "Balance Due"),
        ("Creditor", "Service Date", "Balance", "Accrued Interest", "Total Due"),
        ("Client", "Date of Service", "Amount", "Fees", "Total"),
    ],
)
def test_the_last_amount_is_what_each_debt_is_now(heads: tuple[str, ...]) -> None:
    head = list(zip((60, 230, -370, -440, -540), heads, strict=True))
    page = [(740, [(60, "Ridge Recovery, Inc.")]), (700, [(60, "This is an attempt to collect a debt.")])]
    bill = read_pages([*page, (660, head), *columns(PLACES, DEBTS, 640), (590, [(60, "Amount due: $1,002.70")])])
    assert [(line.description, line.charge, line.patient_owes) for line in bill.lines] == [
        ("Tamarack Heart Group", Decimal("812.40"), Decimal("843.60")),
        ("Basin Radiology", Decimal("155.00"), Decimal("159.10")),
    ]
    assert bill.totals.patient_owes == Decimal("1002.70")
    assert not bill.warnings

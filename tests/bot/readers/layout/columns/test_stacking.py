"""Headings that run over several rows."""

from decimal import Decimal

from bot.readers import Document, read_document


def test_a_heading_that_only_touches_a_lower_one_stands_beside_it() -> None:
    page = (
        "EXPLANATION OF BENEFITS - THIS IS NOT A BILL\nBlue Prairie Health Plan\nMember: Lucia Ortega\n"
        "Date of    Service           Amount     Copay   Coinsurance  Plan     You may  Notes\n"
        "service                      billed                        paid     owe\n"
        "09/08/26   Office visit      145.00     40.00      0.00     105.00    40.00\n"
        "09/08/26   Knee injection    160.00      0.00     32.00     128.00    32.00    D1\n"
        "Totals                       305.00     40.00     32.00     233.00    72.00\n"
    )
    (bill,) = read_document(Document("eob.txt", page.encode()))
    assert [(line.coinsurance, line.plan_paid, line.patient_owes) for line in bill.lines] == [
        (Decimal("0.00"), Decimal("105.00"), Decimal("40.00")),
        (Decimal("32.00"), Decimal("128.00"), Decimal("32.00")),
    ]
    assert bill.totals.patient_owes == Decimal("72.00")

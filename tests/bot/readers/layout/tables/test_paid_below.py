"""Payments and discounts below each line are the line's where the balance beside them proves it."""

from decimal import Decimal

from tests.bot.readers.layout.printed import columns, read_pages

HEAD = [(60, "Date"), (125, "Service"), (330, "Charge"), (400, "Payments/Adjustments"), (520, "Balance")]
PLACES = (60, 125, -360, -470, -555)
VISITS = [
    ("03/05/2026", "Hearing test", "140.00", "", ""),
    ("03/21/2026", "Premera payment", "", "62.00-", ""),
    ("03/21/2026", "Premera adjustment", "", "50.00-", "28.00"),
    ("04/09/2026", "Ear wax removal", "95.00", "", ""),
    ("04/30/2026", "Premera adjustment", "", "35.00-", ""),
    ("04/30/2026", "Patient payment - check", "", "20.00-", "40.00"),
]


def test_what_stands_below_a_line_is_taken_off_it() -> None:
    bill = read_pages([(740, [(60, "Larch Ear Clinic")]), (660, HEAD), *columns(PLACES, VISITS, 640)])
    assert [(line.charge, line.plan_paid, line.adjustment, line.patient_owes) for line in bill.lines] == [
        (Decimal("140.00"), Decimal("62.00"), Decimal("50.00"), Decimal("28.00")),
        (Decimal("95.00"), None, Decimal("35.00"), Decimal("40.00")),
    ]
    assert bill.totals.patient_paid == Decimal("20.00")


def test_a_balance_that_runs_through_the_account_is_no_lines() -> None:
    running = [*VISITS[:3], ("04/09/2026", "Ear wax removal", "95.00", "", "123.00")]
    running += [("04/30/2026", "Premera payment", "", "60.00-", "63.00")]
    bill = read_pages([(740, [(60, "Larch Ear Clinic")]), (660, HEAD), *columns(PLACES, running, 640)])
    assert all(line.plan_paid is None and line.patient_owes is None for line in bill.lines)
    assert bill.totals.plan_paid == Decimal("122.00")

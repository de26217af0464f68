"""Amounts at the right of wide columns whose headings stand at the left."""

from decimal import Decimal

from tests.bot.readers.layout.printed import columns, read_pages

HEADS = ["Date of service", "Service", "Billed", "Not covered", "Allowed", "Plan paid", "You owe"]
LEFTS = [40, 110, 250, 320, 390, 460, 530]
RIGHTS = [40, 110, -315, -385, -455, -525, -595]
TITLE = [
    (760, [(40.0, "LARKSPUR MUTUAL")]),
    (745, [(40.0, "EXPLANATION OF BENEFITS")]),
    (730, [(40.0, "Patient: Ivo Grove")]),
]


def test_an_amount_beside_a_blank_is_of_its_own_column() -> None:
    rows = [
        ["02/09/2026", "Ear exam", "90.00", "", "70.00", "55.00", "15.00"],
        ["02/11/2026", "Hearing test", "310.00", "", "200.00", "200.00", ""],
        ["02/12/2026", "Office visit", "120.00", "", "80.00", "", "80.00"],
        ["02/16/2026", "Ear mold", "45.00", "", "45.00", "45.00", ""],
    ]
    bill = read_pages([*TITLE, *columns(LEFTS, [HEADS], 700), *columns(RIGHTS, rows, 680)])
    assert [(line.allowed, line.plan_paid, line.patient_owes) for line in bill.lines] == [
        (Decimal("70.00"), Decimal("55.00"), Decimal("15.00")),
        (Decimal("200.00"), Decimal("200.00"), None),
        (Decimal("80.00"), None, Decimal("80.00")),
        (Decimal("45.00"), Decimal("45.00"), None),
    ]

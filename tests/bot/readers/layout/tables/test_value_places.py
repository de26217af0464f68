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


def test_amounts_may_reach_over_the_next_heading() -> None:
    head = [(60, "Date"), (125, "Description"), (270, "Charges"), (345, "Payments"), (420, "Balance")]
    rows = [
        ("06/09/2026", "Foot exam", "120.00", "", "120.00"),
        ("06/10/2026", "Nail trim", "35.00", "", "155.00"),
        ("06/11/2026", "Insurance payment", "", "70.00", "85.00"),
    ]
    bill = read_pages([(660, head), *columns((60, 125, -349, -424, -499), rows, 640)])
    assert [line.charge for line in bill.lines] == [Decimal("120.00"), Decimal("35.00")]
    assert bill.totals.plan_paid == Decimal("70.00")


def test_headings_of_one_two_and_three_rows_may_stand_in_the_middle_of_each_other() -> None:
    head = [
        (700, [(40.0, "Date(s) of"), (300.0, "Charges not"), (440.0, "Amount you")]),
        (695, [(110.0, "Service"), (230.0, "Billed amount")]),
        (690, [(40.0, "service"), (300.0, "covered by"), (370.0, "Plan"), (440.0, "owe")]),
        (685, [(370.0, "paid")]),
        (680, [(300.0, "plan")]),
    ]
    rows = [["02/09/2026", "Ear exam", "90.00", "10.00", "55.00", "25.00"]]
    (line,) = read_pages([*TITLE, *head, *columns([40, 110, 230, 300, 370, 440], rows, 655)]).lines
    assert (line.charge, line.not_covered) == (Decimal("90.00"), Decimal("10.00"))
    assert (line.plan_paid, line.patient_owes) == (Decimal("55.00"), Decimal("25.00"))


def test_a_letter_behind_the_second_row_of_a_heading_is_no_column() -> None:
    head = [
        (700, [(40.0, "Date of"), (110.0, "Service"), (230.0, "Total"), (300.0, "Charges not"), (370.0, "Plan paid")]),
        (688, [(40.0, "service"), (230.0, "charges (A)"), (300.0, "covered (B)"), (370.0, "(C)")]),
    ]
    rows = [["02/09/2026", "Ear exam", "90.00", "10.00", "80.00"], ["02/10/2026", "Ear mold", "45.00", "0.00", "45.00"]]
    lines = read_pages([*TITLE, *head, *columns([40, 110, 230, 300, 370], rows, 665)]).lines
    assert [(line.charge, line.not_covered) for line in lines] == [
        (Decimal("90.00"), Decimal("10.00")),
        (Decimal("45.00"), Decimal("0.00")),
    ]

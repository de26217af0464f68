"""Headings at the left of their cells and amounts at the right of them."""

from decimal import Decimal

from tests.bot.readers.layout.printed import columns, read_pages

HEAD = [(60, "Posted"), (125, "Activity"), (330, "Debit"), (400, "Credit"), (470, "Balance")]
LEDGER = [
    ("04/02/2026", "Allergy shots, two or more", "64.00", "", "64.00"),
    ("04/02/2026", "Lung function test", "118.00", "", "182.00"),
    ("04/19/2026", "Regence payment", "", "91.50", "90.50"),
    ("04/19/2026", "Contractual adjustment", "", "40.50", "50.00"),
]


def test_an_amount_belongs_to_the_heading_that_begins_its_cell() -> None:
    rows = columns((60, 125, -392, -462, -540), LEDGER, 640)
    foot = [(520, [(60, "Please detach and return with your payment")])]
    slip = columns((60, 160, 300), [("Account #", "Date", "Amount Due"), ("40-118", "05/03/2026", "$50.00")], 500)
    bill = read_pages([(740, [(60, "Alder Lung Clinic")]), (660, HEAD), *rows, *foot, *slip])
    assert [line.charge for line in bill.lines] == [Decimal("64.00"), Decimal("118.00")]
    assert (bill.totals.plan_paid, bill.totals.adjustments) == (Decimal("91.50"), Decimal("40.50"))
    assert bill.totals.patient_owes == Decimal("50.00")


def test_headings_far_from_their_amounts_do_not_make_the_text_one_that_lost_its_places() -> None:
    head = [(50, "Date"), (150, "Code"), (230, "Description"), (470, "Units"), (520, "Charge")]
    rows = [("05/04/2026", "97530", "Therapeutic activities 15 min", "1", "71.00")]
    rows += [("05/06/2026", "97112", "Balance training", "1", "68.00")]
    bill = read_pages([(660, head), *columns((50, 150, 230, 470, -590), rows, 640)])
    assert [(line.description, line.charge) for line in bill.lines] == [
        ("Therapeutic activities 15 min", Decimal("71.00")),
        ("Balance training", Decimal("68.00")),
    ]


def test_a_day_and_words_beside_it_head_a_visit() -> None:
    head = [(60, "Date"), (150, "Description"), (330, "Charges"), (400, "Credits"), (470, "Balance")]
    rows = [("", "", "", "", ""), ("06/09/2026", "Foot exam", "120.00", "", "")]
    rows += [("", "Insurance payments", "", "-70.00", ""), ("", "Visit balance", "", "", "50.00")]
    page = [(660, head), (640, [(60, "06/09/2026 Office visit with Dr. Ames")])]
    bill = read_pages([*page, *columns((60, 150, -370, -450, -540), rows, 640)[1:]])
    assert [line.description for line in bill.lines] == ["Foot exam"]


def test_the_totals_below_do_not_hide_where_the_amounts_stand() -> None:
    foot = columns((60, -200), [("Total charges:", "182.00"), ("Amount due:", "50.00")], 560)
    bill = read_pages([(660, HEAD), *columns((60, 125, -392, -462, -540), LEDGER, 640), *foot])
    assert [line.charge for line in bill.lines] == [Decimal("64.00"), Decimal("118.00")]


def test_two_rows_tell_how_far_the_columns_reach() -> None:
    head = [(60, "Date"), (125, "Description"), (270, "Charges"), (345, "Payments"), (420, "Balance")]
    rows = [("06/09/2026", "Foot exam", "120.00", "", "120.00"), ("06/10/2026", "Nail trim", "35.00", "", "155.00")]
    bill = read_pages([(660, head), *columns((60, 125, -337, -412, -487), rows, 640)])
    assert [line.charge for line in bill.lines] == [Decimal("120.00"), Decimal("35.00")]

"""What stands side by side on a page is told apart: two tables, a table and a box, an address, a slip to cut off."""

from datetime import date
from decimal import Decimal

import pytest

from bot.bill import Bill
from bot.readers import Document, read_document, read_traced
from tests.bot.readers.layout.printed import Printed, columns, pdf_of, read_pages

HEAD = ("Date", "Code", "Description", "Amount")
LEFT = [("02/03/26", "99213", "Office visit", "180.00"), ("02/03/26", "36415", "Drawing blood", "20.00"),
        ("02/03/26", "80053", "Metabolic panel", "64.00"), ("02/03/26", "85025", "Blood count", "31.00")]  # fmt: skip
RIGHT = [("02/10/26", "73030", "Shoulder x-ray", "95.00"), ("02/10/26", "20610", "Joint injection", "285.00"),
         ("02/10/26", "J1030", "Methylprednisolone", "22.00")]  # fmt: skip
ON_LEFT, ON_RIGHT = (40.0, 85.0, 120.0, -280.0), (320.0, 365.0, 400.0, -570.0)
TOP = [(760.0, [(40.0, "Alder Creek Hospital"), (400.0, "Account: AC-1204")])]
TOTAL = [(540.0, [(40.0, "Total charges"), (-570.0, "$697.00")])]


def _lines(bill: Bill) -> list[tuple[str, str, Decimal | None]]:
    return [(line.codes[0].code, line.description, line.charge) for line in bill.lines]


EXPECTED = [(code, said, Decimal(amount)) for _, code, said, amount in [*LEFT, *RIGHT]]


@pytest.mark.parametrize("lower", [0.0, 5.0, 9.0])
def test_two_tables_of_charges_side_by_side_are_read_one_after_the_other(lower: float) -> None:
    left, right = columns(ON_LEFT, [HEAD, *LEFT], 700), columns(ON_RIGHT, RIGHT, 685 - lower)
    head = columns(ON_RIGHT, [HEAD], 700)
    bill = read_pages([*TOP, *left, *head, *right, *TOTAL])
    assert _lines(bill) == EXPECTED
    assert [line.service_date for line in bill.lines] == [date(2026, 2, 3)] * 4 + [date(2026, 2, 10)] * 3
    assert bill.totals.charges == 697
    assert not bill.warnings


def test_two_columns_go_on_over_the_page() -> None:
    page = [*columns(ON_LEFT, [HEAD, *LEFT], 700), *columns(ON_RIGHT, [HEAD, *RIGHT], 700)]
    bare = [*columns(ON_LEFT, LEFT, 700), *columns(ON_RIGHT, RIGHT, 700)]
    total: Printed = (540.0, [(40.0, "Total charges"), (-570.0, "$1,394.00")])
    for second in (page, bare):
        bill = read_pages([*TOP, *page], [*TOP, *second, total])
        assert _lines(bill) == EXPECTED * 2
        assert bill.totals.charges == 1394
        assert not bill.warnings


def test_two_columns_of_a_text_are_read_one_after_the_other() -> None:
    rows = [HEAD, *LEFT], [HEAD, *RIGHT, ("", "", "", "")]
    text = "Alder Creek Hospital        Account: AC-1204\n\n" + "\n".join(
        "   ".join(f"{a:9}{b:6}{c:20}{d:>8}" for a, b, c, d in both) for both in zip(*rows, strict=True)
    )
    (bill,) = read_document(Document("", (text + "\n\nTotal charges   $697.00\n").encode()))
    assert _lines(bill) == EXPECTED
    assert bill.totals.charges == 697


def test_charges_beside_payments_are_two_tables() -> None:
    paid = [
        ("Date", "Payment", "Amount"),
        ("02/20/26", "Aetna payment", "-240.00"),
        ("03/01/26", "Visa card", "-20.00"),
    ]
    bill = read_pages([*TOP, *columns(ON_LEFT, [HEAD, *LEFT], 700), *columns((320, 365, -570), paid, 700)])
    assert _lines(bill) == EXPECTED[:4]
    assert (bill.totals.plan_paid, bill.totals.patient_paid) == (Decimal(240), Decimal(20))


BOX = [("Account summary", ""), ("Statement date", "03/02/2026"), ("Total charges", "$295.00"),
       ("Insurance paid", "$200.00"), ("Amount due", "$95.00"), ("Due date", "03/30/2026")]  # fmt: skip


@pytest.mark.parametrize(("top", "step"), [(700, 15), (707, 15), (698, 19), (720, 13)])
@pytest.mark.parametrize("side", ["right", "left"])
def test_a_summary_beside_the_lines_is_no_part_of_them(side: str, top: float, step: float) -> None:
    table, box = (ON_LEFT, (330.0, -570.0)) if side == "right" else (ON_RIGHT, (40.0, -270.0))
    bill = read_pages([*TOP, *columns(table, [HEAD, *LEFT], 700), *columns(box, BOX, top, step)])
    assert _lines(bill) == EXPECTED[:4]
    assert (bill.statement_date, bill.due_date) == (date(2026, 3, 2), date(2026, 3, 30))
    assert [bill.totals.charges, bill.totals.plan_paid, bill.totals.patient_owes] == [295, 200, 95]


def test_a_slip_with_values_below_its_labels_stands_beside_the_lines() -> None:
    slip = ["Amount due", "$95.00", "Due date", "03/30/2026", "Account number", "AC-1204"]
    beside = [(700 - 14.0 * number, [(400.0, text)]) for number, text in enumerate(slip)]
    bill = read_pages([TOP[0], *columns(ON_LEFT, [HEAD, *LEFT], 700), *beside])
    assert _lines(bill) == EXPECTED[:4]
    assert (bill.due_date, bill.account) == (date(2026, 3, 30), "AC-1204")
    assert bill.totals.patient_owes == 95


def test_an_address_and_words_beside_the_lines_are_no_part_of_them() -> None:
    words = ["Send payment to", "Alder Creek Hospital", "PO Box 15500", "Denver, CO 80202", "Call 1-800-555-0131"]
    beside = [(704 - 11.0 * number, [(430.0, text)]) for number, text in enumerate(words)]
    bill = read_pages([*TOP, *columns(ON_LEFT, [HEAD, *LEFT], 700), *beside])
    assert _lines(bill) == EXPECTED[:4]
    assert not bill.warnings


def test_one_wide_table_stays_one() -> None:
    head = ("Date", "Description", "Charges", "Paid date", "Insurance paid", "Discount", "You owe", "Notes")
    rows = [("02/03/26", "Office visit", "180.00", "02/20/26", "100.00", "60.00", "20.00", "Copay due at visit"),
            ("02/03/26", "Metabolic panel", "64.00", "02/20/26", "24.00", "40.00", "0.00", "Paid in full")]  # fmt: skip
    places = (40.0, 85.0, -210.0, 220.0, -330.0, -390.0, -440.0, 460.0)
    bill = read_pages([*TOP, *columns(places, [head, *rows], 700)])
    assert [(line.charge, line.plan_paid, line.adjustment, line.patient_owes) for line in bill.lines] == [
        tuple(map(Decimal, amounts)) for amounts in ((180, 100, 60, 20), (64, 24, 40, 0))
    ]


def test_what_was_put_below_is_found_where_it_is_printed() -> None:
    page = [*TOP, *columns(ON_LEFT, [HEAD, *LEFT], 700), *columns(ON_RIGHT, [HEAD, *RIGHT], 700)]
    ((_, trace),) = read_traced([Document("", pdf_of(page))])
    boxes = {one.path: one.box for one in trace}
    first, fifth = boxes["lines[0].charge"], boxes["lines[4].charge"]
    assert first is not None
    assert fifth is not None
    assert first[1] == fifth[1]
    assert first[2] < 0.5 < fifth[0]


def test_the_second_of_two_rows_of_headings_parts_no_table_though_some_have_one_row() -> None:
    text = (
        "Explanation of Benefits\nPatient: Rosa Haddad   Claim number: 5555330\n\n"
        "Dates of                    Total  Ineligible        PPO  Eligible  Deductible   Copay  Benefit    Patient\n"
        "Service     Treatment      Charge      Amount   Discount   Expense      Amount  Amount     Paid  Liability\n"
        "04/23/2025  Medical Care  $251.05          --   -$158.16    $92.89          --      --   $83.60      $9.29\n"
        "04/23/2025  Lab work      $105.97          --    -$58.28    $47.69      $47.69      --       --     $47.69\n"
    )
    (bill,) = read_document(Document("eob.txt", text.encode()))
    assert [str(line.allowed) for line in bill.lines] == ["92.89", "47.69"]
    assert [str(line.patient_owes) for line in bill.lines] == ["9.29", "47.69"]

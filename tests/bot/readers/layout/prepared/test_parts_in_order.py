from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bill import Bill
from bot.readers import read_document
from bot.readers.document import Document

HEAD = (
    "Service date   Procedure     Amount billed    Plan discount    Plan allowed    Plan paid    Your share   Remarks"
)
ROWS = (
    ("05/04/2026", "Knee brace", "410.00", "150.00", "260.00", "200.00", "60.00", "Q2"),
    ("05/04/2026", "Office visit", "180.00", "70.00", "110.00", "80.00", "30.00"),
)
TOTAL = ("TOTAL", "590.00", "220.00", "370.00", "280.00", "90.00")


def _read(rows: list[str]) -> Bill:
    text = "\n".join(["Alder Health Plan", "Explanation of Benefits", "Claim number: 77-100", HEAD, *rows])
    (bill,) = read_document(Document("eob.txt", text.encode()))
    return bill


@pytest.mark.parametrize("gap", ["  ", "   ", "     "])
def test_amounts_that_left_their_headings_are_read_in_order(gap: str) -> None:
    bill = _read([gap.join(row) for row in (*ROWS, TOTAL)])
    told = [(line.charge, line.adjustment, line.allowed, line.plan_paid, line.patient_owes) for line in bill.lines]
    assert told == [tuple(Decimal(one) for one in row[2:7]) for row in ROWS]
    assert bill.totals.patient_owes == Decimal("90.00")
    assert not bill.warnings


def test_a_row_that_lacks_an_amount_is_not_read_in_order() -> None:
    bill = _read([f"{'  '.join(ROWS[0])}", "05/04/2026  X-ray  90.00  90.00  0.00"])
    assert all(line.patient_owes in (None, Decimal("60.00"), Decimal("0.00")) for line in bill.lines)


def test_a_long_table_is_read_in_order_to_its_end() -> None:
    bill = _read(["  ".join(ROWS[0]) for _ in range(150)])
    assert [line.patient_owes for line in bill.lines] == [Decimal("60.00")] * 150


@given(st.lists(st.integers(min_value=100, max_value=99999), min_size=2, max_size=5))
def test_whatever_the_amounts_each_line_closes(cents: list[int]) -> None:
    rows = []
    for one in cents:
        billed, off, paid = Decimal(one) / 100, Decimal(one // 3) / 100, Decimal(one // 4) / 100
        amounts = (billed, off, billed - off, paid, billed - off - paid)
        rows.append("  ".join(("05/04/2026", "Office visit", *(f"{amount:.2f}" for amount in amounts))))
    for line in _read(rows).lines:
        assert line.charge is not None
        assert line.adjustment is not None
        assert line.patient_owes is not None
        assert line.charge - line.adjustment - (line.plan_paid or 0) == line.patient_owes

"""Headings at another side of their cells than what stands below them, in tables without lines."""

from dataclasses import replace

import pytest

from bot.readers.layout import Page, bills_of
from tests.bot.readers.layout.cells import MIDDLE, SIZE, table_page

HEADINGS = ("Date", "Description", "Code", "Units", "Billed", "Plan paid", "You owe")
ROWS = (
    ("04/02/2026", "Fitting of a hearing aid, both ears, with checks", "V5160", "2", "1,240.00", "0.00", "1,240.00"),
    ("04/09/2026", "Hearing test", "92557", "1", "118.00", "52.00", "13.00"),
)
WIDTHS = (24, 30, 12, 9, 12, 14, 12)


def aside(side: float, *sums: tuple[str, ...]) -> Page:
    """The table with each heading at `side` of what its cell leaves free: 0.5 in the middle, 1.0 at the right."""
    page = table_page([HEADINGS, *ROWS, *sums], WIDTHS, stand=MIDDLE, air=4.0, ruled=False)
    first = min(word.top for word in page.words)
    lefts = [sum(WIDTHS[:index]) * SIZE + index * 8.0 for index in range(len(WIDTHS) + 1)]
    words = []
    for word in page.words:
        column = max(index for index, left in enumerate(lefts) if left <= word.x0)
        by = side * (WIDTHS[column] - len(HEADINGS[column])) * SIZE if word.top < first + 1 and column < 6 else 0.0
        words.append(replace(word, x0=word.x0 + by, x1=word.x1 + by))
    return replace(page, words=tuple(words))


@pytest.mark.parametrize("side", [0.0, 0.5, 1.0])
def test_headings_head_the_columns_in_their_order_wherever_they_stand_in_their_cells(side: float) -> None:
    (bill,) = bills_of([aside(side)])
    read = [(f"{line.service_date:%m/%d/%Y}", line.description, line.codes[0].code, line.units) for line in bill.lines]
    assert read == [row[:4] for row in ROWS]
    assert [f"{line.charge:,.2f}" for line in bill.lines] == [row[4] for row in ROWS]
    assert [f"{line.patient_owes:,.2f}" for line in bill.lines] == [row[6] for row in ROWS]


def test_the_words_of_a_sum_that_reach_over_two_columns_join_neither() -> None:
    page = aside(0.5, ("Visit totals", "", "", "", "1,358.00", "52.00", "1,253.00"))
    reaching = [replace(word, x1=word.x1 + 95) if word.text == "totals" else word for word in page.words]
    (bill,) = bills_of([replace(page, words=tuple(reaching))])
    assert [line.description for line in bill.lines] == [row[1] for row in ROWS]
    assert all(line.service_date for line in bill.lines)

"""A heading over those of several columns, in a table without lines."""

from dataclasses import replace

from bot.readers.layout import Page, Word, bills_of
from bot.readers.layout.prepared.banded import with_banded_cells
from tests.bot.readers.layout.cells import FOOT, LEADING, SIZE, table_page

HEADINGS = ("Service date", "Description", "Billed amount", "Plan paid", "Copay", "Coinsurance", "You owe")
ROWS = (
    ("04/02/2026", "Removal of earwax, left ear 69210", "146.00", "61.20", "15.30", "-", "15.30"),
    ("04/09/2026", "Hearing test 92557", "118.00", "52.00", "-", "13.00", "13.00"),
)
WIDTHS = (11, 14, 8, 7, 9, 12, 8)


def test_a_heading_over_two_columns_joins_them_not() -> None:
    page = _under("What you pay")
    assert {word.x0 for word in with_banded_cells(page).words if word.cell} == {10000.0 * at for at in range(7)}
    (bill,) = bills_of([page])
    shares = [[line.charge, line.plan_paid, line.copay or 0, line.coinsurance or 0] for line in bill.lines]
    assert [[f"{share:.2f}" for share in line] for line in shares] == [
        ["146.00", "61.20", "15.30", "0.00"],
        ["118.00", "52.00", "0.00", "13.00"],
    ]


def _under(group: str) -> Page:
    """The table with the heading of a group above those of the two columns of shares."""
    page = table_page([HEADINGS, *ROWS], WIDTHS, stand=FOOT, air=4.0, ruled=False)
    first = min(word.top for word in page.words)
    left = next(word.x0 for word in page.words if word.text == "Copay") + SIZE
    words = []
    for text in group.split():
        words.append(Word(text, left, left + len(text) * SIZE, first - LEADING, first - 0.3))
        left += (len(text) + 0.5) * SIZE
    return replace(page, words=(*words, *page.words))

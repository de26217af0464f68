"""A table of cells that goes on over the end of a page, with or without its headings printed again."""

import pytest

from bot.readers.layout import Page, Word, bills_of
from bot.readers.layout.prepared.celled import in_cells
from bot.readers.layout.prepared.ruled import with_ruled_cells
from bot.readers.layout.prepared.white_columns import place_of
from tests.bot.readers.layout.cells import FOOT, MIDDLE, TOP, table_page
from tests.bot.readers.layout.prepared.test_banded import HEADINGS, ROWS, WIDE, told


def pages(*parts: list[tuple[str, ...]], stand: float, ruled: bool) -> list[Page]:
    return [
        table_page(rows, WIDE, stand=stand, air=4.0, ruled=ruled).numbered(number)
        for number, rows in enumerate(parts, start=1)
    ]


@pytest.mark.parametrize("stand", [TOP, MIDDLE, FOOT])
@pytest.mark.parametrize("ruled", [True, False])
@pytest.mark.parametrize("again", [[HEADINGS], []])
def test_a_table_over_two_pages_is_one(stand: float, ruled: bool, again: list[tuple[str, ...]]) -> None:
    (bill,) = bills_of(pages([HEADINGS, *ROWS], [*again, *ROWS[::-1]], stand=stand, ruled=ruled))
    assert [told(line) for line in bill.lines] == [*ROWS, *ROWS[::-1]]


def test_rows_of_one_height_go_on_in_the_columns_of_the_page_before() -> None:
    (bill,) = bills_of(pages([HEADINGS, *ROWS], [ROWS[1], ROWS[1]], stand=MIDDLE, ruled=False))
    assert [told(line) for line in bill.lines] == [*ROWS, ROWS[1], ROWS[1]]


def test_what_stands_in_other_places_does_not_go_on() -> None:
    first, second = pages([HEADINGS, *ROWS], [ROWS[1]], stand=TOP, ruled=False)
    moved = tuple(Word(word.text, word.x0 / 9, word.x1 / 9, word.top, word.bottom, 2) for word in second.words)
    assert not any(word.cell for word in list(in_cells([first, Page(moved, 2)]))[1].words)


def test_a_ruled_table_of_as_many_columns_in_other_places_does_not_go_on() -> None:
    first, _ = pages([HEADINGS, *ROWS], [ROWS[1]], stand=TOP, ruled=True)
    wider = (WIDE[0] + 25, *(width + 15 for width in WIDE[1:]))
    second = table_page([ROWS[1], ROWS[1]], wider, stand=TOP, air=4.0, ruled=True).numbered(2)
    assert not any(word.cell for word in with_ruled_cells(second, printed_places(first)).words)


def printed_places(page: Page) -> list[tuple[float, float]]:
    cells = [word for word in with_ruled_cells(page).words if word.cell]
    columns = sorted({word.x0 for word in cells})
    return [place_of([one for word in cells if word.x0 == x0 for one in word.origin]) for x0 in columns]

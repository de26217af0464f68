"""A row of cells that the end of a page cuts is one row."""

from bot.readers.layout import cells_page
from bot.readers.layout.page.rows import rows_of
from bot.readers.layout.prepared.cut_cells import with_whole_cells

HEADINGS = ["Date", "Service", "Charge", "You owe"]
LAST = ["03/17/2026", "Injection under the skin or into", "$872.96", "$597.92"]
NEXT = ["04/02/2026", "Office visit", "$140.00", "$30.00"]


def texts(*pages: list[list[str]]) -> list[list[str]]:
    made = [cells_page(rows, number) for number, rows in enumerate(pages, start=1)]
    return [[word.text for word in row.words] for row in with_whole_cells(rows_of(made))]


def test_words_alone_at_the_top_of_a_page_belong_to_the_row_at_the_foot_of_the_one_before() -> None:
    whole = ["03/17/2026", "Injection under the skin or into muscle (96372)", "$872.96", "$597.92"]
    cut = ["", "muscle (96372)", "", ""]
    assert texts([HEADINGS, LAST], [HEADINGS, cut, NEXT]) == [HEADINGS, whole, HEADINGS, NEXT]
    assert texts([HEADINGS, LAST], [cut, NEXT]) == [HEADINGS, whole, NEXT]


def test_a_row_with_an_amount_or_a_day_is_a_row_of_its_own() -> None:
    for alone in (["04/01/2026", "", "", ""], ["", "", "", "$12.00"], NEXT):
        rows = texts([HEADINGS, LAST], [HEADINGS, alone])
        assert rows == [HEADINGS, LAST, HEADINGS, [text for text in alone if text]]


def test_words_further_down_a_page_are_left_alone() -> None:
    cut = ["", "Section two", "", ""]
    assert texts([HEADINGS, LAST], [HEADINGS, NEXT, cut])[-1] == ["Section two"]

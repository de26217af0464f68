"""Codes in a row of their own: below the line they are of, over the end of a page, above the words of their cell."""

from dataclasses import replace

from bot.readers.layout import Page, Word, bills_of
from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row
from bot.readers.layout.tables.wrapping import wrapped
from tests.bot.readers.layout.cells import TOP, table_page

HEADINGS = ("Date", "Service / Code", "Billed", "Plan paid", "You owe")
WIDTHS = (12, 22, 12, 12, 12)
TEST = ("04/02/2026", "Hearing test 92557", "118.00", "52.00", "13.00")
AID = ("04/03/2026", "Fitting of a hearing aid V5011", "240.00", "190.00", "50.00")


def _on(page: int, *rows: tuple[str, ...]) -> Page:
    table = table_page([HEADINGS, *rows], WIDTHS, stand=TOP, air=4.0, ruled=True)
    return replace(table, words=tuple(replace(word, page=page) for word in table.words))


def test_a_code_cut_off_by_the_end_of_a_page_goes_to_its_line_below_the_heading_printed_again() -> None:
    cut = ("04/02/2026", "Removal of earwax", "146.00", "61.20", "15.30")
    (bill,) = bills_of([_on(1, TEST, cut), _on(2, ("", "69210", "", "", ""), AID)])
    assert [line.codes[0].code for line in bill.lines] == ["92557", "69210", "V5011"]
    assert "Removal of earwax" in bill.lines[1].description


def test_a_code_at_the_top_of_a_page_is_not_given_to_a_line_that_has_one() -> None:
    (bill,) = bills_of([_on(1, AID, TEST), _on(2, ("", "69210", "", "", ""), AID)])
    assert [code.code for code in bill.lines[1].codes] == ["92557"]


def test_a_code_above_the_words_of_its_cell_is_of_the_line_below_it() -> None:
    columns = [Column("service_date", 10, 30), Column("description", 40, 80), Column("charge", 120, 140)]
    texts = [[(40, "92567")], [(40, "Tympanometry 2")], [(10, "04/02/26"), (40, "ears"), (120, "118.00")]]
    texts += [[(40, "69210")], [(10, "04/02/26"), (40, "Earwax"), (120, "146.00")]]
    tops = [0, 9, 18, 36, 45]
    rows = [_row(top, words) for top, words in zip(tops, texts, strict=True)]
    found = wrapped(rows, range(len(rows)), Heading(tuple(columns), 1), Style())
    assert found == {0: (2, "92567"), 1: (2, "Tympanometry 2"), 3: (4, "69210")}


def _row(top: int, words: list[tuple[int, str]]) -> Row:
    return Row(tuple(Word(text, x, x + 3 * len(text), top, top + 8) for x, text in words), 3.0)

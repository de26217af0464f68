"""Tables without lines whose narrow cells run over several rows: the strips between say what belongs together."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bill import Line
from bot.readers.layout import Page, bills_of
from bot.readers.layout.prepared.banded import with_banded_cells
from tests.bot.readers.layout.cells import FOOT, MIDDLE, TOP, table_page

HEADINGS = ("Date of service", "Description", "Code", "Units", "Billed charges", "Plan paid", "What you owe")
ROWS = (
    ("04/02/2026", "Removal of earwax with an instrument, left ear", "69210-LT", "1", "146.00", "61.20", "15.30"),
    ("04/02/2026", "Hearing test", "92557", "1", "118.00", "52.00", "13.00"),
    ("04/09/2026", "Fitting of a hearing aid, both ears, with checks", "V5160", "2", "1,240.00", "0.00", "1,240.00"),
)  # fmt: skip
WIDE = (11, 14, 9, 5, 9, 7, 9)


def lines_of(page: Page) -> list[tuple[object, ...]]:
    (bill,) = bills_of([page])
    return [told(line) for line in bill.lines]


def told(line: Line) -> tuple[object, ...]:
    day = line.service_date.strftime("%m/%d/%Y") if line.service_date else None
    codes = "-".join(code.code for code in line.codes)
    amounts = (f"{amount:,.2f}" for amount in (line.charge, line.plan_paid, line.patient_owes) if amount is not None)
    return (day, line.description, codes, f"{line.units}", *amounts)


@pytest.mark.parametrize("stand", [TOP, MIDDLE, FOOT])
def test_cells_that_run_over_several_rows_are_whole_wherever_they_stand(stand: float) -> None:
    assert lines_of(table_page([HEADINGS, *ROWS], WIDE, stand=stand, air=4.0, ruled=False)) == list(ROWS)


@given(
    widths=st.tuples(*(st.integers(least, least + 9) for least in (11, 14, 6, 5, 8, 5, 8))),
    stand=st.sampled_from([TOP, MIDDLE, FOOT]),
    air=st.floats(2.0, 9.0),
)
def test_no_width_of_columns_moves_an_amount(widths: tuple[int, ...], stand: float, air: float) -> None:
    assert lines_of(table_page([HEADINGS, *ROWS], widths, stand=stand, air=air, ruled=False)) == list(ROWS)


def test_a_table_of_rows_of_one_height_is_left_as_it_is() -> None:
    page = table_page([HEADINGS, *ROWS], (20, 70, 12, 8, 16, 12, 16), stand=TOP, air=4.0, ruled=False)
    assert with_banded_cells(page) == page


def test_rows_that_stand_alike_inside_and_between_cells_are_left_as_they_are() -> None:
    page = table_page([HEADINGS, *ROWS], WIDE, stand=FOOT, air=0.0, ruled=False)
    assert with_banded_cells(page) == page


def test_a_cell_of_a_picture_is_as_doubtful_as_the_word_that_is_most_so() -> None:
    page = table_page([HEADINGS, *ROWS], WIDE, stand=MIDDLE, air=6.0, ruled=False)
    seen = replace(page, words=tuple(replace(word, confidence=0.99) for word in page.words))
    doubted = replace(seen.words[at_(seen, "V5160")], confidence=0.6, others=("V5I60",))
    seen = replace(seen, words=(*(word for word in seen.words if word.text != "V5160"), doubted))
    cells = with_banded_cells(seen).words
    assert lines_of(seen) == list(ROWS)
    assert {(word.text, word.others) for word in cells if word.confidence == 0.6} == {("V5160", ("V5I60",))}


def test_headings_that_a_picture_shows_a_little_aside_head_the_columns_they_are_nearest_to() -> None:
    page = table_page([HEADINGS, *ROWS], WIDE, stand=MIDDLE, air=6.0, ruled=False)
    below = min(word.top for word in page.words if word.text in ROWS[0])
    seen = [replace(word, confidence=0.99) for word in page.words]
    aside = [replace(word, x0=word.x0 - 15, x1=word.x1 - 15) if word.bottom < below - 10 else word for word in seen]
    assert lines_of(replace(page, words=tuple(aside))) == list(ROWS)


def test_a_cell_of_two_columns_leaves_the_table_to_the_places_of_its_words() -> None:
    page = table_page([HEADINGS, *ROWS], WIDE, stand=MIDDLE, air=6.0, ruled=False)
    code = page.words[at_(page, "V5160")]
    wide = replace(code, x0=page.words[at_(page, "04/09/2026")].x1 + 0.5)
    rows = tuple(wide if word is code else word for word in page.words if word.text not in ("Description",))
    crowded = replace(page, words=rows)
    assert all(not word.cell for word in with_banded_cells(crowded).words)


def at_(page: Page, text: str) -> int:
    return next(index for index, word in enumerate(page.words) if word.text == text)

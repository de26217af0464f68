"""Tables ruled with lines: what stands between four of them is one cell."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.readers.layout import Page, Word
from bot.readers.layout.prepared.ruled import with_ruled_cells
from tests.bot.readers.layout.cells import FOOT, MIDDLE, TOP, table_page
from tests.bot.readers.layout.prepared.test_banded import HEADINGS, ROWS, WIDE, lines_of


@pytest.mark.parametrize("stand", [TOP, MIDDLE, FOOT])
@pytest.mark.parametrize("air", [0.5, 6.0])
def test_cells_are_whole_however_near_the_lines_stand(stand: float, air: float) -> None:
    assert lines_of(table_page([HEADINGS, *ROWS], WIDE, stand=stand, air=air, ruled=True)) == list(ROWS)


@given(st.randoms(use_true_random=False))
def test_lines_drawn_in_pieces_and_in_any_order_are_the_same_lines(chance: Random) -> None:
    page = table_page([HEADINGS, *ROWS], WIDE, stand=MIDDLE, air=3.0, ruled=True)
    pieces = []
    for x0, x1, top, bottom in page.rules:
        x, y = (x0 + x1) / 2, (top + bottom) / 2
        level = x1 - x0 > bottom - top
        pieces += [(x0, x, top, bottom), (x, x1, top, bottom)] if level else [(x0, x1, top, y), (x0, x1, y, bottom)]
    chance.shuffle(pieces)
    assert with_ruled_cells(replace(page, rules=tuple(pieces))).words == with_ruled_cells(page).words


def test_each_cell_knows_the_words_it_is_printed_as() -> None:
    page = table_page([HEADINGS, *ROWS], WIDE, stand=TOP, air=3.0, ruled=True)
    cells = with_ruled_cells(page).words
    code = next(word for word in cells if word.text == "69210-LT")
    assert {word for cell in cells for word in cell.origin} == set(page.words)
    assert code.cell
    assert " ".join(word.text for word in code.origin) == "69210-LT"


def test_two_tables_of_one_width_are_two() -> None:
    first = table_page([HEADINGS, *ROWS[:2]], WIDE, stand=TOP, air=3.0, ruled=True)
    second = table_page([HEADINGS, *ROWS[2:]], WIDE, stand=TOP, air=3.0, ruled=True, top=400.0)
    between = Word("Continued", 10.0, 60.0, 320.0, 330.0)
    page = Page((*first.words, between, *second.words), rules=(*first.rules, *second.rules))
    assert between in with_ruled_cells(page).words
    assert lines_of(page) == list(ROWS)


def test_a_cell_with_several_amounts_leaves_the_table_to_the_places_of_its_words() -> None:
    page = table_page([HEADINGS, *ROWS], WIDE, stand=TOP, air=3.0, ruled=True)
    heights = sorted({rule[2] for rule in page.rules if rule[1] - rule[0] > 5})
    around = (heights[0], heights[1], heights[-1])
    boxed = tuple(rule for rule in page.rules if rule[1] - rule[0] < 5 or rule[2] in around)
    assert with_ruled_cells(replace(page, rules=boxed)).words == page.words


def test_boxes_of_labels_are_no_table_of_charges() -> None:
    rows = [("Patient", "Account", "Due date"), ("Dana Whitfield", "LOS-4471", "11/18/2026")]
    page = table_page(rows, (20, 20, 20), stand=TOP, air=3.0, ruled=True)
    assert with_ruled_cells(page) == page


def test_columns_under_the_heading_of_a_group_are_cells_of_their_own() -> None:
    widths = (10, 18, 10, 10, 10, 10)
    head = ("Date", "Service", "Billed", "Copay", "Coinsurance", "You owe")
    row = ("02/09/2026", "Ear exam", "$90.00", "$15.00", "$7.50", "$22.50")
    page = table_page([head, row], widths, stand=FOOT, air=16.0, ruled=True)
    heights = sorted({rule[2] for rule in page.rules if rule[1] - rule[0] > 5})
    plumb = sorted({rule[0] for rule in page.rules if rule[1] - rule[0] < 5})
    middle = heights[0] + 14.0
    inner = next(rule for rule in page.rules if rule[1] - rule[0] < 5 and rule[0] == plumb[4])
    rules = [rule for rule in page.rules if rule != inner]
    rules += [(inner[0], inner[1], middle, inner[3]), (plumb[3], plumb[5], middle - 0.3, middle + 0.3)]
    group = Word("Share", plumb[3] + 4, plumb[3] + 30, heights[0] + 2, heights[0] + 12)
    cells = with_ruled_cells(replace(page, words=(*page.words, group), rules=tuple(rules))).words
    assert [word.text for word in cells if word.cell] == [*head, *row]


def test_on_a_picture_lines_with_gaps_are_whole_and_a_table_is_closed_at_its_ends() -> None:
    page = table_page([HEADINGS, *ROWS], WIDE, stand=MIDDLE, air=3.0, ruled=True)
    seen = replace(page, words=tuple(replace(word, confidence=0.99) for word in page.words))
    plumb = sorted(rule for rule in page.rules if rule[1] - rule[0] < rule[3] - rule[2])
    level = [rule for rule in page.rules if rule not in plumb]
    right = max(rule[1] for rule in plumb)
    x0, x1, top, bottom = plumb[1]
    third = (top, top + 0.8 * (bottom - top))
    broken = [rule for rule in plumb[2:] if rule[1] < right] + [plumb[0], (x0, x1, *third)]
    assert lines_of(replace(seen, rules=(*level, *broken))) == list(ROWS)
    assert with_ruled_cells(replace(page, rules=(*level, *broken))).words == page.words

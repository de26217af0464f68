"""The lines ruled on a page are found where they run, and taken off; letters and the grain of a table stay."""

import cv2
import numpy as np

from bot.worker.lined import Rule, lined, without_lines
from bot.worker.pixels import Pixels, quarter_turned, turned

EDGES, ROWS = (60, 260, 420, 560), (100, 140, 180, 220)
WORDS = [["a", 20.0, 60.0, 60.0, 80.0, 1.0, []], ["b", 540.0, 600.0, 280.0, 300.0, 1.0, []]]


def flat(x: float, y: float) -> float:
    return 0.0


def table(*, ruled: bool = True) -> Pixels:
    page = np.full((400, 640), 255, np.uint8)
    for top in ROWS[:-1]:
        for left in EDGES[:-1]:
            cv2.putText(page, "Il1 48.00", (left + 12, top + 27), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 20, 2)
    for top in ROWS if ruled else ():
        cv2.line(page, (EDGES[0], top), (EDGES[-1], top), 150, 2)
    for left in EDGES if ruled else ():
        cv2.line(page, (left, ROWS[0]), (left, ROWS[-1]), 150, 2)
    return page


def places(rules: list[Rule]) -> tuple[list[int], list[int]]:
    """Where plumb and level lines stand."""
    plumb = [round((x0 + x1) / 2) for x0, x1, top, bottom in rules if x1 - x0 < bottom - top]
    level = [round((top + bottom) / 2) for x0, x1, top, bottom in rules if x1 - x0 >= bottom - top]
    return sorted(plumb), sorted(level)


def near(found: list[int], expected: tuple[int, ...]) -> bool:
    return len(found) == len(expected) and all(abs(a - b) <= 2 for a, b in zip(found, expected, strict=True))


def test_a_grid_is_found_and_its_letters_are_left() -> None:
    ruled = lined(table(), 14.0)
    plumb, level = places(ruled.rules(flat, WORDS))
    assert near(plumb, EDGES)
    assert near(level, ROWS)
    bare = table(ruled=False)
    assert np.count_nonzero((ruled.page < 128) != (bare < 128)) < 0.02 * np.count_nonzero(bare < 128)


def test_lines_that_lean_a_little_are_found_whole() -> None:
    page = turned(np.dstack([table()] * 3), 0.4)[:, :, 0]
    plumb, level = places(lined(np.ascontiguousarray(page), 14.0).rules(flat, WORDS))
    assert len(plumb) == len(EDGES)
    assert len(level) == len(ROWS)


def test_on_a_page_that_lies_across_only_lines_go_however_its_text_runs() -> None:
    across, bare = quarter_turned(table(), 1), quarter_turned(table(ruled=False), 1)
    clean = without_lines(across, slice(None))
    assert np.count_nonzero((clean < 128) != (bare < 128)) < 0.05 * np.count_nonzero(bare < 128)


def test_lines_far_from_all_words_are_none() -> None:
    page = np.pad(table(), ((0, 0), (0, 200)), constant_values=255)
    cv2.line(page, (800, 5), (800, 395), 120, 2)
    assert near(places(lined(page, 14.0).rules(flat, WORDS))[0], EDGES)


def test_white_headings_on_a_dark_band_are_left() -> None:
    page = table()
    page[40:80, 60:560] = 60
    cv2.putText(page, "SERVICE   CHARGE", (72, 69), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 250, 2)
    assert np.array_equal(lined(page, 14.0).page[40:80, 60:560], page[40:80, 60:560])


def test_an_empty_page_has_none() -> None:
    page = np.full((300, 300), 255, np.uint8)
    assert lined(page, 14.0).rules(flat, WORDS) == []


def test_a_piece_of_text_over_a_plumb_line_is_cut_there() -> None:
    over = np.array([(70, 110), (400, 110), (400, 132), (70, 132)], np.float32)
    beside = np.array([(270, 150), (400, 150), (400, 172), (270, 172)], np.float32)
    first, second, third = lined(table(), 14.0).parted([over, beside])
    assert abs(first[1][0] - EDGES[1]) < 4
    assert abs(second[0][0] - EDGES[1]) < 4
    assert np.array_equal(third, beside)


def test_streaks_of_a_worn_printer_are_no_lines() -> None:
    chance = np.random.default_rng(5)
    streaks = chance.normal(0, 14, 640).clip(-60, 60)
    page = np.clip(table(ruled=False) + streaks[None, :], 0, 255).astype(np.uint8)
    ruled = lined(page, 14.0)
    assert ruled.rules(flat, WORDS) == []
    assert np.array_equal(ruled.page, page)

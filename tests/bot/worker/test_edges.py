"""An edge of a picture that cuts through print is told from one that lies on paper, on a table or in a band."""

import cv2
import numpy as np
import pytest

from bot.worker.edges import after_turns, cut_sides
from bot.worker.pixels import Pixels, as_pixels


def page(left: int = 100) -> Pixels:
    """Rows of print that begin `left` pixels from the edge; a negative place is beyond it."""
    sheet = np.full((600, 800), 255, np.uint8)
    for row in range(8):
        cv2.putText(sheet, "MN 245.00", (left, 60 + 60 * row), cv2.FONT_HERSHEY_SIMPLEX, 1.0, 0, 2)
    return as_pixels(sheet)


def test_print_that_goes_on_beyond_an_edge_is_cut_there() -> None:
    assert cut_sides(page(-10)) == ["left"]
    assert cut_sides(np.ascontiguousarray(page(-10)[:, ::-1])) == ["right"]


def test_a_margin_a_dark_table_and_a_band_are_no_cut() -> None:
    assert cut_sides(page()) == []
    dark = page()
    dark[:, :20] = 30
    assert cut_sides(dark) == []
    band = page()
    band[200:230, :] = 60
    assert cut_sides(band) == []


@pytest.mark.parametrize("turns", range(4))
def test_sides_turn_with_the_page(turns: int) -> None:
    turned = np.ascontiguousarray(np.rot90(page(-10), turns))
    assert after_turns(["left"], turns) == [["left"], ["bottom"], ["right"], ["top"]][turns]
    assert turns % 2 or cut_sides(turned) == after_turns(["left"], turns)

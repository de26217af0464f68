"""The sheet is found on its table; a sheet that fills the picture, or a box printed on it, is left alone."""

import random

import cv2
import numpy as np

from bot.worker.paper import flat_sheet
from evals.layouts.damage import on_table, shaded


def sheet(height: int = 800, width: int = 620) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    page = np.full((height, width, 3), 245, np.uint8)
    for row in range(60, height - 60, 30):
        cv2.putText(page, "PANEL  80053   1   $48.00", (40, row), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (20, 20, 20), 2)
    return page


def test_a_sheet_on_a_table_is_cut_out_and_set_straight() -> None:
    chance = random.Random(4)  # noqa: S311
    page = sheet()
    found, air = flat_sheet(shaded(on_table(page, chance, 0.05), chance))
    height, width = found.shape[0] - 2 * air, found.shape[1] - 2 * air
    assert abs(height / width - 800 / 620) < 0.1
    assert height > 700


def test_a_box_printed_on_the_sheet_is_not_taken_for_it() -> None:
    page = sheet()
    cv2.rectangle(page, (60, 100), (560, 700), (0, 0, 0), 3)
    assert flat_sheet(page)[0].shape == page.shape

"""What lean a page still has is taken out of its words."""

import numpy as np

from bot.worker.level import levelled, rise_of


def test_rows_that_fall_to_the_right_and_fan_out_run_level() -> None:
    words, quads = [], []
    for row in range(20):
        for column in range(5):
            x, slope = 100.0 + 300 * column, 0.004 + 0.0002 * row
            y = 50 + 40 * row + slope * (x - 800)
            words.append([f"{row}", x, x + 80, y, y + 12, 1.0, []])
            left, right = y - 100 * slope, y + 100 * slope
            quads.append(np.array([(x, left), (x + 200, right), (x + 200, right + 12), (x, left + 12)], np.float32))
    level = levelled(words, rise_of(quads))
    for row in range(20):
        tops = [word[3] for word in level if word[0] == str(row)]
        assert max(tops) - min(tops) < 1.5


def test_a_page_with_little_print_is_left_as_it_is() -> None:
    words = [["a", 0.0, 1.0, 0.0, 1.0, 1.0, []]]
    assert levelled(words, rise_of([])) == words

"""Whether the edge of a picture cuts through print: what stood beyond is missing, and words at it are in doubt."""

from collections.abc import Iterable

import cv2
import numpy as np

from bot.worker.pixels import Pixels, as_pixels

SIDES = ("left", "bottom", "right", "top")
"""In the order in which a quarter turn counterclockwise brings one to the place of the next."""

_DEPTH = 40
_DARK = 150
_LETTER = slice(6, 90)  # pixels: how much of the edge one cut letter takes
_LEAST = {"left": 3, "right": 3, "top": 8, "bottom": 8}
_MOST_DARK = 0.4


def cut_sides(page: Pixels) -> list[str]:
    """The sides of an evenly lit page at which several letters touch the very edge of the picture."""
    strips = {"left": page, "right": page[:, ::-1], "top": page.T, "bottom": page[::-1].T}
    return [side for side in SIDES if _letters_at(strips[side][:, :_DEPTH]) >= _LEAST[side]]


def after_turns(sides: Iterable[str], turns: int) -> list[str]:
    """What these sides are called once the page was turned counterclockwise by so many right angles."""
    return [SIDES[(SIDES.index(side) + turns) % 4] for side in sides]


def _letters_at(strip: Pixels) -> int:
    """How many pieces of print of the size of letters reach the first column of a strip and go on into it."""
    ink = np.ascontiguousarray(strip < _DARK).astype(np.uint8)
    if float(ink[:, 0].mean()) > _MOST_DARK:
        return 0  # the edge lies on something dark, or in a band of colour
    _, labels, stats, _ = cv2.connectedComponentsWithStats(as_pixels(ink))
    touching = [number for number in np.unique(labels[:, :2]).tolist() if number]
    return sum(
        _LETTER.start <= int(stats[number, cv2.CC_STAT_HEIGHT]) < _LETTER.stop
        and 4 <= int(stats[number, cv2.CC_STAT_WIDTH]) < _DEPTH
        for number in touching
    )

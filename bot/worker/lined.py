"""The lines ruled on a page as a picture shows it: they are taken off before it is read, and told to the reader.

A piece of a line beside an amount is taken for a figure, and lines say which words stand in one cell.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from bot.worker.level import Rise
from bot.worker.pixels import Pixels, as_pixels

Quad = NDArray[np.float32]
Rule = tuple[float, float, float, float]
"""Left, right, upper and lower end."""

_FAINT = 22
"""How much darker than the paper beside it a line is at least."""
_GRAIN, _OVER = 80, 4.0
"""Where streaks cover more of the page than lines do, how much darker yet."""
_LEVEL, _PLUMB = 8.0, 2.2
"""Heights of letters: what runs as far without a break is no part of a letter or a word."""
_LONG_LEVEL, _LONG_PLUMB = 20.0, 4.0
"""Heights of letters: how long all of a line is at least."""
_THICK = 0.5
_SMALLEST, _FEWEST = 4, 30
_SIDE = 1200
_DARK, _MOSTLY = 100, 0.5
_WIDE, _HIGH = 4.0, 1.2
"""Heights of letters around a place; where most of it, or of what lies beside it, is dark, a band of colour is."""
_CROSSED, _SLIVER = 0.25, 0.3
"""Heights of a piece of text: how far from its middle a line must cross it, and what is too narrow to be print."""
_MOST = 600
_APART = 0.35
"""Heights of letters: pieces that stand no farther apart are of one line."""


@dataclass(frozen=True)
class Lined:
    """A page without its lines, where these are, and how high its letters are."""

    page: Pixels
    level: Pixels
    plumb: Pixels
    height: float

    def rules(self, rise: Rise, words: Sequence[Sequence[Any]]) -> list[Rule]:
        """The lines amid the ``words`` of the page once its rows were set level, ``rise`` is by how much."""
        across = [(_risen(x0, x1, y, rise), x0, x1) for x0, x1, y in _pieces(self.level, self.height)]
        down = [(x, *_ends(x, y0, y1, rise)) for y0, y1, x in _pieces(self.plumb.T, self.height)]
        found = [(x0, x1, y - 0.5, y + 0.5) for y, x0, x1 in _joined(across, self.height, _LONG_LEVEL)]
        found += [(x - 0.5, x + 0.5, y0, y1) for x, y0, y1 in _joined(down, self.height, _LONG_PLUMB)]
        found = [rule for rule in found if _is_amid(rule, words, 6 * self.height)]
        return found if len(found) <= _MOST else []

    def parted(self, quads: Sequence[Quad]) -> list[Quad]:
        """The pieces of text, each that runs over a plumb line cut there: what stands in two cells is two pieces."""
        return [part for quad in quads for part in _parts(quad, self.plumb)]


def lined(page: Pixels, height: float) -> Lined:
    """The evenly lit gray page, upright, with its lines taken off; its letters are as high as ``height``."""
    if not height:
        return Lined(page, np.zeros_like(page), np.zeros_like(page), 1.0)
    return Lined(*_cleared(page, height, _PLUMB, _LONG_PLUMB), height)


def without_lines(page: Pixels, sheet: slice) -> Pixels:
    """The page without what runs straight so far, either way, that it is no word, however its text runs."""
    height = letter_height(page[sheet, sheet])
    return _cleared(page, height, _LEVEL, _LONG_LEVEL)[0] if height else page


def _cleared(page: Pixels, height: float, piece: float, whole: float) -> tuple[Pixels, Pixels, Pixels]:
    """The page without its lines, the level ones, and the plumb ones, pieces and wholes of which are as long."""
    ink = as_pixels(255 - page)
    level = _long(ink, height, _LEVEL, _LONG_LEVEL, across=True)
    plumb = _touching(_long(ink, height, piece, whole, across=False), level, height)
    clean = page.copy()
    clean[cv2.dilate(np.maximum(level, plumb), np.ones((3, 3), np.uint8)) > 0] = 255
    return clean, level, plumb


def letter_height(page: Pixels) -> float:
    """The usual height of a letter; 0 where there are too few to say."""
    scale = min(1.0, _SIDE / max(page.shape))
    small = cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = cv2.threshold(small, 170, 255, cv2.THRESH_BINARY_INV)[1]
    stats = cv2.connectedComponentsWithStats(as_pixels(ink))[2][1:]
    heights = stats[:, cv2.CC_STAT_HEIGHT]
    heights = heights[(heights >= _SMALLEST) & (heights < 60) & (stats[:, cv2.CC_STAT_WIDTH] < 60)]
    return float(np.median(heights)) / scale if heights.size >= _FEWEST else 0.0


def _long(ink: Pixels, height: float, piece: float, whole: float, *, across: bool) -> Pixels:
    """Where thin straight lines run, each piece of them long, and each line longer yet."""
    size, thick = max(int(piece * height), 8), max(int(_THICK * height), 3)
    along, over = ((size, 1), (1, 2 * thick + 1)) if across else ((1, size), (2 * thick + 1, 1))
    wide = cv2.dilate(ink, np.ones((3, 1) if across else (1, 3), np.uint8))  # what leans a little is unbroken yet
    runs = cv2.morphologyEx(wide, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, along))
    thin = cv2.subtract(runs, cv2.morphologyEx(runs, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, over)))
    least = max(_FAINT, _OVER * float(np.percentile(thin[::3, ::3], _GRAIN)))
    mask = as_pixels(((thin > least) & ~_in_dark(ink, height)) * np.uint8(255))
    gap = int(2 * height) | 1
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((3, gap) if across else (gap, 3), np.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(as_pixels(closed))
    lengths = stats[:, cv2.CC_STAT_WIDTH if across else cv2.CC_STAT_HEIGHT]
    kept = lengths >= whole * height
    kept[0] = False
    return as_pixels(np.where(kept[labels], mask, 0))


def _touching(plumb: Pixels, level: Pixels, height: float) -> Pixels:
    """The plumb lines that meet a level one, as those of a table do; the streaks of a worn printer meet none."""
    size = int(2 * height) | 1
    met = cv2.dilate(level, np.ones((size, size), np.uint8))
    closed = cv2.morphologyEx(plumb, cv2.MORPH_CLOSE, np.ones((size, 3), np.uint8))
    labels = cv2.connectedComponents(as_pixels(closed))[1]
    kept = np.zeros(int(labels.max()) + 1, np.bool_)
    kept[np.unique(labels[met > 0])] = True
    kept[0] = False
    return as_pixels(np.where(kept[labels], plumb, 0))


def _in_dark(ink: Pixels, height: float) -> NDArray[np.bool_]:
    """What lies in a band of colour: beside white print its edge looks like a line."""
    dark = as_pixels((ink > _DARK) * np.uint8(255))
    size = int(_WIDE * height) | 1, int(_HIGH * height) | 1
    around = cv2.dilate(cv2.blur(dark, size), cv2.getStructuringElement(cv2.MORPH_RECT, size))
    return np.asarray(around > _MOSTLY * 255, np.bool_)


def _parts(quad: Quad, plumb: Pixels) -> Iterator[Quad]:
    """A piece of text between the plumb lines that cross it."""
    (x0, y0), (x1, y1) = (quad[0] + quad[3]) / 2, (quad[1] + quad[2]) / 2
    width, height = float(x1 - x0), float(np.linalg.norm(quad[3] - quad[0]))
    left, upper = max(int(x0), 0), max(int((y0 + y1) / 2 - _CROSSED * height), 0)
    around = plumb[upper : int((y0 + y1) / 2 + _CROSSED * height) + 1, left : int(x1) + 1]
    if width <= 0 or not around.size:
        yield quad
        return
    crossed = np.flatnonzero((cv2.dilate(around, np.ones((1, 3), np.uint8)) > 0).mean(axis=0) > 0.5)
    edges = [0.0, *((left - float(x0) + float(at)) / width for at in crossed), 1.0]
    least = _SLIVER * height / max(width, 1.0)
    parts = [(start, end) for start, end in pairwise(edges) if end - start > least]
    if len(edges) == 2 or not parts:
        yield quad
        return
    over, under = quad[1] - quad[0], quad[2] - quad[3]
    for start, end in parts:
        corners = (quad[0] + over * start, quad[0] + over * end, quad[3] + under * end, quad[3] + under * start)
        yield np.array(corners, np.float32)


def _pieces(mask: Pixels, height: float) -> list[tuple[float, float, float]]:
    """From where to where and at which height level lines run, each cut into short pieces, as they may bend."""
    step = max(int(4 * height), 16)
    found = []
    for left in range(0, mask.shape[1], step):
        _, _, stats, middles = cv2.connectedComponentsWithStats(np.ascontiguousarray(mask[:, left : left + step]))
        for (x, _, width, _, _), (_, y) in zip(stats[1:], middles[1:], strict=True):
            found.append((float(left + x), float(left + x + width), float(y)))
    return found


def _is_amid(rule: Rule, words: Sequence[Sequence[Any]], air: float) -> bool:
    """Whether a line lies between the outermost words: grain of a table and the edge of the sheet do not."""
    if not words:
        return False
    x0, x1, top, bottom = rule
    left, right = min(word[1] for word in words) - air, max(word[2] for word in words) + air
    upper, lower = min(word[3] for word in words) - air, max(word[4] for word in words) + air
    return bool(left <= x0 and x1 <= right and upper <= top and bottom <= lower)


def _risen(x0: float, x1: float, y: float, rise: Rise) -> float:
    return y - rise((x0 + x1) / 2, y)


def _ends(x: float, y0: float, y1: float, rise: Rise) -> tuple[float, float]:
    return y0 - rise(x, y0), y1 - rise(x, y1)


def _joined(pieces: Sequence[tuple[float, float, float]], height: float, least: float) -> list[tuple[float, ...]]:
    """Where each line stands, and from where to where it runs, of pieces given so, those too short left out."""
    lines: list[list[tuple[float, float, float]]] = []
    for piece in sorted(pieces, key=lambda one: one[1]):
        fitting = [line for line in lines if abs(line[-1][0] - piece[0]) <= _APART * height]
        near = [line for line in fitting if piece[1] - line[-1][2] <= 3 * height]
        if near:
            min(near, key=lambda line: abs(line[-1][0] - piece[0])).append(piece)
        else:
            lines.append([piece])
    return [
        (float(np.mean([one[0] for one in line])), line[0][1], max(one[2] for one in line))
        for line in lines
        if max(one[2] for one in line) - line[0][1] >= least * height
    ]

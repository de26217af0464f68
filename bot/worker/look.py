"""From a picture of a page to its words: the sheet found, its light evened, set upright, then read."""

import math
import os
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from PIL import Image

from bot.exceptions import NotInstalled
from bot.worker import MISSING, again, edges, light, paper, pixels, shown, tesseract, upright
from bot.worker.level import Rise, flat, levelled, rise_of
from bot.worker.lined import Lined, letter_height, lined, without_lines
from bot.worker.missed import missed
from bot.worker.pixels import Pixels

LONGEST = 3400
"""Pixels: print of 6 points on a letter sheet is then still 25 pixels high."""

_WIDTH, _LENGTH = 612.0, 792.0  # a letter sheet in points, so that pages of different pictures have one measure
_COARSE, _FINE = 1280, 1920
_SMALL_PRINT = 13.0  # pixels of the coarse look below which print is looked at again
_SAMPLE = 8
_LETTER = 0.6  # of the height of a piece of text that its letters take
_DOUBTFUL = 0.9
_PLAUSIBLE = 0.6  # how sure words read the wrong way round never are
_NOTHING = 0.3
_CUT = 0.5  # how sure a word at a cut edge can be
_CRUMB = 0.7  # how sure a lone sign must be, for a speck is none


def look_at(picture: Pixels, *, photo: bool, keep: bool = False) -> dict[str, Any]:
    """``words``: each as [text, x0, x1, top, bottom, confidence, other readings], in points of a letter sheet.

    ``frame`` are the edges of the sheet in the same measure, ``rules`` the lines ruled on it, as thin frames; ``cut``
    are the sides at which the picture cuts through print; ``picture`` is the sheet as it was read, straight and evenly
    lit, as PNG in Base64, where it is to be kept. A `photo` may show a table around the sheet. Raises `NotInstalled`
    where no recognizer is there.
    """
    engine = recognizer()
    picture, air = paper.flat_sheet(pixels.fitted(picture, LONGEST)) if photo else (pixels.fitted(picture, LONGEST), 0)
    page = light.evened(pixels.gray(picture))
    edge = air + max(page.shape) // 40 if air else 0  # without the dark line where the sheet meets the table
    sheet = slice(edge, -edge or None)
    cut = [] if air else edges.cut_sides(page)
    if upright.lies_across(without_lines(page, sheet)[sheet, sheet]):
        page, cut = pixels.quarter_turned(page, 1), edges.after_turns(cut, 1)
    degrees = upright.lean(page[sheet, sheet])
    if abs(degrees) > 0.15:
        page = pixels.turned(page, -degrees)
    turns, ruled, rise, words = _typed_words(page, sheet) if engine is None else _rapid_words(engine, page)
    page = pixels.quarter_turned(page, turns)
    cut = edges.after_turns(cut, turns)
    _doubt_what_is_cut(words, cut, page.shape, math.radians(abs(degrees)))
    scale = (_WIDTH if page.shape[1] <= page.shape[0] else _LENGTH) / page.shape[1]
    return {
        "words": [[word[0], *(round(float(side) * scale, 2) for side in word[1:5]), *word[5:]] for word in words],
        "cut": cut,
        "rules": [[round(float(side) * scale, 2) for side in rule] for rule in ruled.rules(rise, words)],
        "frame": [0.0, page.shape[1] * scale, 0.0, page.shape[0] * scale],
        "picture": shown.png(Image.fromarray(page)) if keep else None,
    }


@cache
def recognizer() -> Any:
    """RapidOCR's networks where they are installed, else None for Tesseract; raises `NotInstalled` without both."""
    try:
        from bot.worker import rapid

        return rapid.load(int(os.environ.get("OMP_NUM_THREADS", "1")))
    except ImportError:
        if tesseract.installed():
            return None
        raise NotInstalled(MISSING) from None


def _doubt_what_is_cut(words: list[list[Any]], cut: Sequence[str], shape: tuple[int, ...], lean: float) -> None:
    """Make the words that end at a cut side unsure; a page that leaned has its sides a little aslant."""
    height, width = shape[:2]
    for word in words:
        _, x0, x1, top, bottom = word[:5]
        near = 1.5 * (bottom - top) + math.sin(lean) * max(height, width)
        if ("left" in cut and x0 < near) or ("right" in cut and x1 > width - near):
            word[5] = min(word[5], _CUT)


Read = tuple[int, Lined, Rise, list[list[Any]]]
"""How many right angles a page was turned by, its lines, by how much its rows were set level, and its words."""


def _typed_words(page: Pixels, sheet: slice) -> Read:
    """What Tesseract reads."""
    ruled = lined(page, letter_height(page[sheet, sheet]))
    return 0, ruled, flat, tesseract.words(ruled.page)


def _rapid_words(engine: Any, page: Pixels) -> Read:
    """What the networks read."""
    page, quads, turns = _upright(engine, page)
    if not quads:
        return turns, lined(page, 0.0), flat, []
    heights = [float(np.linalg.norm(quad[3] - quad[0])) for quad in quads]
    ruled = lined(page, _LETTER * float(np.median(heights)))
    if np.median(heights) * _COARSE / max(page.shape) < _SMALL_PRINT:
        quads = engine.quads(page, _FINE) or quads
    rise = rise_of(quads)
    page, quads = ruled.page, ruled.parted(quads)
    words = _placed(quads, again.compared(engine, page, quads, engine.read(page, quads)))
    small = missed(page, quads)
    words += [word for word in _placed(small, engine.read(page, small)) if _is_print(word, words)]
    return turns, ruled, rise, levelled(words, rise)


def _is_print(lone: Sequence[Any], words: Sequence[Sequence[Any]]) -> bool:
    """Whether a lone sign is no speck: sure, and amid the other words of the page rather than in its margin."""
    text, x0, x1, top, bottom, sure = lone[:6]
    if sure <= _CRUMB or not text.isalnum() or not words:
        return False
    left, right = min(word[1] for word in words), max(word[2] for word in words)
    upper, lower = min(word[3] for word in words), max(word[4] for word in words)
    return bool(left <= (x0 + x1) / 2 <= right and upper <= (top + bottom) / 2 <= lower)


def _upright(engine: Any, page: Pixels) -> tuple[Pixels, list[Any], int]:
    """The page turned so that a few long pieces of text read best, where its text stands, and by how many turns."""
    best, found, quads, by = -1.0, page, [], 0
    for turns in (0, 2, 1, 3):
        turned = pixels.quarter_turned(page, turns) if turns else page
        here = engine.quads(turned, _COARSE)
        longest = sorted(here, key=lambda quad: float(np.linalg.norm(quad[1] - quad[0])), reverse=True)[:_SAMPLE]
        sure = _sureness(engine.read(turned, longest))
        if sure > best:
            best, found, quads, by = sure, turned, here, turns
        if best > _DOUBTFUL or (turns == 2 and best > _PLAUSIBLE):
            break
    return found, quads, by


def _sureness(read: Sequence[Sequence[Any]]) -> float:
    chances = [word.chance for words in read for word in words]
    return float(np.mean(chances)) if chances else 0.0


def _placed(quads: Sequence[Any], read: Sequence[Sequence[Any]]) -> list[list[Any]]:
    """Each word with its box: a part of its piece of text, without the air above and below."""
    words = []
    for quad, spelled in zip(quads, read, strict=True):
        if spelled and float(np.mean([word.chance for word in spelled])) < _NOTHING:
            continue  # the grain of a table, not print
        left, right = (quad[0] + quad[3]) / 2, (quad[1] + quad[2]) / 2
        half = 0.35 * float(np.linalg.norm(quad[3] - quad[0]))
        for word in spelled:
            start, end = left + (right - left) * word.start, left + (right - left) * word.end
            middle = float(start[1] + end[1]) / 2
            words.append([word.text, start[0], end[0], middle - half, middle + half, word.chance, list(word.others)])
    return words

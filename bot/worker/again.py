"""A second look at amounts and codes: each cut out alone and read sharper and smaller; where the looks differ, a doubt.

A network may be sure and wrong. What it reads alike from another picture of the same print is seldom wrong.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from bot.worker.pixels import Pixels, as_pixels
from bot.worker.spelled import Spelled

Quad = NDArray[np.float32]
Read = list[list[Spelled]]
CERTAIN = 0.999
"""The chance above which an amount is looked at again once, for what it may have lost at its ends, and nothing else."""

DOUBTED = 0.8
"""The most that a word keeps where a second look read it otherwise."""

_MOST = 300
_AIR = 0.25  # heights of the print, to the left and right of a word
_WIDE = 0.9  # the most of it, where nothing else stands beside the word
_FREE = 0.6  # of what is blank
_SMALLER = 0.7
_AMOUNT = re.compile(r"[($-]*\d[\d,]*\.\d\d[)-]?")
_EDGES = " .,:;'`|_*"
_NOT_LOOKED_AT = re.compile(r"[/\s]|^\D+$|^\D*\d\D*$")


def compared(engine: Any, page: Pixels, quads: Sequence[Quad], read: Read) -> Read:
    """The words in each piece of text, those with amounts or codes less sure where another look reads them otherwise.

    Other readings come first among a word's `others`, so that the sums may choose between them.
    """
    places = [
        (piece, index)
        for piece, words in enumerate(read)
        for index, word in enumerate(words)
        if (word.chance < CERTAIN and not _NOT_LOOKED_AT.search(word.text) and len(word.text) <= 14)
        or _AMOUNT.fullmatch(word.text)
    ][:_MOST]
    found = [list(words) for words in read]
    boxes = _boxes(quads, read)
    for picture, scale, certain in ((_sharper(page), 1.0, 1.1), (_smaller(page), _SMALLER, CERTAIN)):
        here = [(piece, index) for piece, index in places if read[piece][index].chance < certain]
        cuts = [_cut(quads[piece], read[piece][index], boxes) * np.float32(scale) for piece, index in here]
        for (piece, index), words in zip(here, engine.read(picture, cuts) if cuts else [], strict=True):
            found[piece][index] = weighed(found[piece][index], "".join(word.text for word in words))
    return found


def weighed(word: Spelled, other: str) -> Spelled:
    """The word as sure as it was where the other look reads the same; else with a doubt and the other reading.

    >>> weighed(Spelled("50.00", 0, 1, 0.95), "$0.00")
    Spelled(text='50.00', start=0, end=1, chance=0.8, others=('$0.00',))
    """
    other = other.strip(_EDGES)
    if _same(word.text.strip(_EDGES), other):
        return word
    readings = (other, *(one for one in word.others if one != other)) if other else word.others
    return replace(word, chance=min(word.chance, DOUBTED), others=readings)


def _same(first: str, other: str) -> bool:
    """Whether both say one thing: a sign or a letter in front is taken for a figure, hardly a figure for those."""
    front = first[:1]
    if front == "$" or (front.isalpha() and first[1:].isdigit()):
        other = (
            other[2:] if other[:2] == "S$" else other[1:] if other[:1] in {"$", "S", *"0123456789", front} else other
        )
        first = first[1:]
    return first == other


def _boxes(quads: Sequence[Quad], read: Read) -> NDArray[np.float64]:
    """Left end, right end and height on the page of every word."""
    found = []
    for quad, words in zip(quads, read, strict=True):
        left, right = (quad[0] + quad[3]) / 2, (quad[1] + quad[2]) / 2
        for word in words:
            start, end = left + (right - left) * word.start, left + (right - left) * word.end
            found.append((start[0], end[0], (start[1] + end[1]) / 2))
    return np.array(found, np.float64).reshape(-1, 3)


def _cut(quad: Quad, word: Spelled, boxes: NDArray[np.float64]) -> Quad:
    """The corners of one word of a piece of text, with the air beside it that no other word takes.

    There a figure may stand that is too pale, or too far off, to have been seen.
    """
    width, height = float(np.linalg.norm(quad[1] - quad[0])), float(np.linalg.norm(quad[3] - quad[0]))
    left, right = (quad[0] + quad[3]) / 2, (quad[1] + quad[2]) / 2
    first, last = (left + (right - left) * share for share in (word.start, word.end))
    beside = boxes[np.abs(boxes[:, 2] - (first[1] + last[1]) / 2) < height / 2]
    before = float(np.min(first[0] - beside[beside[:, 1] <= first[0], 1], initial=2 * height))
    after = float(np.min(beside[beside[:, 0] >= last[0], 0] - last[0], initial=2 * height))
    start = word.start - float(np.clip(_FREE * before, _AIR * height, _WIDE * height)) / max(width, 1.0)
    end = word.end + float(np.clip(_FREE * after, _AIR * height, _WIDE * height)) / max(width, 1.0)
    over, under = quad[1] - quad[0], quad[2] - quad[3]
    corners = (quad[0] + over * start, quad[0] + over * end, quad[3] + under * end, quad[3] + under * start)
    return np.array(corners, np.float32)


def _sharper(page: Pixels) -> Pixels:
    soft = cv2.GaussianBlur(page, (0, 0), 1.5)
    return as_pixels(cv2.addWeighted(page, 1.8, soft, -0.8, 0))


def _smaller(page: Pixels) -> Pixels:
    return as_pixels(cv2.resize(page, None, fx=_SMALLER, fy=_SMALLER, interpolation=cv2.INTER_AREA))

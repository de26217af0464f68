"""RapidOCR's two networks (its wheel brings them): where text stands, and what it says, letter by letter.

The letters' own probabilities are kept: a word knows how sure it is and what else it may be.
"""

import unicodedata
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from bot.worker.pixels import Pixels, as_pixels
from bot.worker.spelled import Letter, Spelled, words_of

Quad = NDArray[np.float32]
"""The corners of a piece of text, clockwise from its upper left."""

_SIGNS = " !\"#$%&'()*+,-./:;<=>?@[]_{}|°®©™–—•·§¿¡áéíóúñüÁÉÍÓÚÑÜ“”‘’½¼"
_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" + _SIGNS
_PLAIN = {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-"}
_DOTS = "∙⋅・"
"""Drawn as "·" is: what portals set between a code, a count and a day."""
_HEIGHT = 48
_NARROWEST = 160
_BATCH = 3200  # columns of pixels recognized at once
_DARK = 150
_PALE, _PALEST = 0.6, 205.0
_BAND = slice(_HEIGHT // 5, _HEIGHT - _HEIGHT // 5)  # the rows of a piece of text without rules above and below it
_STROKE = 3  # dark pixels in a column of a piece of text: fewer are a speck
_NIGHT = 110


@dataclass(frozen=True)
class Rapid:
    """The networks, loaded once for a worker's life."""

    detector: Any
    recognizer: Any
    columns: NDArray[np.int64]
    starts: NDArray[np.int64]

    def quads(self, page: Pixels, side: int) -> list[Quad]:
        """Where text stands, looked for on the page shrunk to `side`."""
        scale = min(1.0, side / max(page.shape[:2]))
        small = cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        found = self.detector(cv2.cvtColor(small, cv2.COLOR_GRAY2RGB))
        if found.boxes is None:
            return []
        return [np.asarray(box, np.float32) / scale for box in found.boxes]

    def read(self, page: Pixels, quads: list[Quad]) -> list[list[Spelled]]:
        """The words in each piece of text, in the order of `quads`; none where nothing could be read."""
        crops = [_crop(page, quad) for quad in quads]
        order = sorted(range(len(crops)), key=lambda index: crops[index].shape[1])
        found: list[list[Spelled]] = [[] for _ in quads]
        batch: list[int] = []
        for index in order:
            if batch and (len(batch) + 1) * max(crops[index].shape[1], _NARROWEST) > _BATCH:
                self._read_batch(crops, batch, found)
                batch = []
            batch.append(index)
        if batch:
            self._read_batch(crops, batch, found)
        return found

    def _read_batch(self, crops: list[Pixels], batch: list[int], found: list[list[Spelled]]) -> None:
        wide = max(_NARROWEST, *(crops[index].shape[1] for index in batch))
        wide = -(-wide // 8) * 8
        array = np.zeros((len(batch), 3, _HEIGHT, wide), np.float32)
        for row, index in enumerate(batch):
            array[row, :, :, : crops[index].shape[1]] = crops[index].astype(np.float32) / 127.5 - 1.0
        scores = self.recognizer.session(array)
        chances = np.maximum.reduceat(scores[:, :, self.columns], self.starts, axis=2)
        step = wide / scores.shape[1]
        for row, index in enumerate(batch):
            ink = (crops[index][_BAND] < _inked(crops[index])).sum(axis=0) >= _STROKE
            found[index] = words_of(_letters(chances[row], step), ink, _HEIGHT)


def load(threads: int) -> Rapid:
    """The networks; raises ImportError where rapidocr is not installed."""
    from rapidocr import RapidOCR

    options = {
        "Global.log_level": "critical",
        "EngineConfig.onnxruntime.intra_op_num_threads": threads,
        "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    }
    engine: Any = RapidOCR(params=options)
    recognizer = engine._load_rec_model()
    return Rapid(engine._load_det_model(), recognizer, *_alphabet(recognizer.postprocess_op.character))


def _alphabet(characters: list[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The network's columns for what a bill is written with, by our letters, and where each letter's begin."""
    ours: dict[str, list[int]] = {letter: [] for letter in _LETTERS}
    for column, character in enumerate(characters[1:], start=1):
        letter = character if character in ours else unicodedata.normalize("NFKC", character)
        letter = "·" if letter in _DOTS else letter
        if letter in ours:
            ours[letter].append(column)
    groups = [[0], *(found or [0] for found in ours.values())]
    starts = np.cumsum([0, *(len(group) for group in groups[:-1])])
    return np.array([column for group in groups for column in group]), starts


def _crop(page: Pixels, quad: Quad) -> Pixels:
    """The piece of text, straight and of the height the network reads."""
    top, right, bottom, left = (float(np.linalg.norm(quad[(side + 1) % 4] - quad[side])) for side in range(4))
    width, height = max(int(max(top, bottom)), 1), max(int(max(left, right)), 1)
    target = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    matrix = cv2.getPerspectiveTransform(quad.astype(np.float32), target)
    crop = cv2.warpPerspective(page, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    size = (int(np.clip(round(width * _HEIGHT / height), 8, _BATCH)), _HEIGHT)
    crop = as_pixels(cv2.resize(crop, size, interpolation=cv2.INTER_AREA if height > _HEIGHT else cv2.INTER_LINEAR))
    return as_pixels(255 - crop) if np.median(crop) < _NIGHT else crop  # a heading is often white on dark


def _inked(crop: Pixels) -> float:
    """The brightness below which a piece of text is printed on: pale print is brighter."""
    ink, sheet = np.percentile(crop, (2, 60))
    return float(np.clip(ink + _PALE * (sheet - ink), _DARK, _PALEST))


def _letters(chances: NDArray[np.float32], step: float) -> list[Letter]:
    """The likeliest letter of every run of columns, with what else it may be; column 0 stands for no letter."""
    best = chances.argmax(axis=1)
    found: list[Letter] = []
    start = 0
    while start < len(best):
        end = start
        while end + 1 < len(best) and best[end + 1] == best[start]:
            end += 1
        if best[start]:
            run = chances[start : end + 1]
            peak = int(run[:, best[start]].argmax())
            found.append(_letter(run[peak], int(best[start]), (start + end + 1) / 2 * step))
        start = end + 1
    return found


def _letter(chances: NDArray[np.float32], best: int, place: float) -> Letter:
    others = []
    likely: list[int] = np.argsort(chances)[::-1][:4].tolist()
    for owner in likely:
        if owner not in (0, best) and chances[owner] > 0.002:
            others.append((_plain(owner), float(chances[owner])))
    if chances[0] > 0.02:
        others.append(("", float(chances[0])))
    return Letter(_plain(best), float(chances[best]), place, tuple(others))


def _plain(owner: int) -> str:
    letter = _LETTERS[owner - 1]
    return _PLAIN.get(letter, letter)

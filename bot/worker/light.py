"""Even light: the paper white everywhere, the print dark, whatever lamp, shadow or pale ink there was."""

import cv2
import numpy as np

from bot.worker.pixels import Pixels, as_pixels

_SIDE = 800
_DARK = 90


def evened(page: Pixels) -> Pixels:
    """The gray page divided by the light that falls on it, its print stretched to black."""
    scale = min(1.0, _SIDE / max(page.shape))
    small = cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    if _is_night(as_pixels(small)):
        page, small = as_pixels(255 - page), 255 - small
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (25, 25)))
    paper = cv2.GaussianBlur(cv2.medianBlur(paper, 15), (0, 0), 3)
    lamp = cv2.resize(paper, (page.shape[1], page.shape[0]), interpolation=cv2.INTER_LINEAR)
    even = page.astype(np.float32) * (255.0 / np.maximum(lamp, 8).astype(np.float32))
    return _stretched(even)


def _is_night(small: Pixels) -> bool:
    """Whether the page is light print on dark, as a portal shows it at night."""
    usual = float(np.median(small))
    return usual < _DARK and float(np.mean(small > usual + 60)) > float(np.mean(small < usual - 60)) + 0.005


def _stretched(even: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> Pixels:
    sample = even[::4, ::4]
    ink = float(np.percentile(sample, 0.4))
    black = min(max(ink, 0.0), 190.0)
    return as_pixels(np.clip((even - black) * (255.0 / (250.0 - black)), 0, 255))

"""Rows set level: what lean and bend a page still has is measured on its pieces of text and taken out of its words."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Quad = NDArray[np.float32]
Rise = Callable[[float, float], float]
_LONG = 4.0  # times its height: a shorter piece of text says little about where its row runs
_LEAST = 6
_STEEP = 0.15


def levelled(words: list[list[Any]], rise: Rise) -> list[list[Any]]:
    """The words (text, x0, x1, top, bottom, …) moved up or down so that their rows run level."""
    moved = []
    for text, x0, x1, top, bottom, *rest in words:
        by = rise((x0 + x1) / 2, (top + bottom) / 2)
        moved.append([text, x0, x1, top - by, bottom - by, *rest])
    return moved


def flat(_x: float, _y: float) -> float:
    """The rise of a page whose rows run level as they are."""
    return 0.0


def rise_of(quads: Sequence[Quad]) -> Rise:
    """By how much what stands at a place is to be moved up so that rows run level.

    The slope of a row is taken to change evenly across and down the page, as it does where a sheet was seen at an
    angle or lay in a curve.
    """
    slopes = _slopes(quads)
    if len(slopes) < _LEAST:
        return flat
    x, y, slope, weight = slopes.T
    across, down = max(float(np.ptp(x)), 1.0), max(float(np.ptp(y)), 1.0)
    middle_x, middle_y = float(x.mean()), float(y.mean())
    terms = np.stack([np.ones_like(x), (x - middle_x) / across, (y - middle_y) / down], axis=1)
    keep = np.abs(slope - np.median(slope)) < _STEEP
    root = np.sqrt(weight[keep])[:, None]
    ridge = np.diag([0.0, 0.05, 0.05]) * float(weight[keep].sum()) ** 0.5
    left, right = np.vstack([terms[keep] * root, ridge]), np.append(slope[keep] * root[:, 0], np.zeros(3))
    even, bend, fan = np.linalg.lstsq(left, right, rcond=None)[0]

    def rise(place: float, height: float) -> float:
        along, lower = place - middle_x, (height - middle_y) / down
        return float(along * (even + fan * lower + bend * along / across / 2))

    return rise


def _slopes(quads: Sequence[Quad]) -> NDArray[np.float64]:
    """For each long piece of text: its middle, how far it falls for a step to the right, how much that counts."""
    found = []
    for quad in quads:
        left, right = (quad[0] + quad[3]) / 2, (quad[1] + quad[2]) / 2
        width, height = float(right[0] - left[0]), float(np.linalg.norm(quad[3] - quad[0]))
        if width > _LONG * height:
            middle = (left + right) / 2
            found.append((middle[0], middle[1], (right[1] - left[1]) / width, width))
    return np.array(found, np.float64).reshape(-1, 4)

"""Print that a detector of text passes over: a lone figure under "Units" is too small for it to notice."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from bot.worker.pixels import Pixels, as_pixels

Quad = NDArray[np.float32]
_DARK = 150
_MOST = 400
_AIR = 0.3  # heights of the print, left around it
_LONGEST = 8.0  # heights: what is longer than this the detector sees


def missed(page: Pixels, quads: Sequence[Quad]) -> list[Quad]:
    """Boxes around ink of the size of print that stands in none of `quads`."""
    if not quads:
        return []
    usual = float(np.median([np.linalg.norm(quad[3] - quad[0]) for quad in quads]))
    ink = as_pixels(cv2.threshold(page, _DARK, 255, cv2.THRESH_BINARY_INV)[1])
    seen = np.zeros_like(ink)
    for quad in quads:
        cv2.fillPoly(seen, [quad.astype(np.int32)], 255)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
    covered = np.bincount(labels.ravel(), weights=(seen.ravel() > 0).astype(np.float64), minlength=len(stats))
    boxes = [
        (int(x), int(y), int(x + width), int(y + height))
        for (x, y, width, height, area), inside in zip(stats[1:], covered[1:], strict=True)
        if inside < 0.3 * area and 0.3 * usual < height < 1.1 * usual and width < 1.5 * usual and area > 0.2 * height
    ]
    return [_quad(box, usual) for box in _joined(boxes[: 4 * _MOST], usual)[:_MOST]]


def _joined(boxes: Sequence[tuple[int, int, int, int]], usual: float) -> list[tuple[int, int, int, int]]:
    """Boxes that stand beside each other on one height as one; those too long to be a lone figure left out."""
    groups: list[tuple[int, int, int, int]] = []
    for box in sorted(boxes):
        for index, other in enumerate(groups):
            level = min(box[3], other[3]) - max(box[1], other[1]) > 0.5 * min(box[3] - box[1], other[3] - other[1])
            if level and box[0] - other[2] < 0.5 * usual:
                groups[index] = (
                    min(box[0], other[0]), min(box[1], other[1]), max(box[2], other[2]), max(box[3], other[3])
                )  # fmt: skip
                break
        else:
            groups.append(box)
    return [box for box in groups if box[2] - box[0] < _LONGEST * usual]


def _quad(box: tuple[int, int, int, int], usual: float) -> Quad:
    air = _AIR * max(usual * 0.7, box[3] - box[1])
    x0, y0, x1, y1 = box[0] - air, box[1] - air, box[2] + air, box[3] + air
    return np.array([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], np.float32)

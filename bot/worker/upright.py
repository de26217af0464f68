"""Which way text runs on a page: along it or across, and by how many degrees it leans."""

import cv2
import numpy as np

from bot.worker.pixels import Pixels, as_pixels

_SIDE = 1200
_MOST = 30.0


def lies_across(page: Pixels) -> bool:
    """Whether most lines of text run from top to bottom."""
    wide = tall = 0.0
    for (width, height), _ in _lines(page):
        wide += width if width > 2.5 * height else 0
        tall += height if height > 2.5 * width else 0
    return tall > 1.5 * wide


def lean(page: Pixels) -> float:
    """The degrees by which lines of text rise to the right: the middle one, long lines counting more."""
    leans = [(angle, width) for (width, height), angle in _lines(page) if width > 5 * height and abs(angle) < _MOST]
    if not leans:
        return 0.0
    leans.sort()
    half, passed = sum(width for _, width in leans) / 2, 0.0
    for angle, width in leans:
        passed += width
        if passed >= half:
            return angle
    return 0.0


def _lines(page: Pixels) -> list[tuple[tuple[float, float], float]]:
    """Each blot of letters that touch when smeared: its sides along and across, and how far it rises to the right."""
    scale = min(1.0, _SIDE / max(page.shape))
    small = cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = cv2.threshold(small, 170, 255, cv2.THRESH_BINARY_INV)[1]
    _, _, stats, _ = cv2.connectedComponentsWithStats(as_pixels(ink))
    heights = np.minimum(stats[1:, cv2.CC_STAT_HEIGHT], stats[1:, cv2.CC_STAT_WIDTH])
    letters = heights[(heights >= 3) & (heights < 60)]
    if letters.size < 10:
        return []
    size = int(np.clip(np.median(letters) * 0.9, 3, 15)) | 1
    smeared = cv2.dilate(ink, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)))
    contours, _ = cv2.findContours(as_pixels(smeared), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for contour in contours:
        _, (width, height), angle = cv2.minAreaRect(contour)
        if min(width, height) < 3 or min(width, height) > 80:
            continue
        if angle > 45:
            width, height, angle = height, width, angle - 90
        elif angle < -45:
            width, height, angle = height, width, angle + 90
        found.append(((width, height), -angle))
    return found

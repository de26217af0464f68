"""The sheet of paper in a photo: its four corners on a darker background, and the sheet seen from straight above."""

from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from bot.worker.pixels import Pixels, as_pixels, fitted, gray

Corners = NDArray[np.float32]

_SIDE = 640
_LEAST_AREA = 0.2
_AROUND = 0.08
_LIGHTER = 18.0
_ASIDE = 0.06  # of the way from the middle to an edge


def flat_sheet(pixels: Pixels) -> tuple[Pixels, int]:
    """The sheet warped to a rectangle, with how many pixels around it are not its own.

    The whole picture and 0 where no sheet stands out from its background. A little of what lies around a sheet is kept:
    a dark band printed along its edge looks like the table.
    """
    small = fitted(pixels, _SIDE)
    corners = _corners(small)
    if corners is None:
        return pixels, 0
    corners = corners * (pixels.shape[1] / small.shape[1])
    top, right, bottom, left = (float(np.linalg.norm(corners[(i + 1) % 4] - corners[i])) for i in range(4))
    width, height = int(max(top, bottom)), int(max(left, right))
    air = int(_AROUND * max(width, height))
    target = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32) + air
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    size = (width + 2 * air, height + 2 * air)
    table = tuple(float(part) for part in np.atleast_1d(np.median(pixels[:8], axis=(0, 1))))
    return as_pixels(cv2.warpPerspective(pixels, matrix, size, flags=cv2.INTER_CUBIC, borderValue=table)), air


def _corners(small: Pixels) -> Corners | None:
    """The four corners, clockwise from the upper left; None where nothing looks like a sheet on a background."""
    area = small.shape[0] * small.shape[1]
    best, found = 0.0, None
    for mask in _masks(small):
        contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for contour in sorted(contours, key=cv2.contourArea, reverse=True)[:3]:
            quad = _quadrilateral(contour)
            if quad is None:
                continue
            size = cv2.contourArea(quad)
            if not _LEAST_AREA * area < size < 0.985 * area or not _stands_out(gray(small), quad):
                continue
            fill = cv2.contourArea(cv2.convexHull(contour)) / max(size, 1.0)
            score = size / area - abs(1 - fill)
            if score > best:
                best, found = score, quad
    return found


def _masks(small: Pixels) -> Iterator[Pixels]:
    """Where the sheet may be: lighter than its background, less colourful than it, or inside strong edges."""
    light = as_pixels(cv2.GaussianBlur(gray(small), (0, 0), 3))
    _, lighter = cv2.threshold(light, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    yield _solid(as_pixels(lighter))
    if small.ndim == 3:
        saturation = as_pixels(cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_RGB2HSV)[:, :, 1], (0, 0), 3))
        _, plain = cv2.threshold(saturation, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
        yield _solid(as_pixels(plain))
    edges = cv2.dilate(cv2.Canny(light, 20, 60), np.ones((5, 5), np.uint8))
    filled = np.zeros_like(light)
    contours, _ = cv2.findContours(edges, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    cv2.drawContours(filled, contours, -1, 255, cv2.FILLED)
    yield _solid(filled)


def _solid(mask: Pixels) -> Pixels:
    """The mask without its gaps (the print) and its crumbs."""
    mask = as_pixels(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8)))
    return as_pixels(cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((15, 15), np.uint8)))


def _quadrilateral(contour: NDArray[Any]) -> Corners | None:
    hull = cv2.convexHull(contour)
    around = cv2.arcLength(hull, True)
    for share in (0.01, 0.02, 0.03, 0.05, 0.08):
        points = cv2.approxPolyDP(hull, share * around, True)
        if len(points) == 4:
            return _clockwise(points.reshape(4, 2).astype(np.float32))
    return None


def _clockwise(points: Corners) -> Corners:
    sums, differences = points.sum(axis=1), points[:, 0] - points[:, 1]
    order = [sums.argmin(), differences.argmax(), sums.argmax(), differences.argmin()]
    return points[order] if len(set(order)) == 4 else points[cv2.convexHull(points, returnPoints=False).ravel()]


def _stands_out(light: Pixels, quad: Corners) -> bool:
    """Whether beside every edge the paper is lighter than what lies beyond: a box or a fold on a sheet is not.

    An edge at the border of the picture proves nothing; two others must then.
    """
    middle = quad.mean(axis=0)
    lighter = 0
    for number in range(4):
        along = np.linspace(quad[number], quad[(number + 1) % 4], 42)[1:-1]
        away = along.mean(axis=0) - middle
        inside = _samples(light, along - _ASIDE * away)
        beyond = _samples(light, along + _ASIDE * away)
        if beyond.size < 20:
            continue
        if float(np.median(inside)) - float(np.median(beyond)) < _LIGHTER:
            return False
        lighter += 1
    return lighter >= 2


def _samples(light: Pixels, points: NDArray[Any]) -> NDArray[Any]:
    """The brightness at those of the points that lie in the picture."""
    x, y = points.round().astype(int).T
    within = (x >= 0) & (y >= 0) & (x < light.shape[1]) & (y < light.shape[0])
    return np.asarray(light[y[within], x[within]])

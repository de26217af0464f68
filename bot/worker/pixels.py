"""Pictures as arrays, and what every step does to them."""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""Rows × columns (gray) or rows × columns × 3 (red, green, blue)."""

WHITE = (255, 255, 255)


def gray(pixels: Pixels) -> Pixels:
    """The picture without colour."""
    return as_pixels(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)) if pixels.ndim == 3 else pixels


def fitted(pixels: Pixels, most: int) -> Pixels:
    """The picture with no side longer than `most`."""
    scale = most / max(pixels.shape[:2])
    if scale >= 1:
        return pixels
    return as_pixels(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA))


def turned(pixels: Pixels, degrees: float) -> Pixels:
    """The picture turned counterclockwise by a few degrees on a sheet that holds all of it."""
    height, width = pixels.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    cos, sin = abs(matrix[0, 0]), abs(matrix[0, 1])
    size = (int(height * sin + width * cos), int(height * cos + width * sin))
    matrix[:, 2] += (size[0] - width) / 2, (size[1] - height) / 2
    return as_pixels(cv2.warpAffine(pixels, matrix, size, flags=cv2.INTER_CUBIC, borderValue=WHITE))


def quarter_turned(pixels: Pixels, turns: int) -> Pixels:
    """The picture turned counterclockwise by `turns` right angles."""
    return np.ascontiguousarray(np.rot90(pixels, turns))


def as_pixels(array: Any) -> Pixels:
    """An array of OpenCV's as bytes."""
    return np.asarray(array, np.uint8)

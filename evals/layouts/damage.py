"""Makes a photo or a scan of a drawn page: what happens to paper between a printer and a reader.

Every step draws from one seeded chance, so that the same seed damages a page the same way.
"""

import io
import random
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
"""Rows × columns × RGB."""

_POINTS = 72


@dataclass(frozen=True)
class Photo:
    """A picture file, and what was done to its page."""

    name: str
    data: bytes
    damage: str


def rendered(pdf: bytes, dpi: int, *, most: int = 10) -> list[Pixels]:
    """The pages of a PDF as pictures."""
    opened = pypdfium2.PdfDocument(pdf)
    try:
        return [
            np.ascontiguousarray(opened[number].render(scale=dpi / _POINTS).to_numpy()[:, :, :3])
            for number in range(min(len(opened), most))
        ]
    finally:
        opened.close()


def photographed(page: Pixels, seed: str, damage: str | None = None) -> Photo:
    """The page with the named damage (one of `DAMAGES`), or with one that the seed chooses."""
    chance = random.Random(seed)  # noqa: S311
    name = damage or chance.choice(tuple(DAMAGES))
    return Photo(*DAMAGES[name](page, chance), damage=name)


def _scan(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A flatbed: a little askew, a little noise."""
    page = turned(page, chance.uniform(-1.5, 1.5))
    page = noisy(blurred(page, chance.uniform(0.3, 0.7)), chance, chance.uniform(2, 6))
    return "scan.png", encoded(gray(page), "PNG")


def _askew(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A sheet feeder that took the page in crooked."""
    page = turned(page, chance.choice((-1, 1)) * chance.uniform(2.5, 7))
    page = noisy(page, chance, chance.uniform(3, 8))
    return "scan.jpg", encoded(gray(page), "JPEG", quality=chance.randint(55, 85))


def _fax(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """Black and white, with specks."""
    page = turned(blurred(page, 0.6), chance.uniform(-1, 1))
    bits = (gray(noisy(page, chance, 14)) > chance.randint(135, 175)).astype(np.uint8) * 255
    points = np.random.default_rng(chance.randrange(2**32))
    bits[points.random(bits.shape) < 0.0006] = 0
    return "fax.tif", encoded(bits, "TIFF")


def _faded(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """Thermal print gone pale, or a copy of a copy."""
    ink, paper = chance.randint(105, 150), chance.randint(205, 235)
    faint = paper - (255.0 - page) * (paper - ink) / 255.0
    bands = np.random.default_rng(chance.randrange(2**32)).normal(0, 4, (1, page.shape[1], 1))
    faint = np.clip(faint + cv2.GaussianBlur(bands, (1, 31), 8).reshape(1, -1, 1), 0, 255).astype(np.uint8)
    page = turned(faint, chance.uniform(-2, 2), paper)
    return "receipt.jpg", encoded(gray(noisy(page, chance, 5)), "JPEG", quality=80)


def _photo(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A phone held over a table: perspective, uneven light, a little blur."""
    page = lit(on_table(page, chance, chance.uniform(0.01, 0.06)), chance)
    page = noisy(blurred(page, chance.uniform(0.5, 0.9)), chance, chance.uniform(3, 7))
    return "photo.jpg", encoded(page, "JPEG", quality=chance.randint(70, 92))


def _shadow(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """The hand and the phone between the lamp and the paper."""
    page = shaded(lit(on_table(page, chance, chance.uniform(0.01, 0.04)), chance), chance)
    page = noisy(blurred(page, chance.uniform(0.4, 0.8)), chance, chance.uniform(3, 6))
    return "photo.jpg", encoded(page, "JPEG", quality=chance.randint(75, 92))


def _crumpled(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """Paper that was in a pocket: soft waves and folds."""
    page = lit(on_table(waved(page, chance), chance, chance.uniform(0.0, 0.03)), chance)
    return "photo.jpg", encoded(noisy(blurred(page, 0.6), chance, 5), "JPEG", quality=85)


def _sideways(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A photo whose file does not say which way is up."""
    page = np.rot90(on_table(page, chance, chance.uniform(0.0, 0.03)), chance.choice((1, 2, 3)))
    page = noisy(blurred(np.ascontiguousarray(page), 0.5), chance, 4)
    return "photo.webp", encoded(page, "WEBP", quality=85)


def _exif(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A photo kept sideways whose file says which way is up."""
    page = noisy(on_table(page, chance, chance.uniform(0.0, 0.03)), chance, 4)
    turns, orientation = chance.choice(((1, 6), (2, 3), (3, 8)))
    exif = Image.Exif()
    exif[0x0112] = orientation
    return "photo.jpg", encoded(np.ascontiguousarray(np.rot90(page, turns)), "JPEG", quality=88, exif=exif)


DAMAGES: dict[str, Callable[[Pixels, random.Random], tuple[str, bytes]]] = {
    "scan": _scan,
    "askew": _askew,
    "fax": _fax,
    "faded": _faded,
    "photo": _photo,
    "shadow": _shadow,
    "crumpled": _crumpled,
    "sideways": _sideways,
    "exif": _exif,
}


def gray(page: Pixels) -> Pixels:
    """The page without colour."""
    return np.asarray(cv2.cvtColor(page, cv2.COLOR_RGB2GRAY), np.uint8) if page.ndim == 3 else page


def turned(page: Pixels, degrees: float, border: int = 255) -> Pixels:
    """The page turned about its middle, on more of its own paper."""
    height, width = page.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    seen = cv2.warpAffine(page, matrix, (width, height), borderValue=(border,) * 3, flags=cv2.INTER_CUBIC)
    return np.asarray(seen, np.uint8)


def blurred(page: Pixels, sigma: float) -> Pixels:
    """The page out of focus by `sigma` pixels."""
    return np.asarray(cv2.GaussianBlur(page, (0, 0), sigma), np.uint8)


def noisy(page: Pixels, chance: random.Random, sigma: float) -> Pixels:
    """The page with the grain of a sensor."""
    grain = np.random.default_rng(chance.randrange(2**32)).normal(0, sigma, page.shape)
    return np.asarray(np.clip(page + grain, 0, 255), np.uint8)


def on_table(page: Pixels, chance: random.Random, tilt: float) -> Pixels:
    """The page seen at an angle, on a table darker than it."""
    height, width = page.shape[:2]
    margin = int(0.06 * max(height, width))
    table = np.empty((height + 2 * margin, width + 2 * margin, 3), np.uint8)
    table[:] = [chance.randint(40, 150) for _ in range(3)]
    table = noisy(table, chance, 8)
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    moved = corners + [[margin + chance.uniform(-tilt, tilt) * size for size in (width, height)] for _ in corners]
    matrix = cv2.getPerspectiveTransform(corners, moved.astype(np.float32))
    size = (table.shape[1], table.shape[0])
    seen = cv2.warpPerspective(page, matrix, size, flags=cv2.INTER_CUBIC)
    mask = cv2.warpPerspective(np.full((height, width), 255, np.uint8), matrix, size)
    table[mask > 127] = seen[mask > 127]
    return table


def lit(page: Pixels, chance: random.Random) -> Pixels:
    """Light from one side, warm or cold."""
    height, width = page.shape[:2]
    across, down = np.linspace(-0.5, 0.5, width), np.linspace(-0.5, 0.5, height)
    light = 0.86 + chance.uniform(-0.3, 0.3) * across[None, :] + chance.uniform(-0.3, 0.3) * down[:, None]
    warm = np.array([1.0, chance.uniform(0.93, 1.0), chance.uniform(0.8, 1.0)])
    return np.asarray(np.clip(page * light[:, :, None] * warm, 0, 255), np.uint8)


def shaded(page: Pixels, chance: random.Random) -> Pixels:
    """A shadow with a soft edge across the page."""
    height, width = page.shape[:2]
    shadow = np.ones((height, width), np.float32)
    depth = chance.uniform(0.45, 0.7)
    points = [(chance.uniform(-0.2, 1.2) * width, chance.uniform(-0.2, 1.2) * height) for _ in range(4)]
    hull = cv2.convexHull(np.array(points, np.float32)).astype(np.int32)
    cv2.fillConvexPoly(shadow, hull, depth)
    soft = np.asarray(cv2.GaussianBlur(shadow, (0, 0), 0.01 * width))
    return np.asarray(np.clip(page * soft[:, :, None], 0, 255), np.uint8)


def waved(page: Pixels, chance: random.Random) -> Pixels:
    """The page with soft waves of a few pixels and the light they throw."""
    height, width = page.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    length, size = chance.uniform(0.5, 1.0) * height, 0.0016 * height
    bent = size * np.sin(2 * np.pi * (x / length + chance.random())) * np.cos(2 * np.pi * y / length)
    seen = cv2.remap(page, x + 0.5 * bent, y + bent, cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    light = 1.0 - 0.12 * (1 + np.sin(2 * np.pi * (x / length + y / length + chance.random()))) / 2
    return np.asarray(np.clip(seen * light[:, :, None], 0, 255), np.uint8)


def encoded(page: Pixels, form: str, *, quality: int = 85, exif: Image.Exif | None = None) -> bytes:
    """The picture as a file."""
    out = io.BytesIO()
    options: dict[str, object] = {"exif": exif} if exif else {}
    Image.fromarray(page).save(out, form, quality=quality, **options)
    return out.getvalue()

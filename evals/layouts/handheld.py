"""What phones, pockets, printers and chat programs do to a page beyond `damage`: for photos of other kinds.

Every step draws from one seeded chance, so that the same seed damages a page the same way.
"""

import random
from collections.abc import Callable

import cv2
import numpy as np

from evals.layouts.damage import Photo, Pixels, blurred, encoded, gray, lit, noisy, on_table, shaded, turned


def handheld(page: Pixels, seed: str, damage: str) -> Photo:
    """The page with the damage of this name, one of `HANDHELD`."""
    chance = random.Random(f"handheld-{seed}")  # noqa: S311
    return Photo(*HANDHELD[damage](page, chance), damage=damage)


def _jpeg(page: Pixels, chance: random.Random, least: int, most: int) -> tuple[str, bytes]:
    return "photo.jpg", encoded(page, "JPEG", quality=chance.randint(least, most))


def _motion(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A hand that moved while the shutter was open."""
    page = lit(on_table(page, chance, chance.uniform(0.0, 0.03)), chance)
    length = chance.uniform(2.0, 5.0) * page.shape[1] / 1700
    angle = chance.uniform(0, np.pi)
    size = int(2 * length) | 1
    kernel = np.zeros((size, size), np.float32)
    middle = size // 2
    for step in np.linspace(-length / 2, length / 2, 40):
        x, y = middle + step * np.cos(angle), middle + step * np.sin(angle)
        kernel[round(float(y)), round(float(x))] += 1
    page = np.asarray(cv2.filter2D(page, -1, kernel / kernel.sum()), np.uint8)
    return _jpeg(noisy(page, chance, 4), chance, 70, 90)


def _folded(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A letter folded in three or four: panels lit unlike each other, print bent and rubbed at the folds."""
    height, width = page.shape[:2]
    folds = [height * (n + chance.uniform(-0.04, 0.04)) / 3 for n in (1, 2)]
    across = [width * chance.uniform(0.45, 0.55)] if chance.random() < 0.4 else []
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    light, bent = np.ones((height, width), np.float32), np.zeros((height, width), np.float32)
    for fold in folds:
        light *= np.where(y > fold, chance.uniform(0.84, 1.0), 1.0).astype(np.float32)
        bent += 0.004 * height * np.exp(-np.abs(y - fold) / (0.03 * height)).astype(np.float32) * chance.choice((-1, 1))
        light *= 1 + 0.12 * np.exp(-((y - fold) ** 2) / (2 * 9.0)).astype(np.float32)
    for fold in across:
        light *= np.where(x > fold, chance.uniform(0.86, 1.0), 1.0).astype(np.float32)
        light *= 1 + 0.1 * np.exp(-((x - fold) ** 2) / (2 * 9.0)).astype(np.float32)
    seen = cv2.remap(page, x, y + bent, cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    page = np.clip(seen * light[:, :, None] * 0.93, 0, 255).astype(np.uint8)
    return _jpeg(noisy(blurred(on_table(page, chance, 0.02), 0.6), chance, 4), chance, 75, 90)


def _thermal(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """Thermal paper: pale patches, and lines of dots that the print head left out."""
    height, width = page.shape[:2]
    spots = np.random.default_rng(chance.randrange(2**32)).normal(0, 1, (9, 7)).astype(np.float32)
    pale = np.asarray(cv2.resize(spots, (width, height), interpolation=cv2.INTER_CUBIC))
    strength = np.clip(0.55 + 0.22 * pale, 0.22, 1.0)
    ink = (255.0 - page) * strength[:, :, None] * chance.uniform(0.6, 0.95)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(width)
        ink[:, at : at + chance.randint(1, 2)] *= 0.25
    paper = chance.randint(205, 240)
    page = np.clip(paper - ink * paper / 255.0, 0, 255).astype(np.uint8)
    return _jpeg(gray(noisy(blurred(turned(page, chance.uniform(-2, 2), paper), 0.7), chance, 5)), chance, 70, 88)


def _glare(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A lamp mirrored on glossy paper: print washed out under it."""
    page = lit(on_table(page, chance, 0.02), chance)
    height, width = page.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    lamp = np.zeros((height, width), np.float32)
    for _ in range(chance.randint(1, 2)):
        cx, cy = chance.uniform(0.2, 0.9) * width, chance.uniform(0.2, 0.8) * height
        rx, ry = chance.uniform(0.06, 0.16) * width, chance.uniform(0.05, 0.15) * height
        lamp += np.exp(-(((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2)).astype(np.float32)
    wash = np.clip(lamp * chance.uniform(0.7, 1.1), 0, 0.97)[:, :, None]
    page = np.clip(page * (1 - wash) + 255 * wash, 0, 255).astype(np.uint8)
    return _jpeg(noisy(blurred(page, 0.7), chance, 4), chance, 75, 90)


def _screen(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A phone held at a monitor: the grid of its dots beats with that of the sensor."""
    height, width = page.shape[:2]
    step = chance.uniform(2.2, 3.6)
    x, y = np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32)
    grid = np.stack([0.82 + 0.18 * np.sin(2 * np.pi * (x / step + part / 3)) for part in range(3)], axis=1)
    rows = 0.9 + 0.1 * np.sin(2 * np.pi * y / step)
    page = np.clip(page * grid[None, :, :] * rows[:, None, None], 0, 255).astype(np.uint8)
    page = on_table(page, chance, chance.uniform(0.01, 0.04))
    scale = chance.uniform(0.72, 0.95)
    page = np.asarray(cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_LINEAR), np.uint8)
    return _jpeg(noisy(page, chance, 4), chance, 70, 88)


def _low(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """Few pixels: print some ten of them high."""
    dpi = chance.uniform(88, 118)
    scale = dpi * 11 / max(page.shape[:2])
    page = np.asarray(cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    return _jpeg(noisy(page, chance, 3), chance, 60, 85)


def _steep(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A sheet seen from far to one side."""
    page = lit(on_table(page, chance, chance.uniform(0.09, 0.16)), chance)
    return _jpeg(noisy(blurred(page, chance.uniform(0.5, 0.9)), chance, 4), chance, 75, 92)


def _dim(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A photo in the evening: dark, its grain coarse."""
    page = lit(on_table(page, chance, 0.03), chance)
    dark = (page * chance.uniform(0.22, 0.5)).astype(np.uint8)
    grain = np.random.default_rng(chance.randrange(2**32)).normal(0, chance.uniform(6, 11), dark.shape)
    coarse = np.asarray(cv2.GaussianBlur(grain, (0, 0), 0.8)) * 1.6
    return _jpeg(np.clip(blurred(dark, 0.7) + coarse, 0, 255).astype(np.uint8), chance, 70, 88)


def _clipped(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A photo or a scan that cuts off an edge of the sheet, and some of its print."""
    ink = np.flatnonzero(gray(page).min(axis=0) < 128)
    left, right = int(ink[0]), int(ink[-1])
    points = page.shape[1] / 612
    cut = chance.uniform(-4, 26) * points
    page = page[:, : int(right - cut)] if chance.random() < 0.75 else page[:, int(left + cut / 2) :]
    return _jpeg(noisy(blurred(np.ascontiguousarray(page), 0.5), chance, 3), chance, 75, 92)


def _copied(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A copy of a copy: strokes swollen, or thin and broken."""
    page = gray(blurred(page, chance.uniform(0.6, 1.1)))
    if chance.random() < 0.5:
        page = np.asarray(cv2.erode(page, np.ones((2, 2), np.uint8)), np.uint8)
        page = blurred(page, 0.8)
    else:
        rough = np.random.default_rng(chance.randrange(2**32)).normal(0, 26, page.shape)
        page = np.clip(page + cv2.GaussianBlur(rough, (0, 0), 1.1) * 2.2, 0, 255).astype(np.uint8)
    level = chance.randint(120, 190)
    soft = np.clip((page.astype(np.float32) - level) * 4 + 128, 0, 255).astype(np.uint8)
    return "copy.png", encoded(_turned_gray(soft, chance.uniform(-1.5, 1.5)), "PNG")


def _turned_gray(page: Pixels, degrees: float) -> Pixels:
    """A page without colour turned about its middle."""
    return gray(turned(np.asarray(cv2.cvtColor(page, cv2.COLOR_GRAY2RGB), np.uint8), degrees))


def _curled(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A sheet that comes off a roll or a stapled stack: its rows run in a curve."""
    height, width = page.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    bow = chance.choice((-1, 1)) * chance.uniform(0.006, 0.016) * height
    bent = bow * (1 - (2 * x / width - 1) ** 2)
    seen = cv2.remap(page, x, y + bent.astype(np.float32), cv2.INTER_CUBIC, borderValue=(255, 255, 255))
    light = 0.9 - 0.15 * ((2 * x / width - 1) ** 2 if bow > 0 else 1 - (2 * x / width - 1) ** 2)
    page = np.clip(seen * light[:, :, None], 0, 255).astype(np.uint8)
    return _jpeg(noisy(blurred(on_table(page, chance, 0.02), 0.6), chance, 4), chance, 75, 90)


def _sent(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """Sent by a chat program, twice: made smaller, squeezed, sharpened."""
    page = lit(on_table(page, chance, chance.uniform(0.0, 0.03)), chance)
    scale = chance.uniform(1250, 1650) / max(page.shape[:2])
    page = np.asarray(cv2.resize(page, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    for quality in (chance.randint(45, 65), chance.randint(35, 55)):
        page = np.asarray(cv2.imdecode(cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], 1), np.uint8)
    soft = cv2.GaussianBlur(page, (0, 0), 1.2)
    return _jpeg(np.asarray(cv2.addWeighted(page, 1.6, soft, -0.6, 0), np.uint8), chance, 55, 75)


def _marked(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """Somebody wrote on it: strokes of a pen, a ring of coffee, a highlighter."""
    height, width = page.shape[:2]
    page = page.copy()
    for _ in range(chance.randint(2, 5)):
        x, y = chance.uniform(0.2, 0.95) * width, chance.uniform(0.2, 0.8) * height
        points = [(int(x + step * 0.012 * width), int(y + chance.uniform(-0.006, 0.006) * height)) for step in range(9)]
        cv2.polylines(page, [np.array(points)], False, chance.choice(((20, 30, 140), (160, 20, 30), (30, 30, 30))),
                      max(1, int(width * chance.uniform(0.001, 0.0025))), cv2.LINE_AA)  # fmt: skip
    stain = np.ones((height, width), np.float32)
    at = (int(chance.uniform(0.3, 0.9) * width), int(chance.uniform(0.3, 0.7) * height))
    cv2.circle(stain, at, int(0.09 * width), chance.uniform(0.55, 0.75), int(0.012 * width))
    y = int(chance.uniform(0.3, 0.7) * height)
    page[y : y + int(0.014 * height), int(0.06 * width) : int(0.9 * width), 2] //= 2
    stained = np.asarray(cv2.GaussianBlur(stain, (0, 0), 0.003 * width))
    page = np.clip(page * stained[:, :, None], 0, 255).astype(np.uint8)
    return _jpeg(noisy(blurred(lit(on_table(page, chance, 0.02), chance), 0.6), chance, 4), chance, 75, 90)


def _soft(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """Out of focus."""
    page = shaded(lit(on_table(page, chance, 0.03), chance), chance)
    return _jpeg(noisy(blurred(page, chance.uniform(1.1, 2.2) * page.shape[1] / 1700), chance, 4), chance, 75, 90)


def _covered(page: Pixels, chance: random.Random) -> tuple[str, bytes]:
    """A thumb, or the hand that holds the sheet, over some of its print."""
    page = lit(on_table(page, chance, 0.02), chance)
    height, width = page.shape[:2]
    side, y = chance.choice((-1, 1)), chance.uniform(0.15, 0.6) * height
    long, thick = chance.uniform(0.1, 0.3) * width, chance.uniform(0.025, 0.07) * height
    skin = np.array(chance.choice(((222, 178, 150), (176, 124, 92), (104, 70, 52))), np.float32)
    middle = (int(width if side > 0 else 0), int(y))
    mask = np.zeros((height, width), np.float32)
    cv2.ellipse(mask, middle, (int(long), int(thick)), chance.uniform(-25, 25), 0, 360, 1.0, cv2.FILLED)
    soft = np.asarray(cv2.GaussianBlur(mask, (0, 0), 0.003 * width))[:, :, None]
    page = np.clip(page * (1 - soft) + skin * soft, 0, 255).astype(np.uint8)
    return _jpeg(noisy(blurred(page, 0.7), chance, 4), chance, 75, 90)


HANDHELD: dict[str, Callable[[Pixels, random.Random], tuple[str, bytes]]] = {
    "motion": _motion,
    "folded": _folded,
    "thermal": _thermal,
    "glare": _glare,
    "screen": _screen,
    "low": _low,
    "steep": _steep,
    "dim": _dim,
    "clipped": _clipped,
    "copied": _copied,
    "curled": _curled,
    "sent": _sent,
    "marked": _marked,
    "soft": _soft,
    "covered": _covered,
}

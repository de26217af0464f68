"""The pages in a picture file, decoded within bounds, and the words on each."""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import numpy as np
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from bot.exceptions import TooLarge, Unreadable, Unsupported
from bot.worker import look, shown
from bot.worker.pixels import Pixels

FORMATS = ("PNG", "JPEG", "JPEG2000", "WEBP", "TIFF", "GIF", "BMP", "AVIF", "HEIF")
MOST_PIXELS = 110_000_000
LONGEST_SIDE = 25_000
AMOUNT = re.compile(r"\d[.,]\d\d\b")
_SIXTEEN_BITS = ("I", "I;16", "I;16B", "I;16L")
_DAMAGED = "This picture is damaged or cut off; take it again or send it again."
_MOVING = "This is a moving picture; send a photo or a PDF of the bill."
_NO_HEIC = (
    "To read an iPhone's HEIC photos, plainbill needs pillow-heif: install it with pip install 'plainbill[ocr]', "
    "or send the photo as JPEG."
)


def work(data: bytes, options: dict[str, Any], progress: Callable[[int, int, int], None]) -> list[dict[str, Any]]:
    """Every page as `bot.worker.look.look_at` gives it. Options: ``most_pages``, ``pictures`` where they are wanted."""
    pages = []
    for number, (count, picture) in enumerate(pictures(data, options["most_pages"]), start=1):
        keep = bool(options.get("pictures")) and number <= shown.MOST
        pages.append(look.look_at(picture, photo=True, keep=keep))
        progress(number, count, sum(bool(AMOUNT.search(word[0])) for word in pages[-1]["words"]))
    return pages


def pictures(data: bytes, most: int) -> Iterator[tuple[int, Pixels]]:
    """How many pages there are, with each of them in turn, upright by what the file says.

    Raises `TooLarge` before anything is decoded, `Unreadable` where the file is damaged.
    """
    Image.init()
    Image.MAX_IMAGE_PIXELS = None  # the bounds below are checked before anything is decoded
    with suppress(ImportError):
        from pillow_heif import register_heif_opener

        register_heif_opener()
    try:
        with Image.open(io.BytesIO(data), formats=[form for form in FORMATS if form in Image.OPEN]) as opened:
            yield from _pages(opened, most)
    except UnidentifiedImageError as error:
        raise _unknown(data) from error
    except (OSError, SyntaxError, ValueError, TypeError, RuntimeError, EOFError, KeyError, IndexError) as error:
        raise Unreadable(_DAMAGED) from error


def _unknown(data: bytes) -> Unreadable:
    if data[4:8] == b"ftyp" and "HEIF" not in Image.OPEN:
        return Unsupported(_NO_HEIC)
    return Unreadable(_DAMAGED)


def _pages(opened: Image.Image, most: int) -> Iterator[tuple[int, Pixels]]:
    count = getattr(opened, "n_frames", 1)
    if opened.format in ("MPO", "HEIF"):
        count = 1  # further pictures in it are previews and depth maps
    if count > 1 and opened.format != "TIFF":
        raise Unsupported(_MOVING)
    if count > most:
        raise TooLarge(f"This file has {count:,} pages; the limit is {most}, so send only the pages of the bill.")
    for number, frame in enumerate(ImageSequence.Iterator(opened)):
        if number >= count:
            return
        _check(frame)
        frame.draft("RGB", (look.LONGEST, look.LONGEST))
        yield count, _array(frame)


def _check(frame: Image.Image) -> None:
    width, height = frame.size
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
        raise TooLarge(
            f"This picture has {width:,} × {height:,} pixels, far more than a photo; send it at an ordinary size."
        )
    if min(width, height) < 16:
        raise Unreadable("This picture is too small to show a bill; send a larger photo.")


def _array(frame: Image.Image) -> Pixels:
    image = ImageOps.exif_transpose(frame)
    image.thumbnail((look.LONGEST, look.LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    if image.mode in _SIXTEEN_BITS:
        array = np.asarray(image, np.float32)
        return np.ascontiguousarray(255 * array / max(1.0, float(array.max()))).astype(np.uint8)
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        sheet = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(sheet, image.convert("RGBA"))
    return np.array(image.convert("L" if image.mode in ("1", "L") else "RGB"))

"""Pages as pictures for a person to look at: small enough to keep and to send."""

import base64
import io
import time
from collections.abc import Callable
from typing import Any

import pypdfium2
from PIL import Image

from bot.worker.opened import opened, page_of

WIDTH, HEIGHT = 1200, 2400
MOST = 20
LARGEST = 1_500_000
_COLORS = 64


def work(data: bytes, options: dict[str, Any], progress: Callable[[int, int, int], None]) -> list[list[Any]]:
    """The pages of a PDF that could be drawn in time, each as its number and its picture.

    Options: ``pages``, each as its number and the quarter turns by which its text is turned; ``password``,
    ``most_pages``, ``seconds``.
    """
    end = time.monotonic() + options["seconds"]
    found: list[list[Any]] = []
    with opened(data, options.get("password"), options["most_pages"]) as document:
        for number, turn in options["pages"][:MOST]:
            if time.monotonic() > end:
                break
            with page_of(document, number) as page:
                found.append([number, drawn(page, turn)])
            progress(len(found), len(options["pages"]), 0)
    return found


def drawn(page: pypdfium2.PdfPage, turn: int) -> str | None:
    """The page, upright as its text is read, as PNG in Base64."""
    page.set_rotation(-90 * turn % 360)
    width, height = page.get_size()
    bitmap = page.render(scale=min(WIDTH / max(width, 1.0), HEIGHT / max(height, 1.0)), may_draw_forms=True)
    try:
        return png(bitmap.to_pil())
    finally:
        bitmap.close()


def png(image: Image.Image) -> str | None:
    """The picture within bounds as PNG in Base64; None where it would be too large even so."""
    image.thumbnail((WIDTH, HEIGHT), reducing_gap=2.0)
    image = image.convert("L") if image.mode == "L" else image.convert("RGB")
    kept = io.BytesIO()
    image.quantize(_COLORS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(kept, "PNG")
    return base64.b64encode(kept.getvalue()).decode() if kept.tell() <= LARGEST else None

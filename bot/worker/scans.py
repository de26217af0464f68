"""Pages of a PDF that are pictures of paper: drawn by PDFium at a fitting size, then looked at."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pypdfium2

from bot.worker import look, shown
from bot.worker.opened import opened, page_of
from bot.worker.pictures import AMOUNT
from bot.worker.pixels import Pixels

_POINTS = 72
_DPI = 220
_LARGEST_DPI = 300


def work(data: bytes, options: dict[str, Any], progress: Callable[[int, int, int], None]) -> list[dict[str, Any]]:
    """The pages numbered in ``pages``, as `bot.worker.look.look_at` gives them.

    Options: ``pages``, ``password``, ``most_pages``, ``pictures`` where they are wanted.
    """
    found = []
    with opened(data, options.get("password"), options["most_pages"]) as document:
        for number, wanted in enumerate(options["pages"], start=1):
            with page_of(document, wanted) as page:
                keep = bool(options.get("pictures")) and wanted <= shown.MOST
                found.append(look.look_at(drawn(page), photo=True, keep=keep))
            progress(number, len(options["pages"]), sum(bool(AMOUNT.search(word[0])) for word in found[-1]["words"]))
    return found


def drawn(page: pypdfium2.PdfPage) -> Pixels:
    """The page as a picture of `look.LONGEST` pixels at most, small sheets larger than large ones."""
    longest = max(*page.get_size(), 1.0)
    dpi = min(_LARGEST_DPI, max(_DPI, _DPI * 792 / longest), look.LONGEST * _POINTS / longest)
    bitmap = page.render(scale=dpi / _POINTS, rev_byteorder=True, may_draw_forms=True)
    try:
        return np.ascontiguousarray(bitmap.to_numpy()[:, :, :3])
    finally:
        bitmap.close()

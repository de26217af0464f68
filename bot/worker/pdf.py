"""The words of a PDF's text layer with their places, upright whichever way a page was turned.

Pages whose words can't be taken from the file (pictures of paper, letters without meaning) are named, so that
`bot.worker.scans` can look at them.
"""

import ctypes
import itertools
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import pypdfium2
from pypdfium2 import raw

from bot.exceptions import TooLarge
from bot.worker.opened import opened, page_of
from bot.worker.ruling import rules_of

_MOST_CHARACTERS = 60_000
_HYPHENS = {0x02: 0x2D, 0xAD: 0x2D, 0x2010: 0x2D, 0x2011: 0x2D}  # PDFium's mark of a hyphen at a line's end
_READABLE = re.compile(r"[A-Za-zÁÉÍÓÚÑÜáéíóúñü0-9.,:;$/()#%&*'\"_|+=@\u2010-\u2022°®©™¿¡-]")
_AMOUNT = re.compile(r"\d[.,]\d\d\b")
_DRAWN = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM, raw.FPDF_PAGEOBJ_SHADING)
_FEW = 12  # letters and figures: a page number, not the words of a page
_STAMP = 120  # letters and figures: a scanner's stamp, not the words of a sheet
_SHEET = 0.6  # of the page that a picture of a whole sheet covers
_MOST_OBJECTS = 5_000
_BREAK = "\n"
_ENDS = (0x0A, 0x0D)
_CLOSE = 0.05
"""Of their height, how near two letters of one word stand."""
_SLOW = "Reading this file took too long; send only the pages with the charges."


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A character and its box, upright, with `top` growing downward."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float


def work(data: bytes, options: dict[str, Any], progress: Callable[[int, int, int], None]) -> dict[str, Any]:
    """``pages``: the words of each as [text, x0, x1, top, bottom]; ``scanned``: the numbers of pages to look at.

    ``frames`` are the edges of each page in the measure of its words, ``turns`` the quarter turns that set it upright,
    ``rules`` the lines it draws, as thin frames.
    Options: ``password``, ``most_pages``, ``seconds``. Raises `Encrypted`, `TooLarge` or `Unreadable`.
    """
    end = time.monotonic() + options["seconds"]
    pages, scanned, frames, turns, rules = [], [], [], [], []
    with opened(data, options.get("password"), options["most_pages"]) as document:
        for number in range(1, len(document) + 1):
            if time.monotonic() > end:
                raise TooLarge(_SLOW)
            with page_of(document, number) as page:
                words, turn = _page_words(page, end)
                frames.append(_frame(page, turn))
                turns.append(turn)
                rules.append(rules_of(page, partial(_upright, turn=turn)))
                if _is_picture(page, words):
                    scanned.append(number)
            pages.append(words)
            if len(document) > 1:
                progress(number, len(document), sum(bool(_AMOUNT.search(str(word[0]))) for word in words))
    return {"pages": pages, "scanned": scanned, "frames": frames, "turns": turns, "rules": rules}


def _is_picture(page: pypdfium2.PdfPage, words: list[list[Any]]) -> bool:
    """Whether the page shows something whose words its text layer does not hold.

    So does a picture of the whole sheet with little text, or with invisible text, over it: a scanner's stamp, or what
    another program once recognized without saying how surely.
    """
    letters = "".join(str(word[0]) for word in words)
    readable = len(_READABLE.findall(letters))
    items = list(itertools.islice(page.get_objects(max_depth=2), _MOST_OBJECTS))
    if readable >= _FEW and readable >= 0.7 * len(letters):
        return _has_sheet(page, items) and (readable < _STAMP or _is_invisible(items))
    return any(item.type in _DRAWN for item in items) or bool(letters)


def _has_sheet(page: pypdfium2.PdfPage, items: list[pypdfium2.PdfObject]) -> bool:
    """Whether one picture covers most of the page."""
    left, bottom, right, top = page.get_mediabox()
    whole = max((right - left) * (top - bottom), 1.0)
    for item in items:
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = item.get_bounds()
            if (x1 - x0) * (y1 - y0) > _SHEET * whole:
                return True
    return False


def _is_invisible(items: list[pypdfium2.PdfObject]) -> bool:
    """Whether all text of the page is laid over its picture unseen."""
    texts = [item for item in items if item.type == raw.FPDF_PAGEOBJ_TEXT]
    return bool(texts) and all(
        raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_INVISIBLE for item in texts
    )


def _frame(page: pypdfium2.PdfPage, turn: int) -> tuple[float, float, float, float]:
    left, bottom, right, top = page.get_bbox()
    return _upright(left, top, right, bottom, turn)


def _page_words(page: pypdfium2.PdfPage, end: float) -> tuple[list[list[Any]], int]:
    """The words of a page, and the quarter turns by which it was turned."""
    text = page.get_textpage()
    try:
        count = raw.FPDFText_CountChars(text)
        if count > _MOST_CHARACTERS:
            raise TooLarge("A page of this PDF has more text than a bill has; send only the pages of the bill.")
        turn = _turn(text, count)
        return list(_words(list(_glyphs(text, count, turn, end)))), turn
    finally:
        text.close()


def _glyphs(text: pypdfium2.PdfTextPage, count: int, turn: int, end: float) -> Iterator[_Glyph]:
    """Every character with its box, turned so that most of the page reads from left to right."""
    box = raw.FS_RECTF()
    pointer = ctypes.byref(box)
    for index in range(count):
        if index % 5000 == 0 and time.monotonic() > end:
            raise TooLarge(_SLOW)
        code = raw.FPDFText_GetUnicode(text, index)
        if raw.FPDFText_IsGenerated(text, index) == 1 or not raw.FPDFText_GetLooseCharBox(text, index, pointer):
            ends = raw.FPDFText_GetUnicode(text, index) in _ENDS
            yield _Glyph(_BREAK if ends else " ", 0.0, 0.0, 0.0, 0.0)
            continue
        code = _HYPHENS.get(code, code)
        letter = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else " "
        yield _Glyph(letter, *_upright(box.left, box.top, box.right, box.bottom, turn))


def _turn(text: pypdfium2.PdfTextPage, count: int) -> int:
    """The quarter turns by which most characters of the page are turned."""
    step = max(1, count // 200)
    turns = Counter(round(raw.FPDFText_GetCharAngle(text, index) / 1.5707963) % 4 for index in range(0, count, step))
    return turns.most_common(1)[0][0] if turns else 0


def _upright(left: float, top: float, right: float, bottom: float, turn: int) -> tuple[float, float, float, float]:
    """A box in PDF space (upward y) as x0, x1, top, bottom of the upright page (downward y).

    PDFium counts the angle of a character clockwise: three quarter turns are text that runs upward.
    """
    if turn == 1:
        return -top, -bottom, -right, -left
    if turn == 2:
        return -right, -left, bottom, top
    if turn == 3:
        return bottom, top, left, right
    return left, right, -top, -bottom


def _words(glyphs: list[_Glyph]) -> Iterator[list[Any]]:
    """Characters joined to words where they touch on one height."""
    group: list[_Glyph] = []
    broken = False
    for glyph in glyphs:
        if glyph.text == _BREAK:
            broken = True
            continue
        if group and (glyph.text.isspace() or not _touches(group[-1], glyph, broken=broken)):
            yield _word(group)
            group = []
        broken = False
        if not glyph.text.isspace() and glyph.x1 > glyph.x0:
            group.append(glyph)
    if group:
        yield _word(group)


def _touches(before: _Glyph, glyph: _Glyph, *, broken: bool) -> bool:
    """Whether a letter goes on with the word; `broken` where PDFium saw the end of a line between the two.

    It sees one behind every letter of some pages, which then stand as close as letters do.
    """
    height = max(before.bottom - before.top, 0.1)
    if abs(glyph.bottom - before.bottom) > 0.5 * height:
        return False
    gap = glyph.x0 - before.x1
    return abs(gap) < _CLOSE * height if broken else -0.5 * height < gap < 0.18 * height


def _word(group: list[_Glyph]) -> list[Any]:
    return [
        "".join(glyph.text for glyph in group),
        group[0].x0,
        max(glyph.x1 for glyph in group),
        min(glyph.top for glyph in group),
        max(glyph.bottom for glyph in group),
    ]

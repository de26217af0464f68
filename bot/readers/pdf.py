"""PDF files with a text layer: words with their places, upright whichever way the page was turned.

PDFium is not made for threads, so one document is read at a time.
"""

import ctypes
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from bot.bill import Bill
from bot.exceptions import Encrypted, TooLarge, Unreadable
from bot.readers.document import MOST_PAGES, Deadline, Document
from bot.readers.layout import Page, Word, bills_of

_MOST_CHARACTERS = 60_000
_HYPHENS = {0x02: 0x2D, 0xAD: 0x2D, 0x2010: 0x2D, 0x2011: 0x2D}  # PDFium's mark of a hyphen at a line's end
_LOCK = threading.Lock()
_SCANNED = (
    "This PDF holds only pictures of pages, without text that can be read; ask for the digital PDF, or paste the text."
)


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A character and its box, upright, with `top` growing downward."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float


def recognize(document: Document) -> float:
    """Sure where the file says near its start that it is a PDF."""
    return 1.0 if b"%PDF-" in document.data[:1024] else 0.0


def pages(document: Document) -> list[Page]:
    """The words of every page; raises `Encrypted`, `TooLarge` or `Unreadable`."""
    with _LOCK:
        opened = _open(document.data)
        try:
            return _pages(opened)
        finally:
            opened.close()


def read(document: Document) -> list[Bill]:
    """The bill that the pages are."""
    return bills_of(pages(document))


def _open(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Encrypted(
                "This PDF is locked with a password; save a copy without the password and send that."
            ) from error
        raise Unreadable("This PDF is damaged and can't be opened; download it again or paste its text.") from error


def _pages(opened: pypdfium2.PdfDocument) -> list[Page]:
    count = len(opened)
    if count > MOST_PAGES:
        raise TooLarge(f"This PDF has {count:,} pages; the limit is {MOST_PAGES}, so send only the pages of the bill.")
    deadline = Deadline()
    found = []
    for number in range(1, count + 1):
        deadline.check()
        try:
            found.append(Page(tuple(_page_words(opened, number, deadline)), number))
        except pypdfium2.PdfiumError as error:
            raise Unreadable(f"Page {number} of this PDF is damaged; download it again or paste its text.") from error
    if not any(page.words for page in found):
        raise Unreadable(_SCANNED)
    return found


def _page_words(opened: pypdfium2.PdfDocument, number: int, deadline: Deadline) -> list[Word]:
    page = opened[number - 1]
    try:
        text = page.get_textpage()
        try:
            glyphs = list(_glyphs(text, deadline))
        finally:
            text.close()
    finally:
        page.close()
    return list(_words(glyphs, number))


def _glyphs(text: pypdfium2.PdfTextPage, deadline: Deadline) -> Iterator[_Glyph]:
    """Every character with its box, turned so that most of the page reads from left to right."""
    count = raw.FPDFText_CountChars(text)
    if count > _MOST_CHARACTERS:
        raise TooLarge("A page of this PDF has more text than a bill has; send only the pages of the bill.")
    turn = _turn(text, count)
    box = raw.FS_RECTF()
    pointer = ctypes.byref(box)
    for index in range(count):
        if index % 5000 == 0:
            deadline.check()
        code = raw.FPDFText_GetUnicode(text, index)
        if raw.FPDFText_IsGenerated(text, index) == 1 or not raw.FPDFText_GetLooseCharBox(text, index, pointer):
            yield _Glyph(" ", 0.0, 0.0, 0.0, 0.0)
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


def _words(glyphs: list[_Glyph], number: int) -> Iterator[Word]:
    """Characters joined to words where they touch on one height."""
    group: list[_Glyph] = []
    for glyph in glyphs:
        if group and (glyph.text.isspace() or not _touches(group[-1], glyph)):
            yield _word(group, number)
            group = []
        if not glyph.text.isspace() and glyph.x1 > glyph.x0:
            group.append(glyph)
    if group:
        yield _word(group, number)


def _touches(before: _Glyph, glyph: _Glyph) -> bool:
    height = max(before.bottom - before.top, 0.1)
    if abs(glyph.bottom - before.bottom) > 0.5 * height:
        return False
    return -0.5 * height < glyph.x0 - before.x1 < 0.18 * height


def _word(group: list[_Glyph], number: int) -> Word:
    return Word(
        "".join(glyph.text for glyph in group),
        group[0].x0,
        max(glyph.x1 for glyph in group),
        min(glyph.top for glyph in group),
        max(glyph.bottom for glyph in group),
        number,
    )

"""Photos and scans (PNG, JPEG, JPEG 2000, WebP, TIFF of many pages, HEIC, AVIF); what is read with doubt is checked."""

from bot.bill import Bill
from bot.exceptions import Unreadable
from bot.readers import recognized
from bot.readers.document import Document
from bot.readers.layout import Page, bills_of

_MARKS: tuple[tuple[int, tuple[bytes, ...]], ...] = (
    (0, (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")),
    (0, (b"\x00\x00\x00\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51")),
    (8, (b"WEBP",)),
    (4, (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypheim", b"ftypmif1", b"ftypmsf1", b"ftypavif")),
)
_NOTHING = "No text could be made out on this picture; take it again from straight above, in good light, and sharp."


def recognize(document: Document) -> float:
    """Sure where the file begins as a picture does."""
    data = document.data
    if data[:2] == b"BM" and data[6:10] == b"\x00\x00\x00\x00":
        return 1.0
    return float(any(data.startswith(marks, place) for place, marks in _MARKS))


def pages(document: Document) -> list[Page]:
    """The words on every page; raises `Unreadable`, or `NotInstalled` where no recognizer is there."""
    found = recognized.picture_pages(document)
    if not any(page.words for page in found):
        raise Unreadable(_NOTHING)
    return found


def read(document: Document) -> list[Bill]:
    """The bill that the pages are."""
    return bills_of(pages(document))

"""Saved web pages (HTML), as insurers' and hospitals' portals show them."""

import re

from bot.bill import Bill
from bot.readers.document import Document
from bot.readers.layout import Page, bills_of, blocks_page
from bot.readers.markup import blocks_of, decoded

_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)
_PIECE = re.compile(
    rb"\s*<(?:table|div|p|section|main|article|span|h[1-6]|dl|ul|form|style|meta|center|font|b|pre)\b[^<]{0,2000}>",
    re.IGNORECASE,
)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def recognize(document: Document) -> float:
    """Sure where the document begins as a page does, nearly so where it begins as a piece of one."""
    start = document.data[:20_000]
    if start.startswith(_MARKS):
        start = decoded(start).encode("utf-8")
    if _START.match(start):
        return 0.98
    return 0.96 if _PIECE.match(start) else 0.0


def pages(document: Document) -> list[Page]:
    """What the page shows; raises `TooLarge` or `Unreadable`."""
    return [blocks_page(blocks_of(decoded(document.data)))]


def read(document: Document) -> list[Bill]:
    """The bills that the page is."""
    return bills_of(pages(document))

"""Web pages, as a person sees them: lines of text and rows of cells, without what is hidden."""

import re

from bot.exceptions import TooLarge, Unreadable
from bot.readers.document import MOST_TEXT
from bot.readers.layout import Block
from bot.readers.markup.rendered import Rendered
from bot.readers.markup.shown import Hidden

_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE
)
_MOST_BLOCKS = 20_000
_DAMAGED = "This web page is damaged and can't be read; save it again as PDF, or paste its text."
_TOO_DEEP = "This web page is built too deep to be a bill; save it as PDF and send that."

__all__ = ["blocks_of", "decoded"]


def decoded(data: bytes, charset: str | None = None) -> str:
    """The text of a page in the encoding that it or its envelope names, else UTF-8 or Windows-1252."""
    named = _CHARSET.search(data[:4096])
    marked = (
        "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
    )
    for encoding in (marked, charset, named and named[1].decode("ascii"), "utf-8"):
        try:
            if encoding:
                return data.decode(encoding)
        except (LookupError, UnicodeError):
            continue
    return data.decode("cp1252", errors="replace")


def blocks_of(text: str) -> list[Block]:
    """What the page shows, from top to bottom; raises `TooLarge` or `Unreadable`.

    The parser knows only the characters' names that HTML has, so nothing in a page can make it grow.
    """
    from lxml import etree  # here, since most services never see a web page and it is large

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(_DAMAGED) from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise TooLarge(_TOO_DEEP)
    if root is None:
        raise Unreadable(_DAMAGED)
    blocks = Rendered(Hidden(root)).blocks(root)
    if len(blocks) > _MOST_BLOCKS or sum(map(_length, blocks)) > MOST_TEXT:
        raise TooLarge("This web page is far longer than a bill; save only the part with the charges.")
    return blocks


def _length(block: Block) -> int:
    return len(block) if isinstance(block, str) else sum(len(cell.text) for cell in block)

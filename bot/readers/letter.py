"""Word documents (DOCX): paragraphs and tables in their order, between what stands at the head and foot of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bot.bill import Bill
from bot.exceptions import TooLarge, Unreadable
from bot.readers import archive
from bot.readers.document import MOST_TEXT, Document
from bot.readers.layout import Block, Cell, Page, bills_of, blocks_page

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BODY = "word/document.xml"
_HEAD = re.compile(r"word/header\d{0,3}\.xml")
_FOOT = re.compile(r"word/footer\d{0,3}\.xml")
_DAMAGED = "This Word document is damaged and can't be opened; save it again, or save it as PDF."
_MOST_COLUMNS = 300
_DEEPEST = 200
_BREAKS = frozenset({"br", "cr"})
_UNSEEN = frozenset({"del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "sectPr"})


def recognize(document: Document) -> float:
    """Sure where the archive holds the text of a letter."""
    return 1.0 if _BODY in archive.names_in(document.data) else 0.0


def pages(document: Document) -> list[Page]:
    """The paragraphs and tables; raises `TooLarge`, `Encrypted` or `Unreadable`."""
    members = archive.unpacked(document.data, (".xml",))
    if _BODY not in members:
        raise Unreadable(_DAMAGED)
    parts = [*_named(members, _HEAD), _BODY, *_named(members, _FOOT)]
    blocks = [block for part in parts for block in _blocks(_parsed(members[part]))]
    if (
        sum(len(block) if isinstance(block, str) else sum(len(cell.text) for cell in block) for block in blocks)
        > MOST_TEXT
    ):
        raise TooLarge("This document is far longer than a bill; send only the pages with the charges.")
    return [blocks_page(blocks)]


def read(document: Document) -> list[Bill]:
    """The bills that the document is."""
    return bills_of(pages(document))


def _named(members: dict[str, bytes], name: re.Pattern[str]) -> list[str]:
    """The members of that name, those that say the same as one before left out."""
    found: dict[bytes, str] = {}
    for member in sorted(members):
        if name.fullmatch(member):
            found.setdefault(members[member], member)
    return list(found.values())


def _parsed(content: bytes) -> Element:
    """The elements of one part; a part that declares entities is no letter that a word processor wrote."""
    from lxml import etree  # here, since most services never see a letter and it is large

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(_DAMAGED) from error
    if root is None or root.getroottree().docinfo.doctype:
        raise Unreadable(_DAMAGED)
    return root


def _name(element: Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _value(element: Element, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def _blocks(element: Element, depth: int = 0) -> Iterator[Block]:
    """The lines and rows inside an element that holds paragraphs and tables, however they are wrapped."""
    if depth > _DEEPEST:
        raise TooLarge("This document is nested too deep to be a bill; save it as PDF and send that.")
    for child in element:
        name = _name(child)
        if name == "p":
            yield from _lines(child)
            for box in child.iterdescendants("{*}txbxContent"):
                if not any(_name(above) == "Fallback" for above in box.iterancestors()):
                    yield from _blocks(box, depth + 1)
        elif name == "tbl":
            yield ""  # what stands just above a table is no part of it
            yield from _rows(child, depth)
            yield ""
        elif name not in _UNSEEN:
            yield from _blocks(child, depth + 1)


def _rows(table: Element, depth: int) -> Iterator[Block]:
    for row in table.iterchildren("{*}tr"):
        cells: list[Cell] = []
        nested: list[Element] = []
        for cell in row.iterdescendants("{*}tc"):
            if next(cell.iterancestors("{*}tr")) is not row:
                continue  # of a table inside a cell
            nested += cell.findall("{*}tbl")
            columns = _columns(cell)
            cells += [Cell(_cell_text(cell), columns), *[Cell("")] * (columns - 1)]
            if len(cells) > _MOST_COLUMNS:
                raise TooLarge("A table of this document has far more columns than a bill; save it as PDF.")
        yield cells
        for inner in nested:
            if depth > _DEEPEST:
                raise TooLarge("This document is nested too deep to be a bill; save it as PDF and send that.")
            yield from _rows(inner, depth + 1)


def _columns(cell: Element) -> int:
    span = cell.find("{*}tcPr/{*}gridSpan")
    text = _value(span, "val") if span is not None else ""
    return min(max(int(text[:4]), 1), _MOST_COLUMNS) if text.isdecimal() and text.isascii() else 1


def _cell_text(cell: Element) -> str:
    return "\n".join(line.strip() for paragraph in cell.findall("{*}p") for line in _lines(paragraph))


def _lines(paragraph: Element) -> list[str]:
    """The lines of a paragraph; a tab stays one, so that what it parts stays apart."""
    text = "".join(_pieces(paragraph))
    return [line for line in text.split("\n") if line.strip()] or [""]


def _pieces(element: Element, depth: int = 0) -> Iterator[str]:
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name == "tab":
            yield "\t"
        elif name in _BREAKS:
            yield "\n"
        elif name == "noBreakHyphen":
            yield "-"
        elif name == "r" and child.find("{*}rPr/{*}vanish") is not None:
            continue
        elif name not in _UNSEEN and name not in ("txbxContent", "AlternateContent") and depth < _DEEPEST:
            yield from _pieces(child, depth + 1)

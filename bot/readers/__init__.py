"""Reading documents: each reader says by content how sure it is that a document is its own, the surest reads.

The readers are loaded with the first document, so that a service or a command that needs none starts without them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from bot.bill import Bill
from bot.exceptions import Unreadable, Unsupported
from bot.readers import foreign
from bot.readers.document import LAYOUTS, MOST_PAGES, NOT_TEXT, Document
from bot.readers.found import Found

if TYPE_CHECKING:
    from bot.readers.layout import Page

READERS = (
    "bill_json",
    "fhir",
    "x12",
    "pdf",
    "picture",
    "spreadsheet",
    "letter",
    "mail",
    "web_page",
    "delimited",
    "text",
)
"""Each has ``recognize(document) -> float`` and ``read(document) -> list[Bill]``; those that look at pages have
``pages(document) -> list[Page]`` too, and one that hands files to other readers ``read_traced(document)``. A new reader
is one module and one name here."""

__all__ = [
    "READERS",
    "Document",
    "Found",
    "Looked",
    "check_layouts",
    "look_at",
    "read_document",
    "read_looked",
    "read_pages",
    "read_traced",
    "reader_of",
    "readers",
    "takes_password",
]


@cache
def readers() -> tuple[ModuleType, ...]:
    """The readers, in the order of their names."""
    return tuple(import_module(f"{__name__}.{name}") for name in READERS)


def check_layouts() -> None:
    """Raises `BadLayout` where a layout that ``PLAINBILL_LAYOUTS`` declares can't be used."""
    if folder := os.environ.get(LAYOUTS):
        from bot.readers.layout.declared import layouts_in

        layouts_in(folder)


def takes_password(document: Document) -> bool:
    """Whether a locked document of this kind can be opened here with its password: a PDF can."""
    from bot.readers import pdf

    return pdf.recognize(document) > 0


def reader_of(document: Document) -> ModuleType:
    """The reader that knows this document best; raises `Unreadable` with one sentence where none does."""
    document.check_size()
    scores = [(reader.recognize(document), reader) for reader in readers()]
    score, reader = max(scores, key=lambda scored: scored[0])
    if score < 1:
        foreign.refuse(document.data)
    if score <= 0:
        raise Unsupported(NOT_TEXT)
    return reader


def read_document(document: Document) -> list[Bill]:
    """The bills in one document; raises `Unreadable` with one sentence for the person who sent it."""
    bills: list[Bill] = reader_of(document).read(document)
    return bills


@dataclass(frozen=True)
class Looked:
    """A document that was looked at: the words of its pages, or None where its reader takes it as a whole."""

    document: Document
    reader: ModuleType
    pages: tuple[Page, ...] | None


def look_at(document: Document) -> Looked:
    """The document and what stands on its pages; raises `Unreadable` with one sentence.

    This is what takes time with pictures: what the pages are together can be tried from here as often as one likes.
    """
    reader = reader_of(document)
    return Looked(document, reader, tuple(reader.pages(document)) if hasattr(reader, "pages") else None)


def read_looked(looked: Sequence[Looked]) -> list[tuple[Bill, tuple[Found, ...]]]:
    """As `read_traced`, of documents that were looked at."""
    return [(bill, tuple(found)) for bill, found in _read(looked)]


def read_traced(documents: Sequence[Document]) -> list[tuple[Bill, tuple[Found, ...]]]:
    """As `read_pages`, each bill with where its values were found; with nothing where the format has no places."""
    return read_looked(_look_through(documents))


def read_pages(documents: Sequence[Document]) -> list[Bill]:
    """The bills in several files that are the pages of one document, in their order."""
    return [bill for bill, _ in _read(_look_through(documents))]


def _look_through(documents: Sequence[Document]) -> list[Looked]:
    """The documents looked at one after another, the pictures of their pages numbered through."""
    looked: list[Looked] = []
    before = 0
    for document in documents:
        looked.append(look_at(_after(document, before)))
        before += len(looked[-1].pages or ())
    return looked


def _after(document: Document, before: int) -> Document:
    """The document, the pictures of its pages numbered as those that come after others."""
    take = document.picture
    return replace(document, picture=lambda number, png: take(before + number, png)) if take and before else document


def _read(looked: Sequence[Looked]) -> list[tuple[Bill, Iterable[Found]]]:
    """The bills, and what looks up where their values were found once it is asked for."""
    from bot.readers.layout import traced_bills_of
    from bot.readers.located import found_in

    if not looked:
        raise Unreadable("No file was sent; choose the bill again.")
    if len(looked) == 1 and hasattr(looked[0].reader, "read_traced"):
        return list(looked[0].reader.read_traced(looked[0].document))
    if any(one.pages is None for one in looked):
        return [(bill, ()) for one in looked for bill in _bills_alone(one)]
    pages: list[Page] = []
    for one in looked:
        before = pages[-1].number if pages else 0
        pages += [page.numbered(before + page.number) if before else page for page in one.pages or ()]
    if len(pages) > MOST_PAGES:
        raise Unreadable(f"These files have {len(pages)} pages together; the limit is {MOST_PAGES}.")
    return [(bill, found_in(places, pages)) for bill, places in traced_bills_of(pages)]


def _bills_alone(looked: Looked) -> list[Bill]:
    from bot.readers.layout import bills_of

    bills: list[Bill] = looked.reader.read(looked.document) if looked.pages is None else bills_of(looked.pages)
    return bills

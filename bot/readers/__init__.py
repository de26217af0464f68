"""Reading documents: each reader says by content how sure it is that a document is its own, the surest reads."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import ModuleType

from bot.bill import Bill
from bot.exceptions import Unreadable, Unsupported
from bot.readers import (
    bill_json,
    delimited,
    fhir,
    foreign,
    letter,
    mail,
    pdf,
    picture,
    spreadsheet,
    text,
    web_page,
    x12,
)
from bot.readers.document import MOST_PAGES, NOT_TEXT, Document
from bot.readers.found import Found, found_in
from bot.readers.layout import Page, check_layouts, traced_bills_of

READERS: tuple[ModuleType, ...] = (
    bill_json,
    fhir,
    x12,
    pdf,
    picture,
    spreadsheet,
    letter,
    mail,
    web_page,
    delimited,
    text,
)
"""Each has ``recognize(document) -> float`` and ``read(document) -> list[Bill]``; those that look at pages have
``pages(document) -> list[Page]`` too, and one that hands files to other readers ``read_traced(document)``. A new reader
is one module and one name here."""

__all__ = ["READERS", "Document", "Found", "check_layouts", "read_document", "read_pages", "read_traced", "reader_of"]


def reader_of(document: Document) -> ModuleType:
    """The reader that knows this document best; raises `Unreadable` with one sentence where none does."""
    document.check_size()
    scores = [(reader.recognize(document), reader) for reader in READERS]
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


def read_traced(documents: Sequence[Document]) -> list[tuple[Bill, tuple[Found, ...]]]:
    """As `read_pages`, each bill with where its values were found; with nothing where the format has no places."""
    return [(bill, tuple(found)) for bill, found in _read(documents)]


def read_pages(documents: Sequence[Document]) -> list[Bill]:
    """The bills in several files that are the pages of one document, in their order."""
    return [bill for bill, _ in _read(documents)]


def _read(documents: Sequence[Document]) -> list[tuple[Bill, Iterable[Found]]]:
    """The bills, and what looks up where their values were found once it is asked for."""
    readers = [reader_of(document) for document in documents]
    if not readers:
        raise Unreadable("No file was sent; choose the bill again.")
    if len(documents) == 1 and hasattr(readers[0], "read_traced"):
        return list(readers[0].read_traced(documents[0]))
    if not all(hasattr(reader, "pages") for reader in readers):
        read = zip(documents, readers, strict=True)
        return [(bill, ()) for document, reader in read for bill in reader.read(document)]
    pages: list[Page] = []
    for document, reader in zip(documents, readers, strict=True):
        before = pages[-1].number if pages else 0
        for page in reader.pages(_after(document, before)):
            pages.append(page.numbered(before + page.number) if before else page)
    if len(pages) > MOST_PAGES:
        raise Unreadable(f"These files have {len(pages)} pages together; the limit is {MOST_PAGES}.")
    return [(bill, found_in(places, pages)) for bill, places in traced_bills_of(pages)]


def _after(document: Document, before: int) -> Document:
    """The document, the pictures of its pages numbered as those that come after others."""
    take = document.picture
    return replace(document, picture=lambda number, png: take(before + number, png)) if take and before else document

"""Reading documents: each reader says by content how sure it is that a document is its own, the surest reads."""

from collections.abc import Sequence
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
from bot.readers.layout import Page, bills_of, check_layouts

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
``pages(document) -> list[Page]`` too. A new reader is one module and one name here."""

__all__ = ["READERS", "Document", "check_layouts", "read_document", "read_pages", "reader_of"]


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


def read_pages(documents: Sequence[Document]) -> list[Bill]:
    """The bills in several files that are the pages of one document, in their order."""
    if len(documents) == 1:
        return read_document(documents[0])
    readers = [reader_of(document) for document in documents]
    if not readers:
        raise Unreadable("No file was sent; choose the bill again.")
    if not all(hasattr(reader, "pages") for reader in readers):
        return [bill for document in documents for bill in read_document(document)]
    pages: list[Page] = []
    for document, reader in zip(documents, readers, strict=True):
        for page in reader.pages(document):
            pages.append(page.numbered(len(pages) + 1))
    if len(pages) > MOST_PAGES:
        raise Unreadable(f"These files have {len(pages)} pages together; the limit is {MOST_PAGES}.")
    return bills_of(pages)

"""Pasted or saved plain text: columns by spaces, tabs, pipes or Markdown."""

from bot.bill import Bill
from bot.exceptions import TooLarge, Unreadable
from bot.readers.document import Document
from bot.readers.layout import Page, bills_of, text_pages


def recognize(document: Document) -> float:
    """A little for any text: every reader that knows more of it says more."""
    try:
        return 0.2 if document.text().strip() else 0.0
    except TooLarge:
        return 0.1  # reading it says so
    except Unreadable:
        return 0.0


def pages(document: Document) -> list[Page]:
    """The words of the text, with the places they stand at."""
    return text_pages(document.text())


def read(document: Document) -> list[Bill]:
    """The bill that the text is."""
    return bills_of(pages(document))

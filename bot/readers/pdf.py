"""PDF files: the text layer's words, and where a page is only a picture, what can be recognized on it."""

from collections.abc import Sequence
from contextlib import suppress

from bot.bill import Bill
from bot.exceptions import NotInstalled, Unreadable
from bot.readers import recognized, sandbox
from bot.readers.document import MOST_PAGES, MOST_SECONDS, Document
from bot.readers.layout import Page, Word, bills_of
from bot.readers.layout.prepared.glued import unglued

_LIMITS = sandbox.Limits(silence=MOST_SECONDS + 5, seconds=MOST_SECONDS + 10, cpu=int(MOST_SECONDS) + 5)
_DRAWING = sandbox.Limits(silence=10.0, seconds=10.0, cpu=10)
_SOME_WORDS = 20
_EMPTY = (
    "This PDF holds only pictures of pages, without text that can be read; ask for the digital PDF, or paste the text."
)


def recognize(document: Document) -> float:
    """Sure where the file says near its start that it is a PDF."""
    return 1.0 if b"%PDF-" in document.data[:1024] else 0.0


def pages(document: Document) -> list[Page]:
    """The words of every page; raises `Encrypted`, `TooLarge` or `Unreadable`."""
    options = {"password": document.password, "most_pages": MOST_PAGES, "seconds": MOST_SECONDS}
    answer = sandbox.LIGHT.run("pdf", document.data, options, _LIMITS, document.progress)
    found = [
        Page(
            tuple(unglued(Word(text, x0, x1, top, bottom, number) for text, x0, x1, top, bottom in words)),
            number,
            frame=tuple(answer["frames"][number - 1]),
            rules=tuple(map(tuple, answer["rules"][number - 1])),
        )
        for number, words in enumerate(answer["pages"], start=1)
    ]
    _draw(document, [page for page in enumerate(answer["turns"], start=1) if page[0] not in answer["scanned"]])
    for page in _recognized(document, [found[number - 1] for number in answer["scanned"]]):
        found[page.number - 1] = page
    if not any(page.words for page in found):
        raise Unreadable(_EMPTY)
    return found


def _draw(document: Document, pages: Sequence[tuple[int, int]]) -> None:
    """Hand on the pictures of pages, where they are wanted; a page that is hard to draw is read without one."""
    if not document.picture or not pages:
        return
    options = {"pages": pages, "password": document.password, "most_pages": MOST_PAGES, "seconds": _DRAWING.seconds / 2}
    with suppress(Unreadable):
        document.keep_pictures(sandbox.LIGHT.run("shown", document.data, options, _DRAWING))


def _recognized(document: Document, pictures: Sequence[Page]) -> Sequence[Page]:
    """The pages that are pictures, read as such; as they are where no recognizer is there but the file has a text."""
    if not pictures:
        return ()
    try:
        return recognized.scanned_pages(document, [page.number for page in pictures])
    except NotInstalled:
        if all(len(page.words) >= _SOME_WORDS for page in pictures):
            return pictures
        raise


def read(document: Document) -> list[Bill]:
    """The bill that the pages are."""
    return bills_of(pages(document))

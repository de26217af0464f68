"""Words recognized on pictures, as pages for the layout engine: each word with how sure it is."""

from collections.abc import Iterator, Sequence
from typing import Any

from bot.readers import sandbox
from bot.readers.document import MOST_PAGES, Document
from bot.readers.doubted import doubted
from bot.readers.layout import Page, Word
from bot.readers.shapes import shaped
from bot.readers.whole_dates import with_whole_dates

MOST_SECONDS = 600.0
_CUT = (
    "The picture ends at print on its {sides} side, so words and amounts may be missing; "
    "take the photo again with the whole page in it."
)
_ILLEGIBLE = (
    "Much of this picture is blurred, dark or covered, and was hard to read; "
    "take it again in good light, sharp and with nothing over the page."
)
_GUESS, _MANY, _SOME = 0.7, 0.25, 12
_LIMITS = sandbox.Limits(silence=90.0, seconds=MOST_SECONDS, cpu=90)


def picture_pages(document: Document) -> list[Page]:
    """The pages in a picture file; raises `Unreadable`, or `NotInstalled` where no recognizer is there."""
    options = {"most_pages": MOST_PAGES, "pictures": document.picture is not None}
    found = sandbox.HEAVY.run("pictures", document.data, options, _LIMITS, document.progress)
    return _pages(document, found, range(1, len(found) + 1))


def scanned_pages(document: Document, numbers: Sequence[int]) -> list[Page]:
    """The pages of a PDF with these numbers, looked at as pictures."""
    options = {
        "pages": list(numbers),
        "password": document.password,
        "most_pages": MOST_PAGES,
        "pictures": document.picture is not None,
    }
    found = sandbox.HEAVY.run("scans", document.data, options, _LIMITS, document.progress)
    return _pages(document, found, numbers)


def _pages(document: Document, found: Sequence[dict[str, Any]], numbers: Sequence[int]) -> list[Page]:
    document.keep_pictures(zip(numbers, (page["picture"] for page in found), strict=True))
    return [
        Page(
            tuple(_words(page["words"], number)),
            number,
            frame=tuple(page["frame"]),
            said=tuple(_said(page)),
            rules=tuple(map(tuple, page["rules"])),
        )
        for number, page in zip(numbers, found, strict=True)
    ]


def _said(page: dict[str, Any]) -> Iterator[str]:
    """What a person must know of a page as a picture: print beyond its edge, print that is hardly legible."""
    if page["cut"]:
        yield _CUT.format(sides=" and ".join(page["cut"]))
    if illegible(page["words"]):
        yield _ILLEGIBLE


def illegible(words: Sequence[Sequence[Any]]) -> bool:
    """Whether much of what stands on a page is a guess."""
    chances = [word[5] for word in words if len(word[0]) > 1]
    return len(chances) >= _SOME and sum(chance < _GUESS for chance in chances) > _MANY * len(chances)


def _words(found: Sequence[Sequence[Any]], page: int) -> list[Word]:
    return doubted(with_whole_dates([_word(word, page) for word in found]))


def _word(word: Sequence[Any], page: int) -> Word:
    printed, x0, x1, top, bottom, sure, others = word
    text, confidence, readings = shaped(printed, sure, tuple(others))
    return Word(text, x0, x1, top, bottom, page, confidence=confidence, others=readings)

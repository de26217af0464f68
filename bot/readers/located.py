"""The places of a bill's values on the pages they were read from: a box, a line of text, a cell of a sheet."""

from collections.abc import Iterable, Iterator, Sequence

from bot.readers.found import Box, Found
from bot.readers.layout.page.places import Words, text_of
from bot.readers.layout.page.words import CELL_WIDTH, Frame, Page, Word


def found_in(places: Iterable[tuple[str, Words]], pages: Sequence[Page]) -> Iterator[Found]:
    """The values with the words that say them, as places on these pages: on the first of several."""
    known = {page.number: page for page in pages}
    for path, words in places:
        printed = [part for word in words for part in (word.origin or (word,))]
        if not printed:
            continue
        page = known[min(word.page for word in printed)]
        here = [word for word in printed if word.page == page.number]
        yield Found(path, page.number, _box(here, page.frame), text_of(here)[:2000], _place(here, page))


def _box(words: Sequence[Word], frame: Frame | None) -> Box | None:
    if frame is None or any(word.cell for word in words):
        return None
    left, right, top, bottom = frame
    across = [(edge - left) / (right - left) for word in words for edge in (word.x0, word.x1)]
    down = [(edge - top) / (bottom - top) for word in words for edge in (word.top, word.bottom)]
    box = min(across), min(down), max(across), max(down)
    if not (0 <= (box[0] + box[2]) / 2 <= 1 and 0 <= (box[1] + box[3]) / 2 <= 1):
        return None  # drawn beyond the edge of the sheet
    x0, y0, x1, y1 = (round(min(max(part, 0.0), 1.0), 5) for part in box)
    return x0, y0, x1, y1


def _place(words: Sequence[Word], page: Page) -> str | None:
    """The cell or the line that the first of the words stands in; None on a page that is looked at."""
    first = min(words, key=lambda word: (word.top, word.x0))
    if page.grid:
        return f"{_letters(int(first.x0 // CELL_WIDTH))}{int(first.top) + 1}"
    return f"line {int(first.top) + 1}" if page.lines else None


def _letters(column: int) -> str:
    """The letters of a column of a sheet: A to Z, then AA.

    >>> _letters(0), _letters(25), _letters(26), _letters(701)
    ('A', 'Z', 'AA', 'ZZ')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters

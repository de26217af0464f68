"""Rows and phrases: words that stand on one height, and words that stand close enough to be one phrase."""

import re
import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from bot.readers.layout.page.words import Frame, Page, Word

_MOST_WORDS = 400  # no line of a bill has more; what follows is noise
PHRASE_GAP = 1.4
"""Widths of a character: a wider gap than this parts two phrases."""
_MARKED = re.compile(r"-?\(?-?\$-?\d[\d,]*\.\d\d\)?-?|-\d[\d,]*\.\d\d|\d[\d,]*\.\d\d-|-?\$\d[\d,]*")


@dataclass(frozen=True)
class Phrase:
    """Words in a row with no wide gap between them."""

    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        """The left edge."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """The right edge."""
        return self.words[-1].x1

    def is_over(self, below: "Phrase", width: float) -> bool:
        """Whether the two share a column, characters being ``width`` wide."""
        return min(self.x1, below.x1) - max(self.x0, below.x0) > 0.5 * width


@dataclass(frozen=True)
class Row:
    """The words on one height of a page, from left to right; `width` is that of a usual character.

    `cuts` are the words that begin a phrase however near the word before them stands; `below` the marks of notes that
    stand below its amounts.
    """

    words: tuple[Word, ...]
    width: float
    cuts: frozenset[int] = frozenset()
    below: tuple[Word, ...] = ()

    @property
    def page(self) -> int:
        """The number of the page."""
        return self.words[0].page

    @cached_property
    def top(self) -> float:
        """The upper edge."""
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """The lower edge."""
        return max(word.bottom for word in self.words)

    @cached_property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def cells(self) -> bool:
        """Whether the row is cells of a table, each in the column its number says."""
        return self.words[0].cell

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The row cut at its wide gaps."""
        groups: list[list[Word]] = [[self.words[0]]]
        for index, (before, word) in enumerate(pairwise(self.words), start=1):
            wide = word.x0 - before.x1 > PHRASE_GAP * max(self.width, _own_width(before))
            if word.cell or wide or index in self.cuts:
                groups.append([])
            groups[-1].append(word)
        return tuple(Phrase(tuple(group)) for group in groups)


def cut_before_amount(row: Row) -> Row:
    """The row with its amount apart where one space stands before it: "Medicare adjustment -$90.00"."""
    last = len(row.words) - 1
    if len(row.phrases) != 1 or last == 0 or not _MARKED.fullmatch(row.words[last].text):
        return row
    if any(map(str.isdigit, " ".join(word.text for word in row.words[:last]))):
        return row
    return replace(row, cuts=row.cuts | {last})


def rows_of(pages: Iterable[Page]) -> list[Row]:
    """All rows of all pages in reading order."""
    return [row for page in pages for row in _page_rows(page)]


def _page_rows(page: Page) -> list[Row]:
    if not page.words:
        return []
    width = character_width(page.words)
    rows: list[list[Word]] = []
    middle, height = 0.0, 0.0
    for word in sorted(page.words, key=lambda word: (word.middle, word.x0)):
        size = word.bottom - word.top
        if rows and word.middle - middle <= 0.5 * min(size, height):
            rows[-1].append(word)
            count = len(rows[-1])
            middle += (word.middle - middle) / count
            height = max(height, size)
        else:
            rows.append([word])
            middle, height = word.middle, size
    plumb = [rule for rule in page.rules if rule[3] - rule[2] > rule[1] - rule[0]]
    ordered = [tuple(sorted(row, key=lambda word: word.x0)[:_MOST_WORDS]) for row in rows]
    return [Row(row, width, frozenset(_cuts(row, plumb))) for row in ordered]


def _cuts(words: Sequence[Word], plumb: Sequence[Frame]) -> Iterator[int]:
    """The words that a line of a table parts from the word before them."""
    for index, (before, word) in enumerate(pairwise(words), start=1):
        left, right = (before.x0 + before.x1) / 2, (word.x0 + word.x1) / 2
        if any(left < (x0 + x1) / 2 < right and top < word.middle < bottom for x0, x1, top, bottom in plumb):
            yield index


def _own_width(word: Word) -> float:
    """The width of a character of this word, which a letterhead prints larger."""
    return (word.x1 - word.x0) / len(word.text)


def character_width(words: Sequence[Word]) -> float:
    """The width of a usual character among these words."""
    widths = [(word.x1 - word.x0) / len(word.text) for word in words if word.text and not word.cell]
    return max(statistics.median(widths), 0.1) if widths else 1.0

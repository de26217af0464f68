"""Tables without lines whose narrow cells run over several rows: white strips part their rows and their columns.

So looks every page of a portal that was printed to PDF. The rows of one cell stand closer than those of two, and a cell
may stand at the top, the middle or the foot of its row: no height of its words says which line they are of, the strips
between do. A table whose cells all have one row is left to be read by the places of its words.
"""

import statistics
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot import money
from bot.readers.layout.grid_cells import Band, GridCell, as_words, is_charges
from bot.readers.layout.words import Page, Word

_JUMP = 0.25
_TIGHT = 0.45
"""Heights of a row: by how much a gap between two cells is wider than one inside of them, and how wide that may be."""
_FEWEST_PRICED = 2
_FEWEST_AMOUNTS = 2
_STRIP = 1.6
"""Times a space between words: what is wider parts two columns."""


@dataclass(frozen=True)
class _Strip:
    """The words between two white strips that run over the page."""

    words: tuple[Word, ...]

    @property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @property
    def amounts(self) -> list[Word]:
        return [word for word in self.words if "." in word.text and money.parse(word.text) is not None]

    @property
    def is_priced(self) -> bool:
        """Whether several amounts stand here, all on one height."""
        heights = {round(word.middle, 1) for word in self.amounts}
        return len(self.amounts) >= _FEWEST_AMOUNTS and max(heights) - min(heights) < 1.0


def with_banded_cells(page: Page) -> Page:
    """The page, the words of each table of charges whose cells run over several rows put into these cells."""
    words = [word for word in page.words if not word.cell]
    if page.lines or page.grid or len(words) < 2 or any(word.confidence is not None for word in words):
        return page
    kept = list(page.words)
    for strips in _tables(_strips(words)):
        bands = _cells_of(strips, _space(words))
        if bands and is_charges(bands):
            taken = {id(word) for strip in strips for word in strip.words}
            kept = [word for word in kept if id(word) not in taken] + as_words(bands)
    return replace(page, words=tuple(kept))


def _strips(words: Sequence[Word]) -> list[_Strip]:
    """The words in parts by the heights at which nothing stands, gaps between the rows of one cell left out."""
    rows: list[list[Word]] = []
    bottom = 0.0
    gaps: list[float] = []
    for word in sorted(words, key=lambda one: one.top):
        if rows and word.top < bottom:
            rows[-1].append(word)
            bottom = max(bottom, word.bottom)
        else:
            gaps += [word.top - bottom] if rows else []
            rows.append([word])
            bottom = word.bottom
    height = statistics.median(word.bottom - word.top for word in words)
    widest = _widest_inside(gaps, height)
    parts: list[list[Word]] = []
    for row, gap in zip(rows, [height, *gaps], strict=True):
        if parts and gap <= widest:
            parts[-1] += row
        else:
            parts.append(list(row))
    return [_Strip(tuple(part)) for part in parts]


def _widest_inside(gaps: Sequence[float], height: float) -> float:
    """The widest gap between rows of one cell; below nought where all rows stand alike."""
    ordered = sorted(gaps)
    jumps = [
        (above - below, below)
        for below, above in pairwise(ordered)
        if below <= _TIGHT * height and above - below >= _JUMP * height
    ]
    return max(jumps)[1] if jumps else -1.0


def _tables(strips: Sequence[_Strip]) -> Iterator[list[_Strip]]:
    """Strips with amounts one below the other, some of more than one row, and the strip of headings above them."""
    start = 0
    while start < len(strips):
        end = start
        while end < len(strips) and strips[end].is_priced:
            end += 1
        if end - start >= _FEWEST_PRICED and start and any(map(_is_broken, strips[start:end])):
            yield list(strips[start - 1 : end])
        start = max(end, start + 1)


def _is_broken(strip: _Strip) -> bool:
    """Whether the words of a strip stand on more than one height."""
    heights = [word.middle for word in strip.words]
    return max(heights) - min(heights) > 0.5 * statistics.median(word.bottom - word.top for word in strip.words)


def _space(words: Sequence[Word]) -> float:
    """The space between words of one phrase on this page."""
    ordered = sorted(words, key=lambda one: (round(one.middle), one.x0))
    gaps = sorted(
        right.x0 - left.x1
        for left, right in pairwise(ordered)
        if round(left.middle) == round(right.middle) and 0 < right.x0 - left.x1 < left.bottom - left.top
    )
    return gaps[len(gaps) // 10] if gaps else 0.0  # the narrow ones: the others part columns


def _cells_of(strips: Sequence[_Strip], space: float) -> list[Band]:
    """The cells of a table, its first strip the headings; none where these do not head every column."""
    starts = _headed(_columns([word for strip in strips for word in strip.words], _STRIP * space), strips[0])
    bands = []
    for strip in strips:
        held: dict[int, list[Word]] = {}
        for word in strip.words:
            held.setdefault(bisect_right(starts, word.x0) - 1, []).append(word)
        cells = tuple(GridCell(tuple(own), column) for column, own in sorted(held.items()))
        bands.append(Band(strip.top, strip.bottom, cells))
    return bands


def _columns(words: Sequence[Word], strip: float) -> list[float]:
    """Where columns begin: behind each white strip that runs down the whole table."""
    starts: list[float] = []
    edge = 0.0
    for word in sorted(words, key=lambda one: one.x0):
        if not starts or word.x0 - edge > strip:
            starts.append(word.x0)
        edge = max(edge, word.x1) if len(starts) > 1 or edge else word.x1
    return starts


def _headed(starts: Sequence[float], heading: _Strip) -> list[float]:
    """The columns that have a heading; what has none is part of the column before it."""
    first, *others = starts
    return [
        first,
        *(
            start
            for start, end in pairwise([*others, float("inf")])
            if any(start <= word.x0 < end for word in heading.words)
        ),
    ]

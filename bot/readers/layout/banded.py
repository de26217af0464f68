"""Tables without lines whose narrow cells run over several rows: white strips part their rows and their columns.

So looks every page of a portal that was printed to PDF. The rows of one cell stand closer than those of two, and a cell
may stand at the top, the middle or the foot of its row: no height of its words says which line they are of, the strips
between do. A table whose cells all have one row is left to be read by the places of its words.
"""

import itertools
import re
import statistics
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot import dates, money
from bot.readers.layout.grid_cells import Band, GridCell, as_words, is_charges
from bot.readers.layout.stacked_cells import is_figure
from bot.readers.layout.words import Page, Word

_TIGHT, _TIGHT_SEEN, _JUMP = 0.45, 0.65, 0.25
_TOUCHING, _SLIGHT = 0.1, 0.12
"""Heights of a row: how wide a gap inside of a cell may be, wider where boxes end at the letters as a recognizer's do,
and by how much that between two cells is wider then."""
_LEVEL, _SPACE = 0.4, 0.25
"""Heights of a row: how far amounts of one line may stand from each other, how wide a space is at least."""
_WHITE = 0.2
"""Of the height of a word: the white that a recognizer leaves on both sides of it."""
_FEWEST_AMOUNTS = 2
_SUMS = re.compile(r"(?:sub|grand|claim)?-?\s?total", re.IGNORECASE)
"""How a row of sums begins, whose words may run over the columns: "Total for Claim #02-26104-330-870"."""
_STRIP, _NARROW = 1.15, 0.5
"""Times a space between words: a strip down the whole table that is wider parts two columns, the narrow one figures."""


@dataclass(frozen=True)
class Strip:
    """The words between two white strips that run over the page."""

    words: tuple[Word, ...]

    @property
    def top(self) -> float:
        """The upper edge."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return max(word.bottom for word in self.words)

    @property
    def amounts(self) -> list[Word]:
        """The words that are amounts."""
        return [word for word in self.words if "." in word.text and money.parse(word.text) is not None]

    @property
    def is_priced(self) -> bool:
        """Whether several amounts stand here, all on one height."""
        heights = [word.middle for word in self.amounts]
        return len(heights) >= _FEWEST_AMOUNTS and max(heights) - min(heights) < _LEVEL * _height(self.words)


def with_banded_cells(page: Page) -> Page:
    """The page, the words of each table of charges whose cells run over several rows put into these cells."""
    words = [word for word in page.words if not word.cell]
    if page.lines or page.grid or len(words) < 2:
        return page
    rows = rows_in(words)
    for widest in widths_inside(rows):
        if bands := _bands_of(strips_of(rows, widest), _space(words)):
            taken = {id(word) for band in bands for cell in band.cells for word in cell.words}
            kept = [word for word in page.words if id(word) not in taken]
            return replace(page, words=tuple(kept + as_words(bands)))
    return page


def _bands_of(strips: Sequence[Strip], space: float) -> list[Band]:
    """The cells of every table of charges whose rows are such strips."""
    found: list[Band] = []
    for first, end in runs_of(strips):
        for start in (first - 1, first - 2):  # below the heading of a further page a cell of the one before may end
            bands = _cells_of(strips[start:end], space) if start >= 0 else []
            if bands and is_charges(bands) and any(map(_is_broken, strips[first:end])):
                found += bands
                break
    return found


def rows_in(words: Sequence[Word]) -> list[Strip]:
    """The words in parts by the heights at which nothing stands."""
    rows: list[list[Word]] = []
    bottom = 0.0
    for word in sorted(words, key=lambda one: one.top):
        if rows and word.top < bottom:
            rows[-1].append(word)
        else:
            rows.append([word])
        bottom = max(bottom, word.bottom) if len(rows[-1]) > 1 else word.bottom
    return [Strip(tuple(row)) for row in rows]


def widths_inside(rows: Sequence[Strip]) -> list[float]:
    """How wide the gaps between rows of one cell may be, the widest first; a gap between cells is clearly wider."""
    height = _height([word for row in rows for word in row.words])
    tight = _TIGHT if rows[0].words[0].confidence is None else _TIGHT_SEEN
    ordered = sorted([0.0, *(below.top - above.bottom for above, below in itertools.pairwise(rows))])
    found = [
        below
        for below, above in itertools.pairwise(ordered)
        if any(
            below <= most * height and above - below >= least * height
            for most, least in ((tight, _JUMP), (_TOUCHING, _SLIGHT))
        )
    ]
    return found[::-1]


def strips_of(rows: Sequence[Strip], widest: float) -> list[Strip]:
    """The rows, those put together that no gap wider than ``widest`` parts."""
    parts: list[list[Word]] = []
    for row in rows:
        if parts and row.top - max(word.bottom for word in parts[-1]) <= widest:
            parts[-1] += row.words
        else:
            parts.append(list(row.words))
    return [Strip(tuple(part)) for part in parts]


def runs_of(strips: Sequence[Strip]) -> Iterator[tuple[int, int]]:
    """From where to where strips with amounts stand one below the other."""
    for priced, group in itertools.groupby(range(len(strips)), lambda index: strips[index].is_priced):
        if priced:
            first, *others = group
            yield first, (others[-1] if others else first) + 1


def _is_broken(strip: Strip) -> bool:
    """Whether the words of a strip stand on more than one height."""
    heights = [word.middle for word in strip.words]
    return max(heights) - min(heights) > 0.5 * _height(strip.words)


def _height(words: Sequence[Word]) -> float:
    """How high a usual word is."""
    return statistics.median(word.bottom - word.top for word in words)


def _edges(word: Word) -> tuple[float, float]:
    """From where to where the letters of a word stand: a recognizer leaves some white around them."""
    if word.confidence is None:
        return word.x0, word.x1
    white = min(_WHITE * (word.bottom - word.top), 0.1 * (word.x1 - word.x0))
    return word.x0 + white, word.x1 - white


def _space(words: Sequence[Word]) -> float:
    """The space between words of one phrase on this page."""
    ordered = sorted(words, key=lambda one: (round(one.middle), one.x0))
    gaps = sorted(
        _edges(right)[0] - _edges(left)[1]
        for left, right in itertools.pairwise(ordered)
        if round(left.middle) == round(right.middle) and 0 < right.x0 - left.x1 < left.bottom - left.top
    )
    narrow = gaps[len(gaps) // 10] if gaps else 0.0  # the others part columns
    seen = words[0].confidence is not None  # where boxes are not exact, two may touch
    return max(narrow, _SPACE * _height(words)) if seen else narrow


def _cells_of(strips: Sequence[Strip], space: float) -> list[Band]:
    """The cells of a table, its first strip the headings; a column that these do not head is part of the one before."""
    heading, *others = strips
    lines = [strip for strip in others if not _SUMS.match(min(strip.words, key=lambda word: word.x0).text)] or others
    starts = _columns(heading, [word for strip in lines for word in strip.words], space)
    bands = []
    for strip in strips:
        held: dict[int, list[Word]] = {}
        for word in strip.words:
            at = (word.x0 + word.x1) / 2 if is_figure(word.text) else word.x0
            held.setdefault(max(bisect_right(starts, at) - 1, 0), []).append(word)
        cells = tuple(GridCell(tuple(own), column) for column, own in sorted(held.items()))
        bands.append(Band(strip.top, strip.bottom, cells))
    return bands


def _columns(heading: Strip, words: Sequence[Word], space: float) -> list[float]:
    """Where columns begin: behind white strips that run down the whole table."""
    parts: list[list[Word]] = [[]]
    edge = float("inf")
    gaps = [0.0]
    for word in sorted((*heading.words, *words), key=lambda one: one.x0):
        left, right = _edges(word)
        if left - edge > _NARROW * space:
            parts.append([])
            gaps.append(left - edge)
        parts[-1].append(word)
        edge = right if edge == float("inf") else max(edge, right)
    named = {id(word) for word in heading.words}
    columns = [parts[0]]
    for part, gap in zip(parts[1:], gaps[1:], strict=True):
        sides = [[word.text for word in side if id(word) not in named] for side in (columns[-1], part)]
        parted = gap > _STRIP * space or (all(sides) and any(map(_are_figures, sides)))
        if parted and any(id(word) in named for word in part):
            columns.append(part)
        else:
            columns[-1] = columns[-1] + part
    return [min(word.x0 for word in column) for column in columns]


def _are_figures(texts: Sequence[str]) -> bool:
    """Whether days, amounts, codes and numbers alone stand below a heading."""
    return all(text.isdigit() or is_figure(text) or dates.parse(text) for text in texts)

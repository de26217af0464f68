"""Tables without lines whose narrow cells run over several rows: white strips part their rows and their columns.

So looks every page of a portal that was printed to PDF. The rows of one cell stand closer than those of two, and a cell
may stand at the top, the middle or the foot of its row: no height of its words says which line they are of, the strips
between do. A table whose cells all have one row is left to be read by the places of its words.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot import money
from bot.readers.layout.page.words import Page, Word
from bot.readers.layout.prepared.aside import are_aside, in_order
from bot.readers.layout.prepared.grid_cells import Band, GridCell, is_charges, put_into
from bot.readers.layout.prepared.grouped import without_groups
from bot.readers.layout.prepared.white_columns import (
    Place,
    column_of,
    columns_of,
    height_of,
    nearest_to,
    place_of,
    seen_columns,
    space_in,
)

_TIGHT, _TIGHT_SEEN, _JUMP = 0.45, 0.65, 0.25
_TOUCHING, _SLIGHT = 0.1, 0.12
"""Heights of a row: how wide a gap inside of a cell may be, wider where boxes end at the letters as a recognizer's do,
and by how much that between two cells is wider then."""
_LEVEL = 0.4
"""Heights of a row: how far amounts of one line may stand from each other."""
_FEWEST_AMOUNTS = 2
_SUMS = re.compile(r"(?:[^\W\d]+ )?(?:sub|grand|claim)?-?\s?total", re.IGNORECASE)
"""How a row of sums begins, whose words may run over the columns: "Total for Claim #02-26104-330", "Visit total"."""


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
        return len(heights) >= _FEWEST_AMOUNTS and max(heights) - min(heights) < _LEVEL * height_of(self.words)


def with_banded_cells(page: Page) -> Page:
    """The page, the words of each table of charges whose cells run over several rows put into these cells."""
    words = [word for word in page.words if not word.cell]
    if page.lines or page.grid or len(words) < 2:
        return page
    rows = rows_in(words)
    for widest in widths_inside(rows):
        if bands := _bands_of(strips_of(rows, widest), space_in(words)):
            return put_into(page, bands)
    return page


def _bands_of(strips: Sequence[Strip], space: float) -> list[Band]:
    """The cells of every table of charges whose rows are such strips."""
    found: list[Band] = []
    for first, end in runs_of(strips):
        for start in (first - 1, first - 2):  # below the heading of a further page a cell of the one before may end
            bands = _cells_of(strips[start:end], space) if start >= 0 else []
            if bands and any(map(_is_broken, strips[first:end])):
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
    height = height_of([word for row in rows for word in row.words])
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
    return max(heights) - min(heights) > 0.5 * height_of(strip.words)


def _cells_of(strips: Sequence[Strip], space: float) -> list[Band]:
    """The cells of a table of charges, its first strip the headings; none where it is no such table."""
    heading, *others = strips
    seen = heading.words[0].confidence is not None
    lines = [strip for strip in others if seen or not _SUMS.match(_begun(strip))]
    words = [word for strip in lines or others for word in strip.words]
    if not seen:
        heading = Strip(tuple(without_groups(heading.words, words, space)))
        strips = [heading, *others]
    columns = columns_of(heading.words, words, space)
    ordered = in_order(heading.words, words, space) if are_aside(columns, heading.words) else None
    if ordered:
        columns, heads = ordered
        places = [place_of(column) for column in columns]
        bands = [band_in(heading, places, lambda word, _: heads[id(word)]), *_bands(others, columns)]
    else:
        bands = _bands(strips, columns)
    if seen and not is_charges(bands):
        bands = _bands(strips, seen_columns(heading.words, words, space), seen=True)
    return bands if is_charges(bands) else []


def _begun(strip: Strip) -> str:
    """The two words that a strip begins with."""
    return " ".join(word.text for word in sorted(strip.words, key=lambda word: word.x0)[:2])


def _bands(strips: Sequence[Strip], columns: Sequence[Sequence[Word]], *, seen: bool = False) -> list[Band]:
    """The strips with their words in ``columns``; those of the first, where it was ``seen``, in the nearest."""
    places = [place_of(column) for column in columns]
    return [band_in(strip, places, nearest_to if seen and strip is strips[0] else column_of) for strip in strips]


def band_in(strip: Strip, places: Sequence[Place], column: Callable[[Word, Sequence[Place]], int] = column_of) -> Band:
    """The strip with each of its words in the cell that ``column`` finds for it."""
    held: dict[int, list[Word]] = {}
    for word in strip.words:
        held.setdefault(column(word, places), []).append(word)
    return Band(strip.top, strip.bottom, tuple(GridCell(tuple(own), at) for at, own in sorted(held.items())))

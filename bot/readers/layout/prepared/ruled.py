"""Tables that a page rules with lines: what stands between four of them is one cell, over however many rows it runs.

So print spreadsheets, most billing programs and every web page with a table that was saved as PDF. A grid is taken for
a table of charges only where its cells look like one; forms, boxes and tables whose cells hold several services each
are left to be read by the places of their words.
"""

import itertools
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.readers.layout.page.words import Frame, Page, Word
from bot.readers.layout.prepared.grid_cells import Band, GridCell, is_charges, is_table, put_into
from bot.readers.layout.prepared.white_columns import Place

_NEAR = 3.5
"""Points: lines that are nearer are one line, as are the two of a border drawn double."""
_LOWEST = 5.0
_MOST_OF = 0.6
_FEWEST_LEVEL, _FEWEST_PLUMB = 3, 4
"""Lines of a table: a heading and a row, three columns."""


@dataclass(frozen=True)
class _Rule:
    """A line: where it stands, from where to where it runs."""

    at: float
    start: float
    end: float


@dataclass(frozen=True)
class _Grid:
    """The heights of the level lines and the places of the plumb ones, between which cells are.

    `inner` are level lines that part only some of the cells, as below the heading of a group of columns.
    """

    heights: tuple[float, ...]
    plumb: tuple[_Rule, ...]
    ends: tuple[float, float]
    inner: tuple[_Rule, ...] = ()

    def mended(self) -> "_Grid":
        """The same seen on a picture, whose lines have gaps: closed at both ends, lines through most of it whole."""
        upper, lower = self.heights[0], self.heights[-1]
        whole = [_Rule(end, upper, lower) for end in self.ends]
        for rule in self.plumb:
            beside = min(abs(rule.at - end) for end in self.ends) <= 2 * _NEAR
            most = min(rule.end, lower) - max(rule.start, upper) > _MOST_OF * (lower - upper)
            whole += [] if beside else [_Rule(rule.at, upper, lower)] if most else [rule]
        return replace(self, plumb=tuple(sorted(whole, key=lambda rule: rule.at)))

    def dividers(self, band: tuple[float, float]) -> list[float]:
        """The plumb lines that run all through a band."""
        upper, lower = band
        return [rule.at for rule in self.plumb if rule.start <= upper + _NEAR and rule.end >= lower - _NEAR]

    @property
    def bands(self) -> Iterator[tuple[float, float]]:
        """The rows of the grid: from one height to the next, gaps of double borders left out."""
        return ((upper, lower) for upper, lower in itertools.pairwise(self.heights) if lower - upper >= _LOWEST)


def with_ruled_cells(page: Page, before: Sequence[Place] = ()) -> Page:
    """The page, the words of each table of charges that lines rule put into its cells.

    A table without headings is one where it has the columns of that on the page ``before``.
    """
    seen = any(word.confidence is not None for word in page.words)
    for grid in _grids(page.rules):
        grid = grid.mended() if seen else grid
        for bands in _tables(grid, page.words):
            if is_charges(bands) or (_has(grid, before) and is_table(bands)):
                page = put_into(page, bands)
    return page


def _has(grid: _Grid, columns: Sequence[Place]) -> bool:
    """Whether each of its columns holds one of ``columns``."""
    own = list(itertools.pairwise(_places(grid)))
    return len(own) == len(columns) and all(
        left <= (start + end) / 2 <= right for (left, right), (start, end) in zip(own, columns, strict=True)
    )


def _grids(rules: Iterable[Frame]) -> Iterator[_Grid]:
    """Every set of lines that touch one another and rule at least two rows of several columns."""
    boxes = list(rules)
    level = _merged(_Rule((top + bottom) / 2, x0, x1) for x0, x1, top, bottom in boxes if x1 - x0 > bottom - top)
    plumb = _merged(_Rule((x0 + x1) / 2, top, bottom) for x0, x1, top, bottom in boxes if x1 - x0 <= bottom - top)
    for lines in _alike(level):
        left, right = lines[0].start, lines[0].end
        heights = sorted(line.at for line in lines)
        own = [
            rule
            for rule in plumb
            if left - _NEAR <= rule.at <= right + _NEAR
            and rule.end > heights[0] + _NEAR
            and rule.start < heights[-1] - _NEAR
        ]
        if len(heights) >= _FEWEST_LEVEL and len(own) >= _FEWEST_PLUMB:
            ends = min(rule.start for rule in own), max(rule.end for rule in own)  # the end of a page cuts a row open
            heights = sorted({*heights, *(end for end in ends if not heights[0] <= end <= heights[-1])})
            yield _Grid(tuple(heights), tuple(own), (left, right), tuple(rule for rule in level if rule not in lines))


def _merged(rules: Iterable[_Rule]) -> list[_Rule]:
    """The lines, the pieces of one put together."""
    whole: list[_Rule] = []
    for rule in sorted(rules, key=lambda one: (one.at, one.start)):
        index = next((index for index in _near(whole, rule.at) if _touch(whole[index], rule)), None)
        if index is None:
            whole.append(rule)
        else:
            before = whole[index]
            whole[index] = _Rule(before.at, min(before.start, rule.start), max(before.end, rule.end))
    return whole


def _near(rules: Sequence[_Rule], at: float) -> Iterator[int]:
    """The last of ``rules``, in the order of where they stand, as far as they are near to ``at``."""
    return itertools.takewhile(lambda index: at - rules[index].at <= _NEAR, range(len(rules) - 1, -1, -1))


def _touch(one: _Rule, other: _Rule) -> bool:
    return other.start <= one.end + _NEAR and other.end >= one.start - _NEAR


def _alike(level: Sequence[_Rule]) -> Iterator[list[_Rule]]:
    """Level lines that run from and to the same places, in their order."""
    groups: list[list[_Rule]] = []
    for rule in sorted(level, key=lambda one: one.at):
        for group in groups:
            if abs(group[0].start - rule.start) <= _NEAR and abs(group[0].end - rule.end) <= _NEAR:
                group.append(rule)
                break
        else:
            groups.append([rule])
    yield from (group for group in groups if len(group) >= _FEWEST_LEVEL)


def _tables(grid: _Grid, words: Sequence[Word]) -> Iterator[list[Band]]:
    """The cells of the rows of each table between the lines: one ends where nothing parts a row, or a word stands in
    no cell or in two."""
    places = _places(grid)
    bands: list[Band] = []
    for upper, lower in grid.bands:
        own = [word for word in words if upper < word.middle <= lower]
        cells = _row_cells(grid.dividers((upper, lower)), own, places)
        parted = _under_groups(grid, (upper, lower), own) if cells else None
        cells = _row_cells(*parted, places) if parted else cells
        if cells is None:
            yield bands
            bands = []
        elif cells:
            bands.append(Band(upper, lower, tuple(cells)))
    yield bands


def _under_groups(
    grid: _Grid, band: tuple[float, float], words: Sequence[Word]
) -> tuple[list[float], list[Word]] | None:
    """The places that part a row of headings, those of the columns under the heading of a group among them, and its
    words without those of such headings; None where it has none."""
    upper, lower = band
    lines = [rule for rule in grid.inner if upper + _LOWEST <= rule.at <= lower - _LOWEST]
    if not lines or any(map(str.isdigit, "".join(word.text for word in words))):
        return None
    dividers, kept = grid.dividers(band), list(words)
    beside = [rule for rule in grid.plumb if rule.start < lower - _NEAR and rule.end > upper + _NEAR]
    for line in lines:
        over = [rule for rule in beside if line.start + _NEAR < rule.at < line.end - _NEAR]
        if over and all(rule.start <= line.at + _NEAR and rule.end >= lower - _NEAR for rule in over):
            dividers += [rule.at for rule in over if rule.at not in dividers]
            kept = [one for one in kept if one.middle > line.at or not line.start <= (one.x0 + one.x1) / 2 <= line.end]
    return sorted(dividers), kept


def _places(grid: _Grid) -> list[float]:
    """Where columns begin and the last one ends, over all rows."""
    found: list[float] = []
    for at in sorted(at for band in grid.bands for at in grid.dividers(band)):
        if not found or at - found[-1] > _NEAR:
            found.append(at)
    return found


def _row_cells(dividers: Sequence[float], words: Sequence[Word], places: Sequence[float]) -> list[GridCell] | None:
    """The filled cells of one row; None where a word stands beside them or across a line."""
    held: dict[tuple[float, float], list[Word]] = {}
    for word in words:
        at = bisect_right(dividers, (word.x0 + word.x1) / 2)
        if at in {0, len(dividers)} or word.x0 < dividers[at - 1] - _NEAR or word.x1 > dividers[at] + _NEAR:
            return None
        held.setdefault((dividers[at - 1], dividers[at]), []).append(word)
    cells = []
    for (start, end), own in sorted(held.items()):
        column, last = (bisect_right(places, at + _NEAR) - 1 for at in (start, end))
        cells.append(GridCell(tuple(own), column, max(last - column, 1)))
    return cells

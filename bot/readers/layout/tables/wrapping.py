"""Descriptions that run over several rows of a cell, the amounts standing at its middle or foot.

So does every page of a portal that was printed to PDF. Rows of one cell stand closer than rows of different cells,
and a row was broken only because its next word would not have fitted. A cell may begin on one page and end on the next.
"""

import math
import re
import statistics
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from bot.readers.layout.columns.contents import code_role
from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.language.meaning import total_of
from bot.readers.layout.language.tokens import Style, tokens_of
from bot.readers.layout.page.centred import Kind, centred
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word

_TIGHT = 0.45
_JUMP = 0.25
"""Heights of a row: the widest gap inside a cell, and by how much that between two cells is wider."""

_FULL = 0.5
"""The part of its column that a row which was broken takes at least; "Office visit" was not broken."""

_SEVERAL = 2
_DAY = re.compile(r"\d/\d|\d{4}")
_ASIDE = 0.3
"""Heights of a row: words that stand so far from the height of the amounts beside them are a row of their own."""


def wrapped(rows: Sequence[Row], span: Sequence[int], heading: Heading, style: Style) -> dict[int, tuple[int, str]]:
    """The rows that hold only words of a description: the row of amounts they belong to, and these words."""
    place = _place(heading)
    lines = [index for index in span if not rows[index].cells]
    if place is None or len(lines) < 3:
        return {}
    column = _Described(rows, lines, place, style)
    halves = column.centred(lines)
    widest = _widest_gap(rows, lines, style)
    if widest is None and rows[lines[0]].page == rows[lines[-1]].page:
        return column.upward(lines) | halves
    found: dict[int, tuple[int, str]] = {}
    for cell in column.over_pages(_cells(rows, lines, -math.inf if widest is None else widest)):
        found.update(column.of_cell(cell))
        found.update(column.upward(cell))
    return found | halves


def _place(heading: Heading) -> tuple[float, float] | None:
    """How far the column of descriptions reaches: up to the headings beside it."""
    columns = heading.columns
    at = next((index for index, column in enumerate(columns) if column.role == "description"), None)
    if at is None:
        return None
    left = columns[at - 1].x1 if at else columns[at].x0 - 1000
    right = columns[at + 1].x0 if at + 1 < len(columns) else columns[at].x1 + 1000
    return min(left, columns[at].x0), max(right, columns[at].x1)


def _gaps(rows: Sequence[Row], lines: Sequence[int]) -> Iterator[float]:
    for before, after in pairwise(lines):
        yield rows[after].top - rows[before].bottom if rows[after].page == rows[before].page else float("inf")


def _widest_gap(rows: Sequence[Row], lines: Sequence[int], style: Style) -> float | None:
    """The widest gap between rows of one cell; None where all rows stand alike.

    It is the one before the greatest jump, unless that leaves no cell of several rows and an amount and another does.
    """
    height = statistics.median(rows[index].bottom - rows[index].top for index in lines)
    gaps = sorted(gap for gap in _gaps(rows, lines) if gap != float("inf"))
    jumps = [
        (above - below, below)
        for below, above in pairwise(gaps)
        if below <= _TIGHT * height and above - below >= _JUMP * height
    ]
    found = [gap for _, gap in sorted(jumps, reverse=True)]
    return next((gap for gap in found if _parts(rows, lines, gap, style)), found[0] if found else None)


def _parts(rows: Sequence[Row], lines: Sequence[int], widest: float, style: Style) -> bool:
    """Whether this gap parts the rows into cells, of which at least one has several rows and amounts in one of them."""
    return any(
        len(cell) > 1 and sum(_has_amount(rows[index], style) for index in cell) == 1
        for cell in _cells(rows, lines, widest)
    )


def _has_amount(row: Row, style: Style) -> bool:
    return any(token.kind == "money" for token in tokens_of(row, style))


def _is_code(words: Sequence[Word]) -> bool:
    """Whether a row is a procedure's code alone, below which a printer begins its description in a row of its own."""
    return len(words) == 1 and code_role(words[0].text.strip("()[]:")) == "code"


def _cells(rows: Sequence[Row], lines: Sequence[int], widest: float) -> Iterator[list[int]]:
    """The rows of each cell."""
    cell = [lines[0]]
    for index, gap in zip(lines[1:], _gaps(rows, lines), strict=True):
        if gap > widest:
            yield cell
            cell = []
        cell.append(index)
    yield cell


class _Described:
    """The column of descriptions of one table: which rows hold nothing else, and where they were broken."""

    def __init__(self, rows: Sequence[Row], lines: Sequence[int], place: tuple[float, float], style: Style) -> None:
        self._rows = rows
        self._place = place
        self._style = style
        self._edge = max((word.x1 for index in lines for word in self._inside(index)), default=0.0)

    def over_pages(self, cells: Iterable[list[int]]) -> Iterator[list[int]]:
        """The cells, the two parts of one that the end of a page cut put together."""
        before: list[int] | None = None
        for cell in cells:
            if before and self._is_cut(before, cell):
                before = [*before, *cell]
                continue
            if before:
                yield before
            before = cell
        if before:
            yield before

    def centred(self, lines: Sequence[int]) -> dict[int, tuple[int, str]]:
        """The rows of words of cells at whose middle the amounts stand, as `wrapped` gives them."""
        found = centred([self._kind(index) for index in lines])
        return {
            lines[at]: (lines[line], " ".join(word.text for word in self._inside(lines[at])))
            for at, line in found.items()
        }

    def _kind(self, index: int) -> Kind:
        if not self._has_amount(index):
            return "words" if self._only_words(index) else "other"
        if total_of(self._rows[index].phrases[0].text.rstrip(": ")):
            return "other"
        words = self._inside(index)
        if not words:
            return "bare"
        beside = [word.middle for word in self._rows[index].words if word not in words]
        lower = statistics.median(word.middle for word in words) - statistics.median(beside) if beside else 0.0
        if abs(lower) < _ASIDE * (words[0].bottom - words[0].top):
            return "worded"
        return "under" if lower > 0 else "over"

    def of_cell(self, cell: Sequence[int]) -> Iterator[tuple[int, tuple[int, str]]]:
        """The rows of words of a cell that has one row of amounts."""
        amounts = [index for index in cell if self._has_amount(index)]
        if len(amounts) != 1 or len(cell) == 1:
            return
        texts = [(index, words) for index in cell if (words := self._inside(index))]
        for at, (index, words) in enumerate(texts):
            following = texts[at + 1][1] if at + 1 < len(texts) else []
            if index == amounts[0] or not self._only_words(index):
                continue
            if index > amounts[0] or self._broken(words, following) or _is_code(words):
                yield index, (amounts[0], " ".join(word.text for word in words))

    def upward(self, lines: Sequence[int]) -> dict[int, tuple[int, str]]:
        """The rows of words above the amounts at the foot of their cells, where no gap tells one cell from the next.

        The first row below the headings tells: it is only words, broken off; below the last amounts nothing goes on.
        """
        if sum(map(self._has_amount, lines)) < _SEVERAL:
            return {}
        last = max((at for at, index in enumerate(lines) if self._ends_line(index)), default=0)
        begins, after = lines[0], lines[last + 1 : last + 2]
        if not self._only_words(begins) or any(map(self._goes_on_in_column, after)):
            return {}
        edge = max((word.x1 for index in lines[: last + 1] for word in self._inside(index)), default=self._edge)
        found: dict[int, tuple[int, str]] = {}
        run: list[int] = []
        for index in lines[: last + 1]:
            if self._only_words(index):
                run.append(index)
                continue
            below = self._inside(index)
            for one in reversed(run if self._has_amount(index) else []):
                words = self._inside(one)
                if not self._broken(words, below, edge):
                    break
                found[one] = index, " ".join(word.text for word in words)
                below = words
            run = []
        ends = {line for line, _ in found.values()}
        named = any(":" in words or _DAY.search(words) for _, words in found.values())  # a visit, a claim, a person
        several = len(ends) >= max(_SEVERAL, sum(map(self._has_amount, lines[: last + 1])) / 2)
        return found if begins in found and several and not named else {}

    def _ends_line(self, index: int) -> bool:
        """Whether a row has amounts and words of a description, which is no total."""
        inside = self._inside(index)
        return self._has_amount(index) and bool(inside) and not total_of(" ".join(word.text for word in inside))

    def _goes_on_in_column(self, index: int) -> bool:
        """Whether a row holds only words of a description."""
        words = self._inside(index)
        return bool(words) and self._only_words(index)

    def _is_cut(self, before: Sequence[int], after: Sequence[int]) -> bool:
        """Whether two groups of rows on following pages are one cell: only one has amounts, and its words run on."""
        if self._rows[before[-1]].page == self._rows[after[0]].page:
            return False
        here, there = (any(map(self._has_amount, part)) for part in (before, after))
        words = after if here else before
        if here == there or not all(map(self._only_words, words)):
            return False
        last = self._inside(before[-1])
        left, right = self._place
        is_full = bool(last) and last[-1].x1 - left > _FULL * (right - left)
        return is_full and self._broken(last, self._inside(after[0]))

    def _has_amount(self, index: int) -> bool:
        return _has_amount(self._rows[index], self._style)

    def _only_words(self, index: int) -> bool:
        """Whether nothing but words of a description stands in the row."""
        row = self._rows[index]
        return len(self._inside(index)) == len(row.words) and not total_of(row.text)

    def _inside(self, index: int) -> list[Word]:
        left, right = self._place
        return [word for word in self._rows[index].words if left <= word.x0 and word.x1 <= right]

    def _broken(self, words: Sequence[Word], following: Sequence[Word], edge: float | None = None) -> bool:
        """Whether the next row's first word would not have fitted behind these."""
        if not words or not following:
            return False
        return words[-1].x1 + (following[0].x1 - following[0].x0) > (self._edge if edge is None else edge)

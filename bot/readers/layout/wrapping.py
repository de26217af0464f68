"""Descriptions that run over several rows of a cell, the amounts standing at its middle or foot.

So does every page of a portal that was printed to PDF. Rows of one cell stand closer than rows of different cells,
and a row was broken only because its next word would not have fitted.
"""

import statistics
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.readers.layout.headings import Heading
from bot.readers.layout.meaning import total_of
from bot.readers.layout.rows import Row
from bot.readers.layout.tokens import Style, tokens_of
from bot.readers.layout.words import Word

_TIGHT = 0.45
_JUMP = 0.25
"""Heights of a row: the widest gap inside a cell, and by how much that between two cells is wider."""


def wrapped(rows: Sequence[Row], span: Sequence[int], heading: Heading, style: Style) -> dict[int, tuple[int, str]]:
    """The rows that hold only words of a description: the row of amounts they belong to, and these words."""
    place = _place(heading)
    lines = [index for index in span if not rows[index].cells]
    if place is None or len(lines) < 3:
        return {}
    widest = _widest_gap(rows, lines)
    if widest is None:
        return {}
    edge = max((word.x1 for index in lines for word in _inside(rows[index], place)), default=0.0)
    found: dict[int, tuple[int, str]] = {}
    for cell in _cells(rows, lines, widest):
        found.update(_of_cell(rows, cell, place, edge, style))
    return found


def _place(heading: Heading) -> tuple[float, float] | None:
    """How far the column of descriptions reaches: up to the headings beside it."""
    columns = heading.columns
    at = next((index for index, column in enumerate(columns) if column.role == "description"), None)
    if at is None:
        return None
    left = columns[at - 1].x1 if at else columns[at].x0 - 1000
    right = columns[at + 1].x0 if at + 1 < len(columns) else columns[at].x1 + 1000
    return min(left, columns[at].x0), max(right, columns[at].x1)


def _inside(row: Row, place: tuple[float, float]) -> list[Word]:
    return [word for word in row.words if place[0] <= word.x0 and word.x1 <= place[1]]


def _gaps(rows: Sequence[Row], lines: Sequence[int]) -> Iterator[float]:
    for before, after in pairwise(lines):
        yield rows[after].top - rows[before].bottom if rows[after].page == rows[before].page else float("inf")


def _widest_gap(rows: Sequence[Row], lines: Sequence[int]) -> float | None:
    """The widest gap between rows of one cell; None where all rows stand alike."""
    height = statistics.median(rows[index].bottom - rows[index].top for index in lines)
    gaps = sorted(gap for gap in _gaps(rows, lines) if gap != float("inf"))
    jumps = [
        (above - below, below)
        for below, above in pairwise(gaps)
        if below <= _TIGHT * height and above - below >= _JUMP * height
    ]
    return max(jumps)[1] if jumps else None


def _cells(rows: Sequence[Row], lines: Sequence[int], widest: float) -> Iterator[list[int]]:
    """The rows of each cell."""
    cell = [lines[0]]
    for index, gap in zip(lines[1:], _gaps(rows, lines), strict=True):
        if gap > widest:
            yield cell
            cell = []
        cell.append(index)
    yield cell


def _of_cell(
    rows: Sequence[Row], cell: Sequence[int], place: tuple[float, float], edge: float, style: Style
) -> Iterator[tuple[int, tuple[int, str]]]:
    amounts = [index for index in cell if any(token.kind == "money" for token in tokens_of(rows[index], style))]
    if len(amounts) != 1 or len(cell) == 1:
        return
    texts = [(index, words) for index in cell if (words := _inside(rows[index], place))]
    for at, (index, words) in enumerate(texts):
        following = texts[at + 1][1] if at + 1 < len(texts) else []
        if index == amounts[0] or len(words) < len(rows[index].words) or total_of(rows[index].text):
            continue
        if index > amounts[0] or _broken(words, following, edge):
            yield index, (amounts[0], " ".join(word.text for word in words))


def _broken(words: Sequence[Word], following: Sequence[Word], edge: float) -> bool:
    """Whether the next row's first word would not have fitted behind these."""
    return bool(following) and words[-1].x1 + (following[0].x1 - following[0].x0) > edge

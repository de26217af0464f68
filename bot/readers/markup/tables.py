"""The cells of tables on a page: spans unrolled, tables that only lay things out told apart from those with columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from bot.readers.layout import Cell
from bot.readers.markup.shown import Hidden

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Lines = Callable[["Element"], list[str]]

_MOST_SPAN = 100
_MOST_COLUMNS = 300
_MONEY = re.compile(r"\d[.,]\d\d\b|\$\s?\d")
_ROLES_OF_CELLS = frozenset({"cell", "gridcell", "columnheader", "rowheader"})


@dataclass(frozen=True)
class Spanning:
    """A cell and the columns it lies over; `said` is false where it goes on from a row above or is empty."""

    element: Element
    columns: int = 1
    said: bool = True


def is_table(element: Element) -> bool:
    """Whether the element is a table, by its name or by the role it plays."""
    return element.tag == "table" or element.get("role") in ("table", "grid", "treegrid")


def is_columns(table: Element, hidden: Hidden) -> bool:
    """Whether the cells below each other belong together: three or more in several rows, or headings over them."""
    if any(is_table(inner) for inner in table.iterdescendants("table")):
        return False
    rows = [[one for one in row if one.said] for row in table_rows(table, hidden)]
    wide = [row for row in rows if len(row) >= 3]
    headed = any(sum(one.element.tag == "th" for one in row) >= 2 for row in rows)
    return len(wide) >= 2 or (headed and len(rows) > 1)


def table_rows(table: Element, hidden: Hidden) -> Iterator[list[Spanning]]:
    """The rows with every cell in its column; one that lies over several rows is said again where it is no amount."""
    going: dict[int, tuple[Spanning, int]] = {}
    for tr in _trs(table, hidden):
        row: list[Spanning] = []
        cells = [cell for cell in tr if cell.tag in ("td", "th") and not hidden(cell)]
        while (cells or len(row) in going) and len(row) < _MOST_COLUMNS:
            column = len(row)
            if column in going:
                spanning, left = going.pop(column)
                if left > 1:
                    going[column] = (spanning, left - 1)
                row.append(Spanning(spanning.element, spanning.columns, _goes_on(spanning.element)))
            else:
                cell = cells.pop(0)
                spanning = Spanning(cell, _span(cell, "colspan"))
                row.append(spanning)
                if (rows := _span(cell, "rowspan")) > 1:
                    going[column] = (spanning, rows - 1)
            row.extend([Spanning(row[-1].element, said=False)] * (row[-1].columns - 1))
        if row:
            yield row


def _goes_on(cell: Element) -> bool:
    """Whether a cell that lies over several rows says the same of each: a date does, an amount counts once."""
    text = "".join(islice(cell.itertext(), 20))
    return cell.tag == "td" and len(text) < 300 and not _MONEY.search(text)


def _trs(table: Element, hidden: Hidden) -> Iterator[Element]:
    """The rows in the order they are shown: those of the foot last, wherever they are written."""
    parts = [part for part in table if not hidden(part)]
    for part in sorted(parts, key=lambda part: part.tag == "tfoot"):
        if part.tag == "tr":
            yield part
        elif part.tag in ("thead", "tbody", "tfoot"):
            yield from (tr for tr in part if tr.tag == "tr" and not hidden(tr))


def _span(cell: Element, name: str) -> int:
    text = (cell.get(name) or "1").strip()
    return min(max(int(text[:6]), 1), _MOST_SPAN) if text.isdecimal() and text.isascii() else 1


def grid_rows(table: Element, hidden: Hidden, lines: Lines) -> Iterator[list[Cell]]:
    """The rows of a table made of elements that only play its roles."""
    for row in table.iter():
        if row.get("role") == "row" and not hidden(row):
            cells = [one for one in row.iterdescendants() if one.get("role") in _ROLES_OF_CELLS and not hidden(one)]
            yield [Cell(" ".join(lines(cell))) for cell in cells]


def looks_like_grid(element: Element, hidden: Hidden, lines: Lines) -> list[list[Cell]]:
    """The rows of a table made of plain elements alone: as many pieces in each, words only in the first; else none."""
    rows = [child for child in element if not hidden(child)]
    if not 2 <= len(rows) <= 2000 or (element.text or "").strip():
        return []
    width = len(rows[0])
    if not 3 <= width <= 20 or any(len(row) != width or not _is_row(row, hidden) for row in rows):
        return []
    cells = [[Cell(" ".join(lines(piece))) for piece in row] for row in rows]
    figures = [[any(map(str.isdigit, cell.text)) for cell in row] for row in cells]
    heads = next((number for number, row in enumerate(figures) if any(row)), len(figures))
    return cells if 1 <= heads <= 3 and all(map(any, figures[heads:])) and _amounts(cells[heads:]) else []


def _is_row(row: Element, hidden: Hidden) -> bool:
    """Whether the element holds nothing but pieces that hold no pieces of their own."""
    if (row.text or "").strip() or any((piece.tail or "").strip() for piece in row):
        return False
    return all(isinstance(piece.tag, str) and not hidden(piece) and _is_small(piece) for piece in row)


def _is_small(piece: Element) -> bool:
    return sum(1 for _ in islice(piece.iter(), 8)) < 8


def _amounts(rows: Sequence[Sequence[Cell]]) -> bool:
    return any(_MONEY.search(cell.text) for row in rows for cell in row)

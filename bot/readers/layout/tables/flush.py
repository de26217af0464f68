"""Headings at one side of their columns and amounts at the other: "Debit      71.00", each in a cell of its own.

Where every amount stands between its heading and the next one, the columns reach as far as their amounts do. One row
tells that, so it is done before the table's manner is known. Amounts that reach over the next heading are told apart
by many rows alone: see ``value_places``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.columns.slips import is_slip
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.meaning import total_of
from bot.readers.layout.language.tokens import Style, tokens_of
from bot.readers.layout.language.vocabulary import MONEY_ROLES
from bot.readers.layout.page.rows import Row

_PRICED = MONEY_ROLES | {"other"}
"""Interest and what is left to an insurer are amounts that no line keeps."""
_ALIKE = 0.4
"""Widths of a character by which the edges of amounts in one column may differ."""
_LABELED = 2
_SLACK = 1.0
"""Widths of a character by which an amount may reach over the edge of its column."""


@dataclass(frozen=True, slots=True)
class _Stack:
    """From where to where amounts stand that end, or begin, at the same place."""

    x0: float
    x1: float


def reaching(heading: Heading, rows: Sequence[Row], style: Style) -> Heading:
    """The heading, its columns of amounts reaching over these where each stands aside of its heading in its cell."""
    lines = [row for row in takewhile(lambda row: not is_slip(row), rows) if _is_line(row, heading, style)]
    if not lines or any(row.cells for row in lines):
        return heading
    for right in (True, False):
        under = _under(heading.columns, _stacks(lines, style, right=right), lines[0].width, right=right)
        if under and any(_is_aside(heading.columns[index], stack) for index, stack in under.items()):
            columns = [
                replace(column, x0=min(column.x0, under[index].x0), x1=max(column.x1, under[index].x1))
                if index in under
                else column
                for index, column in enumerate(heading.columns)
            ]
            return Heading(tuple(columns), heading.rows)
    return heading


def _is_line(row: Row, heading: Heading, style: Style) -> bool:
    """Whether a row fills half of the columns, with words and an amount among it, and is no label with its amount."""
    kinds = {token.kind for token in tokens_of(row, style)}
    if len(row.phrases) <= _LABELED and total_of(row.phrases[0].text.rstrip(": ")):
        return False
    return 2 * len(row.phrases) >= len(heading.columns) and {"money", "text"} <= kinds


def _stacks(lines: Sequence[Row], style: Style, *, right: bool) -> list[_Stack]:
    """The amounts of all lines by the edge that they share, from left to right."""
    amounts = [token for row in lines for token in tokens_of(row, style) if token.kind == "money"]
    stacks: list[list[_Stack]] = []
    for one in sorted((_Stack(token.x0, token.x1) for token in amounts), key=lambda one: _edge(one, right=right)):
        if stacks and _edge(one, right=right) - _edge(stacks[-1][-1], right=right) <= _ALIKE * lines[0].width:
            stacks[-1].append(one)
        else:
            stacks.append([one])
    return [_Stack(min(one.x0 for one in stack), max(one.x1 for one in stack)) for stack in stacks]


def _edge(stack: _Stack, *, right: bool) -> float:
    return stack.x1 if right else stack.x0


def _under(columns: Sequence[Column], stacks: Sequence[_Stack], width: float, *, right: bool) -> dict[int, _Stack]:
    """The amounts by the column whose heading begins its cell, or with `right` false ends it; none where one has none.

    Between two headings stands what the cell of one of them holds, and nothing of the other's.
    """
    slack = _SLACK * width
    found: dict[int, _Stack] = {}
    for stack in stacks:
        if right:
            index = max((at for at, one in enumerate(columns) if one.x0 <= stack.x0 + slack), default=-1)
            over = index + 1 < len(columns) and stack.x1 > columns[index + 1].x0
        else:
            index = min((at for at, one in enumerate(columns) if one.x1 >= stack.x1 - slack), default=-1)
            over = index > 0 and stack.x0 < columns[index - 1].x1
        if index < 0 or over or index in found or columns[index].role not in _PRICED:
            return {}
        found[index] = stack
    return found


def _is_aside(column: Column, stack: _Stack) -> bool:
    """Whether amounts reach past their heading."""
    return stack.x0 < column.x0 or stack.x1 > column.x1

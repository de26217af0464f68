"""Columns headed by two things that stand below each other in their cells: a day over what was done on it, what a
plan allowed over what it paid. Each becomes two columns beside each other, so that a line is in one row.

The rest of the table moves to the right; every word keeps the place that it is printed at as its origin.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.readers.document import Deadline
from bot.readers.layout.columns.assign import Placed, place
from bot.readers.layout.columns.headings import Heading, heading_at
from bot.readers.layout.columns.slips import stands_around
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style, Token, tokens_of
from bot.readers.layout.language.vocabulary import MONEY_ROLES
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word
from bot.readers.layout.prepared.paired_cells import paired, stands_alone, two_headings

_BETWEEN = re.compile(r"\s*/\s*|\s+(?:and|&|y|e)\s+", re.IGNORECASE)
_KIND = re.compile(r"(?:type|kind|tipo|service|servicio)(?: of service| de servicio)?")
_TOTAL = re.compile(r"totals?\b|totales\b|claim total|subtotal", re.IGNORECASE)
_NEAR = 1.3
"""Heights of a row between the rows of one cell."""
_AIR = 4
"""Characters left free between columns that are put beside each other."""


@dataclass(frozen=True)
class Stack:
    """A column that holds two things: its place among the columns, and the headings of the two."""

    column: int
    upper: str
    lower: str
    dated: bool


@dataclass(frozen=True)
class Body:
    """The rows below a heading with the column that each of their tokens stands in."""

    rows: Sequence[Row]
    placed: Sequence[Sequence[Placed]]
    stack: Stack

    def own(self, index: int) -> list[Token]:
        """What stands in the stacked column of a row."""
        return [one.token for one in self.placed[index] if one.column == self.stack.column]

    def is_priced(self, index: int) -> bool:
        """Whether an amount stands in another column of the row."""
        return any(one.token.kind == "money" and one.column != self.stack.column for one in self.placed[index])

    def is_near(self, index: int, other: int) -> bool:
        """Whether a row stands close below another, the next one."""
        if not 0 <= other < index < len(self.rows):
            return False
        row, above = self.rows[index], self.rows[other]
        return row.page == above.page and row.top - above.bottom < _NEAR * (above.bottom - above.top)


Cell = tuple[list[Token], list[Token]]
"""The tokens of the upper and of the lower of the two things."""


def with_stacks_apart(rows: Sequence[Row], style: Style, deadline: Deadline) -> list[Row]:
    """The rows, each stacked column of each table parted into two."""
    said = any(_BETWEEN.search(row.text) and not _priced(row, style) for row in rows)
    if not said and not any(stands_alone(row, style) for row in rows):
        return list(rows)
    heads = list(_heads(rows, style, deadline))
    if not heads:
        return list(rows)
    found = list(rows[: heads[0][0]])
    for (index, heading), after in zip(heads, [*(one for one, _ in heads[1:]), len(rows)], strict=True):
        head, body = rows[index : index + heading.rows], rows[index + heading.rows : after]
        found += _parted(head, body, heading, style)
    return found


def _priced(row: Row, style: Style) -> bool:
    return any(token.kind == "money" for token in tokens_of(row, style))


def _heads(rows: Sequence[Row], style: Style, deadline: Deadline) -> Iterator[tuple[int, Heading]]:
    index = 0
    while index < len(rows):
        if index % 50 == 0:
            deadline.check()
        heading = heading_at(rows, index, style)
        if heading:
            yield index, heading
        index += heading.rows if heading else 1


def _parted(head: Sequence[Row], body: Sequence[Row], heading: Heading, style: Style) -> Sequence[Row]:
    """The rows of one table with its stacked column in two; as they are where it has none."""
    stacks = [stack for at, column in enumerate(heading.columns) if (stack := _stack(at, column.heading))]
    as_printed = [*head, *body]
    if head[-1].cells:
        ways = (paired(head, body, (one.upper, one.lower), style) for one in stacks if not one.dated)
        return next((rows for rows in ways if rows), as_printed)
    if not stacks or head[0].cells or any(row.cells for row in body):
        return as_printed
    around = [stands_around(row, style) or (":" in row.text and not _priced(row, style)) for row in body]
    placed = [
        [] if aside else place(tokens_of(row, style), heading.columns, row.width, ragged=False)
        for row, aside in zip(body, around, strict=True)
    ]
    told = [Body(body, placed, stack) for stack in stacks]
    found = [(one, cells) for one in told if (cells := days_in(one) if one.stack.dated else amounts_in(one))]
    return _beside(head, *found[0], heading) if len(found) == 1 else as_printed


def _stack(at: int, heading: str) -> Stack | None:
    """What the heading of a column says stands in it below each other; None where it is one thing."""
    sides = [side.strip() for side in _BETWEEN.split(heading) if side.strip()]
    if len(sides) == 1:
        sides = two_headings(heading)
    if len(sides) != 2:
        return None
    upper, lower = (column_meaning(side) for side in sides)
    if upper == "service_date" and (lower == "description" or _KIND.fullmatch(plain(sides[1]))):
        return Stack(at, sides[0], "Service", dated=True)
    if {upper, lower} <= MONEY_ROLES and upper != lower:
        return Stack(at, sides[0], sides[1], dated=False)
    return None


def days_in(body: Body) -> dict[int, Cell]:
    """For each row of amounts the day of its line and the words of what was done, from all rows of their cell."""
    found: dict[int, Cell] = {}
    starts = [at for at in range(len(body.rows)) if any(one.kind == "date" for one in body.own(at)[:1])]
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(body.rows)
        priced: int | None = None
        day: list[Token] = body.own(start)[:1]
        words: list[Token] = list(body.own(start)[1:])
        for at in range(start, end):
            said = " ".join(one.text for one in body.own(at)) if at > start else ""
            if at > start and (not body.is_near(at, at - 1) or _TOTAL.match(said)):
                break
            if body.is_priced(at) and priced is not None:
                break  # a total
            priced = at if body.is_priced(at) else priced
            words += body.own(at) if at > start else []
            if not body.placed[at]:
                break
        if priced is None or not words:
            return {}
        found[priced] = (day, words)
    return found


def amounts_in(body: Body) -> dict[int, Cell]:
    """For each row of amounts the two that are stacked in one of its cells; nothing where any has not just two."""
    mains = [at for at in range(len(body.rows)) if body.is_priced(at)]
    own = {at: [one for one in body.own(at) if one.kind == "money" or one.blank] for at in range(len(body.rows))}
    lone = {at for at in own if own[at] and at not in mains}
    if not mains or not lone:
        return {}
    over = mains[0] - 1 in lone
    found: dict[int, Cell] = {}
    for main in mains:
        above = main - 1 if over and main - 1 in lone and body.is_near(main, main - 1) else None
        below = next((at for at in (main + 1, main + 2) if at in lone and body.is_near(at, at - 1)), None)
        stacked = [at for at in (above, main, None if above is not None and own[main] else below) if at is not None]
        values = [own[at] for at in stacked if own[at]]
        if not values:
            continue
        if len(values) != 2 or any(len(value) != 1 for value in values):
            return {}
        found[main] = (values[0], values[1])
    return found


def _beside(head: Sequence[Row], body: Body, cells: dict[int, Cell], heading: Heading) -> list[Row]:
    """The table with the two things in columns of their own, all that follows moved to the right."""
    column, width = heading.columns[body.stack.column], head[0].width
    left = min(column.x0, *(token.x0 for upper, _ in cells.values() for token in upper))
    first = max(_length(upper, width) for upper, _ in cells.values()) + _AIR * width
    first = max(first, len(body.stack.upper) * width + _AIR * width)
    second = max(max(_length(lower, width) for _, lower in cells.values()), len(body.stack.lower) * width)
    shift = first + second + _AIR * width
    taken = {id(word) for cell in cells.values() for tokens in cell for token in tokens for word in token.words}
    titles = [
        replace(head[-1].words[0], text=body.stack.upper, x0=left, x1=left + len(body.stack.upper) * width),
        replace(
            head[-1].words[0],
            text=body.stack.lower,
            x0=left + first,
            x1=left + first + max(second, len(body.stack.lower) * width) - width,
        ),
    ]
    rows = [_moved(row, column.x0, column.x1, shift, titles if row is head[-1] else ()) for row in head]
    for at, row in enumerate(body.rows):
        kept = [word for word in row.words if id(word) not in taken]
        aside = {id(word) for one in body.placed[at] if one.column > body.stack.column for word in one.token.words}
        words = [_by(word, shift) if id(word) in aside else word for word in kept]
        for tokens, x0 in zip(cells.get(at, ()), (left, left + first), strict=False):
            words += _laid(tokens, x0, row)
        if words and (at in cells or aside or len(kept) < len(row.words)):
            ordered = tuple(sorted(words, key=lambda word: word.x0))
            rows.append(replace(row, words=ordered, cuts=frozenset()))
        elif words:
            rows.append(row)
    return [row for row in rows if row.words]


def _length(tokens: Sequence[Token], width: float) -> float:
    return sum(len(token.text) + 1 for token in tokens) * width


def _by(word: Word, shift: float) -> Word:
    return replace(word, x0=word.x0 + shift, x1=word.x1 + shift, origin=word.origin or (word,))


def _laid(tokens: Sequence[Token], x0: float, row: Row) -> Iterator[Word]:
    """The words of the tokens one behind the other from `x0` on, at the height of the row."""
    for token in tokens:
        for word in token.words:
            x1 = x0 + len(word.text) * row.width
            yield replace(word, x0=x0, x1=x1, top=row.top, bottom=row.bottom, origin=word.origin or (word,))
            x0 = x1 + row.width


def _moved(row: Row, x0: float, x1: float, shift: float, titles: Sequence[Word]) -> Row:
    """A row of the heading without the words of the stacked column, what follows it moved."""
    words = [word for word in row.words if not x0 <= (word.x0 + word.x1) / 2 <= x1]
    words = [_by(word, shift) if word.x0 > x1 else word for word in words]
    return replace(row, words=tuple(sorted([*words, *titles], key=lambda word: word.x0)), cuts=frozenset())

"""Two tables whose headings stand on one height, each with its own days, descriptions and amounts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from bot.readers.layout.columns.headings import MOST_ROWS, heading_at
from bot.readers.layout.columns.stacking import Column, single, stacked
from bot.readers.layout.language.meaning import total_of
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word
from bot.readers.layout.prepared.gutters import Gutter, gutter_below

ANCHORS: frozenset[Role] = frozenset({"description", "code", "revenue", "service_date"})

_FEWEST = 2
"""Rows with amounts on both sides that a page without headings has at least, where two tables go on."""


def between_tables(rows: Sequence[Row], index: int, style: Style) -> Gutter | None:
    """The gutter between two tables whose headings stand on the same height."""
    if not says_twice(rows[index]):
        return None
    for count in range(1, MOST_ROWS + 1):
        if count > 1 and _heads(rows, index + 1, count - 1):
            return None  # the row is no part of these headings
        if edges := _heads(rows, index, count):
            return gutter_below(rows, index, count, edges, "both", bool, AcrossBySum(style))
    return None


def says_twice(row: Row) -> bool:
    """Whether a word stands in the row again, as in headings of two tables."""
    words = [word.text for word in row.words if len(word.text) > 2]
    return len(words) > len(set(words))


def twin_heading(rows: Sequence[Row]) -> list[Row]:
    """The rows of a page that head two tables; none where none do."""
    for index, row in enumerate(rows):
        for count in range(1, MOST_ROWS + 1) if says_twice(row) else ():
            if _heads(rows, index, count):
                return list(rows[index : index + count])
    return []


def going_on(rows: Sequence[Row], heading: Sequence[Row], style: Style) -> list[Row]:
    """The rows of a page without headings under those of the page before, where its two tables go on."""
    edges = _heads(heading, 0, len(heading))
    both = [index for index, row in enumerate(rows) if edges and _has_both(row, edges, style)]
    if len(both) < _FEWEST or any(heading_at(rows, index, style) for index in range(both[0] + 1)):
        return list(rows)
    first = rows[both[0]]
    by = first.top - heading[-1].bottom - 0.1 * (first.bottom - first.top)
    again = [Row(tuple(_again(word, first.page, by) for word in row.words), row.width) for row in heading]
    return [*rows[: both[0]], *again, *rows[both[0] :]]


def _has_both(row: Row, edges: tuple[float, float], style: Style) -> bool:
    """Whether the row has amounts on both sides and nothing between."""
    middle = sum(edges) / 2
    sides = [phrase.x0 > middle for phrase in row.phrases if style.money(phrase.text) is not None]
    crossing = any(phrase.x0 < middle < phrase.x1 for phrase in row.phrases)
    return not crossing and len(set(sides)) == 2


def _again(word: Word, page: int, by: float) -> Word:
    return replace(word, page=page, top=word.top + by, bottom=word.bottom + by, origin=word.origin or (word,))


def _heads(rows: Sequence[Row], index: int, count: int) -> tuple[float, float] | None:
    """The edges between the headings of two tables that so many rows are."""
    block = rows[index : index + count]
    if len(block) < count:
        return None
    for left, right in _halves(block):
        if _are_headings(left, right):
            return end_of(left, -inf), start_of(right, inf)
    return None


class AcrossBySum:
    """Whether a row goes over the gutter by what it says: a label of a sum on one side, its amount on the other."""

    def __init__(self, style: Style) -> None:
        self._style = style

    def __call__(self, before: Sequence[Word], after: Sequence[Word]) -> bool:
        """Whether these parts of a row belong together."""
        said, amount = (" ".join(word.text for word in part) for part in (before, after))
        return total_of(said) is not None and not self._style.amounts(said) and self._style.amount(amount) is not None


def _halves(block: Sequence[Row]) -> Iterator[tuple[list[Column], list[Column]]]:
    """The columns left and right of each place where the headings could be parted."""
    words = block[0].words
    half = len(words) // 2
    if len(words) % 2 == 0 and [w.text for w in words[:half]] == [w.text for w in words[half:]]:
        edge = words[half].x0 - 0.1
        sides = [_side(block, -inf, edge), _side(block, edge, inf)]
        if all(len(side) == len(block) for side in sides):
            yield _columns(sides[0]), _columns(sides[1])
        return
    columns = _columns(block)
    for at in range(2, len(columns) - 1):
        yield columns[:at], columns[at:]


def _side(block: Sequence[Row], left: float, right: float) -> list[Row]:
    parts = [Row(tuple(word for word in row.words if left <= word.x0 < right), row.width) for row in block]
    return [part for part in parts if part.words]


def _columns(block: Sequence[Row]) -> list[Column]:
    return single(block[0]) if len(block) == 1 else stacked(block)[0]


def _are_headings(left: Sequence[Column], right: Sequence[Column]) -> bool:
    """Whether both are headings of a table: the same ones, or each with an amount and what it is for."""
    roles = [{column.role for column in side} for side in (left, right)]
    said = [[column.heading.lower() for column in side] for side in (left, right)]
    if not roles[0] & MONEY_ROLES or not roles[1] & MONEY_ROLES or not roles[1] & ANCHORS:
        return False
    if len(left) > 1 and said[0][-1] == said[1][-1] and left[-1].role in MONEY_ROLES and right[0].role in ANCHORS:
        return True  # both end in the same amounts
    if not roles[0] & ANCHORS:
        return False
    if said[0] == said[1]:
        return True
    if left[-1].role not in MONEY_ROLES | {"other", "remarks"} or right[0].role not in ANCHORS:
        return False
    shared = set(said[0]) & set(said[1])
    both = roles[0] & roles[1] & ANCHORS
    if "description" in both and left[-1].role in MONEY_ROLES and right[-1].role in MONEY_ROLES:
        return True  # no table tells its services twice, each time with an amount behind
    dated = len(right) > 2 and any(
        column.role == "service_date" and column.heading.lower() in shared for column in left
    )
    return len(both) > 1 or (bool(both) and (len(shared) > 1 or dated))


def end_of(columns: Sequence[Column], unknown: float) -> float:
    """The right edge of these headings; `unknown` where there are none."""
    return max((column.x1 for column in columns), default=unknown)


def start_of(columns: Sequence[Column], unknown: float) -> float:
    """The left edge of these headings; `unknown` where there are none."""
    return min((column.x0 for column in columns), default=unknown)

"""Pages on which a table stands beside another, or beside a box of labels, an address, a slip to cut off.

What stands abreast is put one below the other before rows are read: a second table below the first, all else above
its table. A single wide table is left alone: its columns have no headings twice, and no labels between its amounts.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from math import inf

from bot.readers.layout.boxes import is_box
from bot.readers.layout.gutters import Gutter, Side, gutter_below
from bot.readers.layout.headings import MOST_ROWS, Heading, heading_at
from bot.readers.layout.meaning import column_meaning, label_meanings, total_of
from bot.readers.layout.rows import Row, rows_of
from bot.readers.layout.stacking import Column, single, stacked
from bot.readers.layout.tokens import Style, tokens_of
from bot.readers.layout.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.words import Page, Word

_MOST_PARTS = 6
_ANCHORS: frozenset[Role] = frozenset({"description", "code", "revenue", "service_date"})
_FEWEST = 2
_LOOK_BELOW = 12
_FAR_BELOW = 40
_APART = 3
"""Heights of a row between what stood abreast, so that nothing seems to go on."""


def set_apart(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows of all pages without anything abreast; the same rows where nothing stands so."""
    found: list[Row] = []
    for _, page in groupby(rows, key=lambda row: row.page):
        own = list(page)
        for _ in range(_MOST_PARTS):
            words = None if any(row.cells for row in own) else _parted(own, style)
            if words is None:
                break
            own = rows_of([Page(tuple(words), own[0].page)])
        found += own
    return found


def _parted(rows: Sequence[Row], style: Style) -> list[Word] | None:
    """The words with the first that stand abreast put apart; None where none do."""
    heads = [index for index, row in enumerate(rows) if _may_head(row)]
    for index in heads:
        if gutter := _between_tables(rows, index, style):
            return _moved(rows, gutter, gutter.before, gutter.after)
    for index in heads:
        heading = heading_at(rows, index, style)
        if gutter := _beside_box(rows, index, heading, style, left=False):
            return _moved(rows, gutter, gutter.after, gutter.before)
        if gutter := _beside_box(rows, index, heading, style, left=True):
            return _moved(rows, gutter, gutter.before, gutter.after)
    return None


def _moved(rows: Sequence[Row], gutter: Gutter, upper: Sequence[Word], lower: Sequence[Word]) -> list[Word]:
    """All words of the page, `lower` and what stands below the gutter moved down."""
    band = rows[gutter.first : gutter.last + 1]
    height = max(row.bottom for row in band) - min(row.top for row in band)
    by = height + _APART * max(row.bottom - row.top for row in band)
    below = [word for row in rows[gutter.last + 1 :] for word in row.words]
    words = [word for row in rows[: gutter.first] for word in row.words]
    return [*words, *upper, *(_down(word, by) for word in (*lower, *below))]


def _down(word: Word, by: float) -> Word:
    return replace(word, top=word.top + by, bottom=word.bottom + by, origin=word.origin or (word,))


def _may_head(row: Row) -> bool:
    """Whether the row may be the first of headings of a table beside something: several phrases, hardly a figure."""
    figures = sum(any(map(str.isdigit, word.text)) for word in row.words)
    return 3 * figures <= len(row.words) and (len(row.phrases) > 2 or (len(row.phrases) == 2 and _says_twice(row)))


def _between_tables(rows: Sequence[Row], index: int, style: Style) -> Gutter | None:
    """The gutter between two tables whose headings stand on the same height."""
    if not _says_twice(rows[index]):
        return None
    for count in range(1, MOST_ROWS + 1):
        if count > 1 and _heads(rows, index + 1, count - 1):
            return None  # the row is no part of these headings
        if edges := _heads(rows, index, count):
            return gutter_below(rows, index, count, edges, "both", bool, _Across(style))
    return None


def _says_twice(row: Row) -> bool:
    """Whether a word stands in the row again, as in headings of two tables."""
    words = [word.text for word in row.words if len(word.text) > 2]
    return len(words) > len(set(words))


def _heads(rows: Sequence[Row], index: int, count: int) -> tuple[float, float] | None:
    """The edges between the headings of two tables that so many rows are."""
    block = rows[index : index + count]
    if len(block) < count:
        return None
    for left, right in _halves(block):
        if _are_headings(left, right):
            return _end(left, -inf), _start(right, inf)
    return None


class _Across:
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
    if any(not side & MONEY_ROLES or not side & _ANCHORS for side in roles):
        return False
    said = [[column.heading.lower() for column in side] for side in (left, right)]
    if said[0] == said[1]:
        return True
    if left[-1].role not in MONEY_ROLES | {"other", "remarks"} or right[0].role not in _ANCHORS:
        return False
    shared = set(said[0]) & set(said[1])
    both = roles[0] & roles[1] & _ANCHORS
    dated = len(right) > 2 and any(
        column.role == "service_date" and column.heading.lower() in shared for column in left
    )
    return len(both) > 1 or (bool(both) and (len(shared) > 1 or dated))


def _beside_box(rows: Sequence[Row], index: int, heading: Heading | None, style: Style, *, left: bool) -> Gutter | None:
    """The gutter between a table and labels or words that stand right (or `left`) of it."""
    strange: list[Column] = []
    if heading is None:
        heading, strange = _heading_in(rows, index, style, left=left)
    if heading is None:
        return None
    columns = heading.columns[::-1] if left else heading.columns
    for at in range(len(columns), 1, -1):
        own, rest = columns[:at], [*columns[at:], *strange]
        roles = {column.role for column in own}
        if not roles & MONEY_ROLES or "description" not in roles or not all(map(_may_be_label, rest)):
            return None
        edges = (_end(rest, -inf), _start(own, inf)) if left else (_end(own, -inf), _start(rest, inf))
        if not _has_words(rows[index + heading.rows : index + _FAR_BELOW], edges, left=left):
            continue
        side: Side = "right" if left else "left"
        gutter = gutter_below(rows, index, heading.rows, edges, side, _amount_on(own, style), _Across(style))
        if gutter is None:
            continue
        below = rows[index + heading.rows].top
        beside = [word for word in (gutter.before if left else gutter.after) if strange or word.middle > below]
        if is_box(rows_of([Page(tuple(beside))]), style, headed=any(map(_is_known, rest))):
            return gutter
    return None


def _has_words(rows: Sequence[Row], edges: tuple[float, float], *, left: bool) -> bool:
    """Whether words stand on the far side of the table in more than one of the rows."""
    own = edges[1] if left else edges[0]
    found = 0
    for row in rows:
        beyond = (word for word in row.words if (word.x1 <= own if left else word.x0 >= own))
        found += any(sum(map(str.isalpha, word.text)) > 1 for word in beyond)
    return found > 1


def _heading_in(rows: Sequence[Row], index: int, style: Style, *, left: bool) -> tuple[Heading | None, list[Column]]:
    """The heading in a part of a row, and what stands beside it: a label with its value is no heading."""
    phrases = rows[index].phrases
    figures = [place for place, phrase in enumerate(phrases) if re.search(r"[\d:]", phrase.text)]
    if not figures:
        return None, []
    own, rest = (
        (phrases[figures[-1] + 1 :], phrases[: figures[-1] + 1])
        if left
        else (phrases[: figures[0]], phrases[figures[0] :])
    )
    if len(own) < _FEWEST:
        return None, []
    part = Row(tuple(word for phrase in own for word in phrase.words), rows[index].width)
    heading = heading_at([part, *rows[index + 1 : index + 1 + _LOOK_BELOW]], 0, style)
    return heading, [Column("other", phrase.x0, phrase.x1) for phrase in rest]


def _end(columns: Sequence[Column], unknown: float) -> float:
    return max((column.x1 for column in columns), default=unknown)


def _start(columns: Sequence[Column], unknown: float) -> float:
    return min((column.x0 for column in columns), default=unknown)


def _may_be_label(column: Column) -> bool:
    """Whether what stands in a row of headings may be the title or the first label of a box beside the table."""
    return column.role in MONEY_ROLES or not _is_known(column) or bool(label_meanings(column.heading))


def _is_known(column: Column) -> bool:
    """Whether words may stand below this heading, for it is one that is known and not of amounts."""
    return column.role not in MONEY_ROLES and column_meaning(column.heading) is not None


def _amount_on(columns: Sequence[Column], style: Style) -> Callable[[Row], bool]:
    """Whether a row has an amount under one of these columns."""
    under = [column for column in columns if column.role in MONEY_ROLES]

    def has(row: Row) -> bool:
        tokens = (token for token in tokens_of(row, style) if token.kind == "money")
        return any(min(token.x1, column.x1) > max(token.x0, column.x0) for token in tokens for column in under)

    return has

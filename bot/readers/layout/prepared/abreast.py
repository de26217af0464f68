"""Pages on which a table stands beside another, or beside a box of labels, an address, a slip to cut off.

What stands abreast is put one below the other before rows are read: a second table below the first, all else above
its table. A single wide table is left alone: its columns have no headings twice, and no labels between its amounts.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby
from math import inf

from bot.readers.document import Deadline
from bot.readers.layout.columns.headings import Heading, heading_at
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.meaning import column_meaning, label_meanings
from bot.readers.layout.language.tokens import Style, Token, tokens_of
from bot.readers.layout.language.vocabulary import MONEY_ROLES
from bot.readers.layout.page.rows import Row, rows_of
from bot.readers.layout.page.words import Page, Word
from bot.readers.layout.prepared.boxes import is_box
from bot.readers.layout.prepared.gutters import Gutter, Side, gutter_below
from bot.readers.layout.prepared.one_table import is_one_table
from bot.readers.layout.prepared.twin_tables import (
    AcrossBySum,
    between_tables,
    end_of,
    going_on,
    says_twice,
    start_of,
    twin_heading,
)
from bot.readers.layout.prepared.unheaded_twins import between_charges

_MOST_PARTS = 6
_FEWEST = 2
_FEWEST_ABOVE = 3
"""Phrases of the first of two rows of headings, of which some have one row alone."""
_LOOK_BELOW = 12
_FAR_BELOW = 40
_MOST_HEADS = 60
"""Rows of a page that are tried as headings: in a text without pages that goes on for ever, the first."""
_APART = 3
"""Heights of a row between what stood abreast, so that nothing seems to go on."""


def set_apart(rows: Sequence[Row], style: Style, deadline: Deadline) -> list[Row]:
    """The rows of all pages without anything abreast; the same rows where nothing stands so.

    Raises `TooLarge` where looking takes longer than a document may.
    """
    found: list[Row] = []
    twins: list[Row] = []  # the headings of two tables that stand abreast on this page or an earlier one
    for _, page in groupby(rows, key=lambda row: row.page):
        own = list(page)
        here = twin_heading(own)
        if twins and not here:
            own = going_on(own, twins, style)
        twins = here or twins
        for _ in range(_MOST_PARTS):
            words = None if any(row.cells for row in own) else _parted(own, style, deadline)
            if words is None:
                break
            own = rows_of([Page(tuple(words), own[0].page)])
        found += own
    return found


def _parted(rows: Sequence[Row], style: Style, deadline: Deadline) -> list[Word] | None:
    """The words with the first that stand abreast put apart; None where none do."""
    heads = [index for index, row in enumerate(rows) if _may_head(row)][:_MOST_HEADS]
    for index in heads:
        deadline.check()
        if (gutter := between_tables(rows, index, style)) and not _goes_on(rows, index, style):
            return _moved(rows, gutter, gutter.before, gutter.after)
    amounts = _Amounts(style)
    inside = 0
    for index in heads:
        deadline.check()
        if index < inside:
            continue  # one of the rows of a heading that was looked at
        heading = heading_at(rows, index, style)
        inside = index + heading.rows if heading else inside
        if gutter := _beside_box(rows, index, heading, amounts, left=False):
            return _moved(rows, gutter, gutter.after, gutter.before)
        if gutter := _beside_box(rows, index, heading, amounts, left=True):
            return _moved(rows, gutter, gutter.before, gutter.after)
    gutter = between_charges(rows, style)
    return _moved(rows, gutter, gutter.before, gutter.after) if gutter else None


def _goes_on(rows: Sequence[Row], index: int, style: Style) -> bool:
    """Whether a row is the second of the headings of one table: "Your   Discount" over "amount   amount"."""
    above = len(rows[index - 1].phrases) if index else 0
    if above < _FEWEST_ABOVE or 2 * above < len(rows[index].phrases):
        return False  # "Charges     Payments" over the headings of two tables
    heading = heading_at(rows, index - 1, style)
    return heading is not None and heading.rows > 1 and len(heading.columns) >= len(rows[index].phrases)


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
    return 3 * figures <= len(row.words) and (len(row.phrases) > 2 or (len(row.phrases) == 2 and says_twice(row)))


def _beside_box(
    rows: Sequence[Row], index: int, heading: Heading | None, amounts: "_Amounts", *, left: bool
) -> Gutter | None:
    """The gutter between a table and labels or words that stand right (or `left`) of it."""
    style = amounts.style
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
        edges = (end_of(rest, -inf), start_of(own, inf)) if left else (end_of(own, -inf), start_of(rest, inf))
        if not _has_words(rows[index + heading.rows : index + _FAR_BELOW], edges, left=left):
            continue
        side: Side = "right" if left else "left"
        gutter = gutter_below(rows, index, heading.rows, edges, side, amounts.on(own), AcrossBySum(style))
        under = index + heading.rows
        if gutter is None or is_one_table(rows[under : gutter.last + 1], gutter, columns[at:], amounts.on(own), style):
            continue
        below = rows[under].top
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


def _may_be_label(column: Column) -> bool:
    """Whether what stands in a row of headings may be the title or the first label of a box beside the table."""
    return column.role in MONEY_ROLES or not _is_known(column) or bool(label_meanings(column.heading))


def _is_known(column: Column) -> bool:
    """Whether words may stand below this heading, for it is one that is known and not of amounts."""
    return column.role not in MONEY_ROLES and column_meaning(column.heading) is not None


class _Amounts:
    """The amounts in the rows of a page, each row looked at once."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self._of: dict[int, list[Token]] = {}

    def on(self, columns: Sequence[Column]) -> Callable[[Row], bool]:
        """What tells whether a row has an amount under one of these columns."""
        under = [column for column in columns if column.role in MONEY_ROLES]

        def has(row: Row) -> bool:
            tokens = self._of.get(id(row))
            if tokens is None:
                tokens = [token for token in tokens_of(row, self.style) if token.kind == "money"]
                self._of[id(row)] = tokens
            return any(min(token.x1, column.x1) > max(token.x0, column.x0) for token in tokens for column in under)

        return has

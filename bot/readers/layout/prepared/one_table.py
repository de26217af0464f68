"""Whether what seems to stand beside a table is made of its own columns: headings that the rows below fill.

Rows of totals below a table look like a box of labels under its first or last columns. What stands level with the
services tells: a box has its labels there, columns of the table have only values.
"""

from collections.abc import Callable, Sequence

from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.prepared.boxes import labels_in
from bot.readers.layout.prepared.gutters import Gutter

_SURE = 2
"""So many rows with values below the headings are the table's; a single one may be what a label above announced."""
_NEAR = 3
"""Rows from a label on, among them one of the table where that label stands beside it."""


def is_one_table(
    rows: Sequence[Row], gutter: Gutter, beside: Sequence[Column], has_amount: Callable[[Row], bool], style: Style
) -> bool:
    """Whether `beside`, headings across the gutter from a table, are columns that its rows fill.

    `rows` begin below the headings, and `has_amount` knows those of the table.
    """
    filled = 0
    for index, row in enumerate(rows) if beside else ():
        own, other = _sides(row, gutter)
        if not other:
            continue
        if not _are_values(other, beside, style):
            return filled >= _SURE or (bool(filled) and not _goes_on(rows[index : index + _NEAR], gutter, has_amount))
        filled += bool(own) and has_amount(row)
    return bool(filled)


def _goes_on(rows: Sequence[Row], gutter: Gutter, has_amount: Callable[[Row], bool]) -> bool:
    """Whether the table has a row among these."""
    return any(_sides(row, gutter)[0] and has_amount(row) for row in rows)


def _sides(row: Row, gutter: Gutter) -> tuple[list[Phrase], list[Phrase]]:
    """What a row has on the side of the table, and what on the other."""
    middle = (gutter.left + gutter.right) / 2
    before = [phrase for phrase in row.phrases if phrase.x1 <= middle]
    after = [phrase for phrase in row.phrases if phrase.x1 > middle]
    return (before, after) if gutter.table == "left" else (after, before)


def _are_values(phrases: Sequence[Phrase], beside: Sequence[Column], style: Style) -> bool:
    """Whether these may be values below the headings: no more of them, a figure among them, and nothing announced."""
    if len(phrases) > len(beside) or labels_in(phrases[0]):
        return False
    return any(_is_figure(phrase.text, style) for phrase in phrases)


def _is_figure(text: str, style: Style) -> bool:
    said = any(char.isalpha() for char in text)
    return any(map(str.isdigit, text)) and (not said or style.date(text) is not None or style.money(text) is not None)

"""Rows of cells that the end of a page cuts: what stands alone below the headings of the next page belongs above."""

from collections.abc import Sequence
from dataclasses import replace

from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word


def with_whole_cells(rows: Sequence[Row]) -> list[Row]:
    """The rows, words alone at the top of a page put behind those in their columns at the foot of the page before."""
    whole: list[Row] = []
    for row in rows:
        last = _last_above(whole, row)
        if last is None:
            whole.append(row)
        else:
            whole[last] = _joined(whole[last], row)
    return whole


def _last_above(rows: Sequence[Row], row: Row) -> int | None:
    """The row of cells that ``row`` goes on with: the last of the page before, headings printed again between them."""
    if not rows or not row.cells or not all(any(map(str.isalpha, word.text)) for word in row.words):
        return None
    last = len(rows) - 1
    if rows[last].page == row.page and last and rows[last - 1].page != row.page and rows[last].cells:
        last -= 1
    columns = {word.x0 for word in rows[last].words}
    fits = rows[last].cells and len(row.words) < len(columns) / 2 and {word.x0 for word in row.words} < columns
    return last if fits and rows[last].page == row.page - 1 else None


def _joined(row: Row, rest: Row) -> Row:
    more = {word.x0: word for word in rest.words}
    return replace(row, words=tuple(_longer(word, more[word.x0]) if word.x0 in more else word for word in row.words))


def _longer(word: Word, more: Word) -> Word:
    return replace(word, text=f"{word.text} {more.text}", origin=(*(word.origin or (word,)), *(more.origin or (more,))))

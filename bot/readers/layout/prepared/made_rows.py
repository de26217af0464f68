"""Rows of a table that the page did not print as rows: made of cells that stood one below the other."""

from collections.abc import Sequence

from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import CELL_WIDTH, Word


def row_of_cells(cells: Sequence[Row | str | None], place: Row) -> Row:
    """A row of cells at the height of `place`, each made of what stands in a row of its own, or of words of ours."""
    words = []
    for index, cell in enumerate(cells):
        text, origin = (cell.text, cell.words) if isinstance(cell, Row) else (cell, ())
        if text:
            x0 = index * CELL_WIDTH
            words.append(Word(text, x0, x0 + len(text), place.top, place.bottom, place.page, True, origin=origin))
    return Row(tuple(words), place.width)

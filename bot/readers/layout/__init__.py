"""One layout engine for every document that is looked at: words with positions in, bills out.

Plain text, tables of cells, PDF pages and recognized photographs all become words on pages, so columns,
header, totals and continuation lines are understood in one place.

In the order in which they build on each other: ``page`` (words, rows), ``language`` (days, amounts, codes, the
vocabulary), ``stated`` (labels, sentences), ``columns``, ``prepared`` (pages put right), ``tables`` (lines),
``totals``, ``around`` (names, days, numbers), ``settled`` (doubts, what does not add up), ``assemble``.
"""

from bot.readers.layout.assemble import bills_of, traced_bills_of
from bot.readers.layout.page.words import Block, Cell, Page, Word, blocks_page, cells_page, text_pages

__all__ = [
    "Block",
    "Cell",
    "Page",
    "Word",
    "bills_of",
    "blocks_page",
    "cells_page",
    "text_pages",
    "traced_bills_of",
]

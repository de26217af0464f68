"""Amounts whose cents stand apart, as in the boxes of claim forms: "2310 00" is 2310.00."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.readers.layout.columns.contents import code_role
from bot.readers.layout.language.codes import is_modifier
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word

_DOLLARS = re.compile(r"\$?(?:\d{1,6}|\d{1,3}(?:,\d{3})+)")
_CENTS = re.compile(r"\d\d")
_WHOLE = re.compile(r"\$?[\d,]*\d\.\d\d")
_HEADED = re.compile(r"\b(?:charges?|charged|amount|cargos?)\b", re.IGNORECASE)
_NEAR, _APART = 1.6, 1.8
"""Widths of a character: the most between dollars and cents, and the least to what stands beside them."""
_FEWEST = 2


def with_cents(rows: Sequence[Row]) -> list[Row]:
    """The rows with dollars and cents in one word where they stand apart all through; the same rows elsewhere.

    They do where no amount is printed in one piece, a heading announces charges, and such pairs end at one height.
    """
    if any(_WHOLE.fullmatch(word.text) for row in rows for word in row.words):
        return list(rows)
    if not any(_HEADED.search(row.text) for row in rows):
        return list(rows)
    found = {index: pairs for index, row in enumerate(rows) if (pairs := list(_pairs(row)))}
    edges = [
        (row.words[at + 1].x1, row.width) for index, pairs in found.items() for at in pairs for row in [rows[index]]
    ]
    aligned = {edge for edge, width in edges if sum(abs(edge - other) <= width for other, _ in edges) >= _FEWEST}
    if not aligned:
        return list(rows)
    return [_joined(row, found.get(index, ())) for index, row in enumerate(rows)]


def _pairs(row: Row) -> Iterator[int]:
    """The places of words that are dollars with cents right behind them, and nothing near the two."""
    words = row.words
    for at in range(len(words) - 1):
        dollars, cents = words[at], words[at + 1]
        if not _DOLLARS.fullmatch(dollars.text) or not _CENTS.fullmatch(cents.text):
            continue
        coded = code_role(dollars.text) is not None and is_modifier(cents.text)  # "99284 25"
        near = cents.x0 - dollars.x1 <= _NEAR * row.width
        before = at == 0 or words[at - 1].text == "$" or dollars.x0 - words[at - 1].x1 >= _APART * row.width
        after = at + 2 == len(words) or words[at + 2].x0 - cents.x1 >= _APART * row.width
        if near and before and after and not coded:
            yield at


def _joined(row: Row, pairs: Sequence[int]) -> Row:
    if not pairs or row.cells:
        return row
    words: list[Word] = []
    for at, word in enumerate(row.words):
        if at in pairs:
            cents = row.words[at + 1]
            text = f"{word.text}.{cents.text}"
            words.append(replace(word, text=text, x1=cents.x1, origin=(*(word.origin or (word,)), cents)))
        elif at - 1 not in pairs:
            words.append(word)
    return Row(tuple(words), row.width)

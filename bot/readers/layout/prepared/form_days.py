"""Days whose month, day and year stand apart, as in the boxes of claim forms: "03 10 26" is 03/10/26."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot import dates
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word

_TWO = re.compile(r"\d\d")
_YEAR = re.compile(r"\d\d|(?:19|20)\d\d")
_DATED = re.compile(r"\b(?:dates?|from|fechas?|desde)\b|birth|nacim", re.IGNORECASE)
_NEAR, _APART = 1.6, 1.8
"""Widths of a character: the most between the parts of a day, and the least to what stands beside them."""
_FEWEST = 2


def with_form_days(rows: Sequence[Row]) -> list[Row]:
    """The rows with the parts of days as one word each, where several stand so and something announces days."""
    found = {index: days for index, row in enumerate(rows) if not row.cells and (days := list(_days(row)))}
    if sum(map(len, found.values())) < _FEWEST or not any(_DATED.search(row.text) for row in rows):
        return list(rows)
    return [_joined(row, found[index]) if index in found else row for index, row in enumerate(rows)]


def _days(row: Row) -> Iterator[int]:
    """The places of words that are a month with its day and year right behind, and nothing near the three."""
    words = row.words
    for at in range(len(words) - 2):
        month, day, year = words[at : at + 3]
        if not (_TWO.fullmatch(month.text) and _TWO.fullmatch(day.text) and _YEAR.fullmatch(year.text)):
            continue
        near = max(day.x0 - month.x1, year.x0 - day.x1) <= _NEAR * row.width
        before = at == 0 or month.x0 - words[at - 1].x1 >= _APART * row.width
        after = at + 3 == len(words) or words[at + 3].x0 - year.x1 >= _APART * row.width
        if near and before and after and dates.parse(_written(month, day, year)):
            yield at


def _written(*parts: Word) -> str:
    return "/".join(part.text for part in parts)


def _joined(row: Row, places: Sequence[int]) -> Row:
    words: list[Word] = []
    skip = 0
    for at, word in enumerate(row.words):
        if at in places:
            parts = row.words[at : at + 3]
            origin = tuple(one for part in parts for one in (part.origin or (part,)))
            words.append(replace(word, text=_written(*parts), x1=parts[-1].x1, origin=origin))
            skip = 2
        elif skip:
            skip -= 1
        else:
            words.append(word)
    return Row(tuple(words), row.width)

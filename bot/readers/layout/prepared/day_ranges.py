"""Ranges of days broken inside a narrow cell: "02/10/26 -" with "02/11/26" below it become one again."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot import dates
from bot.readers.layout.page.rows import PHRASE_GAP, Row
from bot.readers.layout.page.words import Word

_DASHES = frozenset({"-", "–", "—", "to", "thru", "al"})
_AMOUNT = re.compile(r"\d[.,]\d\d\b(?![.,/]\d)")
_NEAR = 1.0
"""Heights of a row: the widest gap between rows of one cell."""


def with_whole_ranges(rows: Sequence[Row]) -> list[Row]:
    """The rows, the last day of each broken range put behind its first; a row that had nothing else is gone."""
    found: list[Row | None] = list(rows)
    for index, (row, below) in enumerate(pairwise(rows)):
        current = found[index]
        place = _open_end(row) if current is row and not row.cells else None
        last = _day_below(row, below, row.words[place - 1].x0) if place is not None else None
        if place is None or last is None:
            continue
        dash = row.words[place]
        by = dash.x1 + row.width - last.x0
        moved = replace(
            last, x0=last.x0 + by, x1=last.x1 + by, top=row.top, bottom=row.bottom, origin=last.origin or (last,)
        )
        found[index] = Row((*row.words[: place + 1], moved, *row.words[place + 1 :]), row.width)
        rest = tuple(word for word in below.words if word is not last)
        found[index + 1] = Row(rest, below.width) if rest else None
    return [row for row in found if row is not None]


def _open_end(row: Row) -> int | None:
    """The place of a dash behind a day, with nothing near behind it."""
    for place in range(1, len(row.words)):
        if row.words[place].text not in _DASHES or not dates.DATE.fullmatch(row.words[place - 1].text):
            continue
        after = row.words[place + 1] if place + 1 < len(row.words) else None
        if after is None or after.x0 - row.words[place].x1 > PHRASE_GAP * row.width:
            return place
    return None


def _day_below(row: Row, below: Row, x0: float) -> Word | None:
    """The day that stands in the next row right below another, which begins at `x0`; none where that row is a line."""
    if any(_AMOUNT.search(word.text) for word in below.words):
        return None
    near = below.page == row.page and below.top - row.bottom < _NEAR * (row.bottom - row.top)
    day = next((word for word in below.words if abs(word.x0 - x0) < row.width), None) if near else None
    return day if day and dates.DATE.fullmatch(day.text) else None

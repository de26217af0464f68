"""Ranges of days broken inside a narrow cell: "02/10/26 -" with "02/11/26" below it become one again.

They go to that of the rows of their cell which has the amounts of the line.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot import dates
from bot.readers.layout.page.rows import PHRASE_GAP, Row
from bot.readers.layout.page.words import Word
from bot.readers.layout.prepared.rows_between import between_days

_DASHES = frozenset({"-", "–", "—", "to", "thru", "al"})
_AMOUNT = re.compile(r"\d[.,]\d\d\b(?![.,/]\d)")
_APART = 2.0
"""Widths of a character that keep a cell from the next."""
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
        broken = (row.words[place - 1], row.words[place], last)
        alone = len(row.words) == len(broken) - 1
        here, there = (index + 1, index) if alone and _is_priced(below) else (index, index + 1)
        found[here], found[there] = _with(rows[here], broken), _without(rows[there], broken)
    return _with_dashes_between(with_rows_between([row for row in found if row is not None]))


def with_rows_between(rows: Sequence[Row]) -> list[Row]:
    """The rows, ranges whose line of amounts stands in the middle of their cell put into it: a day and a dash above
    it, the last day below it, and what else of the line stands beside these two."""
    found: list[Row] = list(rows)
    index = 0
    while index + 2 < len(found):
        above, row, below = found[index : index + 3]
        place = _open_end(above) if not above.cells and not row.cells and _is_priced(row) else None
        if place is not None and _are_near(above, row) and _are_near(row, below):
            first, dash = above.words[place - 1], above.words[place]
            last = next((word for word in below.words if abs(word.x0 - first.x0) < row.width), None)
            empty = not any(word.x0 < dash.x1 and first.x0 < word.x1 for word in row.words)
            if last and empty and dates.DATE.fullmatch(last.text):
                found[index : index + 3] = between_days(above, row, below, (first, dash, last), _with)
        index += 1
    return found


def _with_dashes_between(rows: Sequence[Row]) -> list[Row]:
    """The rows, ranges on three of them put into one: a day, "to" and a day below each other."""
    found: list[Row | None] = list(rows)
    for index in range(1, len(rows) - 1):
        three = list(range(index - 1, index + 2))
        above, row, below = (rows[at] for at in three)
        priced = [at for at in three if _is_priced(rows[at])]
        if row.words[0].text not in _DASHES or row.cells or len(priced) > 1 or found[index - 1] is not above:
            continue
        if broken := _broken_over(above, row, below):
            target = priced[0] if priced else index
            for at in three:
                found[at] = _with(rows[at], broken) if at == target else _without(rows[at], broken)
    return [row for row in found if row is not None]


def _broken_over(above: Row, row: Row, below: Row) -> tuple[Word, Word, Word] | None:
    """The words of a range that stands on three rows, the dash alone in its cell; None where there is none."""
    dash = row.words[0]
    if not (_are_near(above, row) and _are_near(row, below)):
        return None
    first = next((word for word in above.words if _is_day_over(word, dash, row.width)), None)
    last = _day_below(row, below, first.x0) if first else None
    return (first, dash, last) if first and last else None


def _is_day_over(word: Word, dash: Word, width: float) -> bool:
    return bool(dates.DATE.fullmatch(word.text)) and word.x0 - width < dash.x0 and dash.x1 < word.x1 + width


def _with(row: Row, broken: Sequence[Word]) -> Row:
    """The row with the words of the range beside each other from where the first day stands, narrowed to their cell."""
    x0 = min(word.x0 for word in broken if word.text not in _DASHES)
    rest = [word for word in row.words if word not in broken]
    before = [word for word in rest if word.x0 < x0]
    after = rest[len(before) :]
    wide = sum(word.x1 - word.x0 for word in broken) + row.width * (len(broken) - 1)
    room = after[0].x0 - x0 - _APART * row.width if after else wide
    by = min(1.0, room / wide) if room > 0 else 1.0
    made: list[Word] = []
    for word in broken:
        left = made[-1].x1 + by * row.width if made else x0
        placed = replace(word, x0=left, x1=left + by * (word.x1 - word.x0), top=row.top, bottom=row.bottom)
        made.append(replace(placed, origin=word.origin or (word,)))
    return Row((*before, *made, *after), row.width)


def _without(row: Row, broken: Sequence[Word]) -> Row | None:
    rest = tuple(word for word in row.words if word not in broken)
    return Row(rest, row.width) if rest else None


def _is_priced(row: Row) -> bool:
    return any(_AMOUNT.search(word.text) for word in row.words)


def _are_near(row: Row, below: Row) -> bool:
    return below.page == row.page and below.top - row.bottom < _NEAR * (row.bottom - row.top)


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
    """The day that stands in the next row right below another, which begins at `x0`; none where both are lines."""
    if _is_priced(row) and _is_priced(below):
        return None
    near = _are_near(row, below)
    day = next((word for word in below.words if abs(word.x0 - x0) < row.width), None) if near else None
    return day if day and dates.DATE.fullmatch(day.text) else None

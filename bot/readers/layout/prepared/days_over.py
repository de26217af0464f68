"""Days and codes of reasons broken inside a narrow cell: "Aug 16," with "2026" below it, "CO-" above "45", become one.

They go to that of the rows of their cell which has the amounts of the line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.readers.layout.page.rows import PHRASE_GAP, Row
from bot.readers.layout.page.words import Word

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]*\.?"
_BEGUN = re.compile(rf"(?:{_MONTH} \d{{1,2}},?|\d{{1,2}} {_MONTH},?|\d{{1,2}}[/-]\d{{1,2}}[/-])", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_GROUP = re.compile(r"(?:CO|PR|OA|PI)-")
_REASON = re.compile(r"[A-Z]?\d{1,3},?")
_AMOUNT = re.compile(r"\d[.,]\d\d\b(?![.,/]\d)")
_NEAR = 1.0
"""Heights of a row: the widest gap between rows of one cell."""
_ASIDE = 2
"""Characters by which the parts of a day may stand beside each other, as where a cell is centered."""
_MOST_WORDS = 2


class _Broken(NamedTuple):
    """The words of a day, the row of the first, and the row of its year."""

    words: tuple[Word, ...]
    first: int
    last: int


def with_whole_days(rows: Sequence[Row]) -> list[Row]:
    """The rows, each broken day whole in one of them; a row that had nothing else is gone."""
    found: list[Row | None] = list(rows)
    for index in range(len(rows)):
        for broken in list(_broken_at(found, index)):
            _join(found, broken)
    return [row for row in found if row is not None]


def _broken_at(rows: Sequence[Row | None], index: int) -> Iterator[_Broken]:
    row = rows[index]
    if row is None or row.cells:
        return
    for begun in _begun(row):
        for last in (index + 1, index + 2):
            below = rows[last] if last < len(rows) else None
            before = rows[last - 1]
            if below is None or before is None or below.cells or below.page != row.page:
                break
            if below.top - before.bottom > _NEAR * (before.bottom - before.top):
                break
            if year := _year_under(below, begun):
                yield _Broken((*begun, year), index, last)
                break


def _begun(row: Row) -> Iterator[tuple[Word, ...]]:
    """The words of the row that begin a day and have nothing close behind them."""
    for start in range(len(row.words)):
        for count in range(1, _MOST_WORDS + 1):
            words = row.words[start : start + count]
            after = row.words[start + count] if start + count < len(row.words) else None
            open_end = after is None or after.x0 - words[-1].x1 > PHRASE_GAP * row.width
            before = row.words[start - 1] if start else None
            alone = before is None or words[0].x0 - before.x1 > PHRASE_GAP * row.width
            text = " ".join(word.text for word in words)
            if open_end and alone and (_BEGUN.fullmatch(text) or _GROUP.fullmatch(text)):
                yield words


def _year_under(row: Row, begun: tuple[Word, ...]) -> Word | None:
    """The word below that ends what is begun: the year of a day, the number of a reason."""
    x0, x1 = begun[0].x0, begun[-1].x1
    rest = _REASON if _GROUP.fullmatch(begun[0].text) else _YEAR
    for word in row.words:
        aligned = abs(word.x0 - x0) < row.width or abs(word.x0 + word.x1 - x0 - x1) < 2 * _ASIDE * row.width
        if aligned and rest.fullmatch(word.text):
            return word
    return None


def _join(rows: list[Row | None], broken: _Broken) -> None:
    """Put the whole day into the row of the amounts, and take its parts out of the others."""
    span = range(broken.first, broken.last + 1)
    priced = (at for at in span if (row := rows[at]) and any(_AMOUNT.search(word.text) for word in row.words))
    target = next(priced, broken.first)
    first, last = broken.words[0], broken.words[-2]
    text = " ".join(word.text for word in broken.words[:-1])
    text = f"{text}{'' if text[-1] in '/-' else ' '}{broken.words[-1].text}"
    for at in span:
        row = rows[at]
        if row is None:
            continue
        words = [word for word in row.words if word not in broken.words]
        if at == target:
            whole = replace(first, text=text, x1=last.x1, top=row.top, bottom=row.bottom, origin=broken.words)
            words.append(whole)
        kept = tuple(sorted(words, key=lambda word: word.x0))
        rows[at] = replace(row, words=kept, cuts=frozenset()) if kept else None

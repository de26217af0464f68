"""Rows whose parts stand between marks: "01/28/2026 - J1745 - Infliximab 10 mg - 40 - $4,880.00" is a row of cells.

People who type a list of charges, and systems that send one by mail, part it with dashes, strokes, dots or semicolons.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot import dates, money
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import CELL_WIDTH, Word

_MARKS = frozenset({"-", "–", "—", "/", "·", "•", "|", "~", "*", ">", "::", "»"})
_FEWEST_ROWS = 2
_FEWEST_PARTS = 4
_CLOSED = re.compile(r".*[;|]")
_AMOUNT = re.compile(r"[-(]?\$?(?:\d{1,3}(?:[,.]\d{3})+|\d{1,6})(?:[.,]\d\d)?\)?-?(?: ?USD)?")
_CENTS = re.compile(r"[.,]\d\d\)?-?$|\$")


class _Parted(NamedTuple):
    """A row as the words of its parts, and the mark between them."""

    parts: tuple[tuple[Word, ...], ...]
    mark: str


def with_cells(rows: Sequence[Row]) -> list[Row]:
    """The rows, those between the same marks as rows of cells where several of the same make are charges."""
    parted = {index: one for index, row in enumerate(rows) if (one := _parted(row))}
    charged = [one for one in parted.values() if _is_charge(one)]
    makes = {(one.mark, len(one.parts)) for one in charged}
    counts = {make: sum((one.mark, len(one.parts)) == make for one in charged) for make in makes}
    kept = {make for make, count in counts.items() if count >= _FEWEST_ROWS}
    return [
        of_cells(row, parted[index].parts)
        if index in parted and (parted[index].mark, len(parted[index].parts)) in kept
        else row
        for index, row in enumerate(rows)
    ]


def _parted(row: Row) -> _Parted | None:
    """The row cut at the one mark that stands between all of its parts; None where it is not so made."""
    if row.cells or len(row.phrases) > 1:
        return None
    alone = [word.text for word in row.words if word.text in _MARKS]
    mark = max(set(alone), key=alone.count, default="")
    parts = _cut(row.words, mark) if alone else _closed(row.words)
    if len(parts) < _FEWEST_PARTS or not all(parts):
        return None
    return _Parted(tuple(map(tuple, parts)), mark or ";")


def _cut(words: Iterable[Word], mark: str) -> list[list[Word]]:
    parts: list[list[Word]] = [[]]
    for word in words:
        if word.text == mark:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def _closed(words: Sequence[Word]) -> list[list[Word]]:
    """The parts that end with a semicolon or a stroke."""
    parts: list[list[Word]] = [[]]
    for word in words:
        parts[-1].append(word)
        if _CLOSED.fullmatch(word.text) and word is not words[-1]:
            parts.append([])
    return parts


def _is_charge(one: _Parted) -> bool:
    """Whether the parts are those of a line: an amount, words, and a day, a code or a count."""
    texts = [_text(part) for part in one.parts]
    amounts = [text for text in texts if _AMOUNT.fullmatch(text) and _CENTS.search(text)]
    worded = [text for text in texts if sum(map(str.isalpha, text)) > 3 and money.parse(text) is None]
    return bool(amounts and worded) and (
        any(dates.parse(text) for text in texts) or any(text.isalnum() and _has_figure(text) for text in texts)
    )


def _has_figure(text: str) -> bool:
    return any(map(str.isdigit, text))


def _text(part: Sequence[Word]) -> str:
    return " ".join(word.text for word in part).rstrip(";|").strip()


def of_cells(row: Row, parts: Sequence[Sequence[Word]]) -> Row:
    """The row with each of its ``parts`` in a cell of its own; where one is empty, its cell stays so."""
    words = []
    for index, part in enumerate(parts):
        text = _text(part)
        if text:
            x0 = index * CELL_WIDTH
            origin = tuple(one for word in part for one in (word.origin or (word,)))
            words.append(Word(text, x0, x0 + len(text), row.top, row.bottom, row.page, True, origin=origin))
    return Row(tuple(words), row.width)

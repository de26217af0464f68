"""Several claims on one document: each is a bill of its own, under the letterhead they share."""

from collections.abc import Sequence

from bot.readers.layout.fields import fields_of
from bot.readers.layout.headings import heading_at
from bot.readers.layout.letterhead import PLACE
from bot.readers.layout.rows import Row
from bot.readers.layout.tokens import Style
from bot.readers.layout.values import Values

_MOST_ABOVE = 3
_NEAR = 0.8
"""Heights of a row between those of one block."""


def parts_of(rows: Sequence[Row], style: Style) -> list[list[Row]]:
    """The rows of each claim, the shared first rows before each; all rows as one where there is but one claim.

    A claim begins at the row that names its number and has a table of its own.
    """
    starts: dict[str, int] = {}
    for field in fields_of(rows, frozenset(), Values(style), style):
        if field.label == "claim_number" and isinstance(field.value, str):
            starts.setdefault(field.value, field.row)
    begins = _with_heads(rows, sorted(set(starts.values())), style)
    ends = [*begins[1:], len(rows)]
    if len(begins) < 2 or not all(_has_table(rows[begin:end], style) for begin, end in zip(begins, ends, strict=True)):
        return [list(rows)]
    shared = rows[: begins[0]]
    return [[*shared, *rows[begin:end]] for begin, end in zip(begins, ends, strict=True)]


def _with_heads(rows: Sequence[Row], begins: list[int], style: Style) -> list[int]:
    """The starts moved up over what stands right above each number alike: the day of care, who gave it."""
    up = 0
    while up < _MOST_ABOVE and len(begins) > 1 and begins[0] > up:
        above = [begin - up - 1 for begin in begins]
        kinds = {_kind(rows[index], style) for index in above}
        near = all(rows[index + 1].top - rows[index].bottom < _NEAR * _height(rows[index]) for index in above)
        if len(kinds) > 1 or "" in kinds or not near:
            break
        up += 1
    return [begin - up for begin in begins]


def _kind(row: Row, style: Style) -> str:
    """What a row above a claim's number is; empty where it may be anything."""
    if style.date(row.text):
        return "day"
    return "place" if PLACE.search(row.text) and not style.amounts(row.text) else ""


def _height(row: Row) -> float:
    return row.bottom - row.top


def _has_table(rows: Sequence[Row], style: Style) -> bool:
    return any(heading_at(rows, index, style) for index in range(len(rows)))

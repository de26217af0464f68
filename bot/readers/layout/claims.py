"""Several claims on one document: each is a bill of its own, under the letterhead they share."""

from collections.abc import Sequence

from bot.readers.layout.fields import fields_of
from bot.readers.layout.header import Values
from bot.readers.layout.headings import heading_at
from bot.readers.layout.rows import Row
from bot.readers.layout.tokens import Style


def parts_of(rows: Sequence[Row], style: Style) -> list[list[Row]]:
    """The rows of each claim, the shared first rows before each; all rows as one where there is but one claim.

    A claim begins at the row that names its number and has a table of its own.
    """
    starts: dict[str, int] = {}
    for field in fields_of(rows, frozenset(), Values(style)):
        if field.label == "claim_number" and isinstance(field.value, str):
            starts.setdefault(field.value, field.row)
    begins = sorted(set(starts.values()))
    ends = [*begins[1:], len(rows)]
    if len(begins) < 2 or not all(_has_table(rows[begin:end], style) for begin, end in zip(begins, ends, strict=True)):
        return [list(rows)]
    shared = rows[: begins[0]]
    return [[*shared, *rows[begin:end]] for begin, end in zip(begins, ends, strict=True)]


def _has_table(rows: Sequence[Row], style: Style) -> bool:
    return any(heading_at(rows, index, style) for index in range(len(rows)))

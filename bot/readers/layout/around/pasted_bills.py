"""Bills that were pasted one below the other: each under a letterhead of its own, with its number, lines and total."""

from collections.abc import Iterator, Sequence

from bot.readers.layout.around.claims import parts_of
from bot.readers.layout.columns.headings import heading_at
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field, fields_of
from bot.readers.layout.stated.letterhead import PLACE
from bot.readers.layout.stated.values import Values

_KEYS = ("account", "statement_date")
_SAYS = frozenset({"patient", *_KEYS})
_FEWEST_LABELS = 2
_FAR = 12
"""Rows from a letterhead to the last of what it is for."""
_MOST_NAME = 8
"""Words of a name."""


def bills_in(rows: Sequence[Row], style: Style) -> list[list[Row]]:
    """The rows of each bill of a document: of its claims, of what was pasted into one, or of all as one."""
    parts = parts_of(rows, style)
    return parts if len(parts) > 1 else pasted_bills(rows, style) or parts


def pasted_bills(rows: Sequence[Row], style: Style) -> list[list[Row]]:
    """The rows of each bill; nothing where they are of one, as those of its pages or visits are."""
    fields = list(fields_of(rows, frozenset(), Values(style), style))
    if all(len({str(field.value) for field in fields if field.label == key}) < 2 for key in _KEYS):
        return []
    tables = [at for at in range(len(rows)) if (heading := heading_at(rows, at, style)) and heading.has("charge")]
    heads = list(_heads(rows, fields, tables)) if len(tables) > 1 else []
    if len(heads) < 2 or heads[0] > _FAR:
        return []
    spans = list(zip([0, *heads[1:]], [*heads[1:], len(rows)], strict=True))
    whole = all(_is_whole(span, fields, tables) for span in spans)
    return [list(rows[begin:end]) for begin, end in spans] if whole else []


def _heads(rows: Sequence[Row], fields: Sequence[Field], tables: Sequence[int]) -> Iterator[int]:
    """The letterheads that say of whom and which paper it is, each of another number or day than those before."""
    known: list[dict[str, str]] = []
    until = -1
    for index, row in enumerate(rows):
        if index <= until or not _may_head(row):
            continue
        end = min(index + _FAR, next((at for at in tables if at > index), len(rows)))
        said: dict[str, str] = {
            field.label: str(field.value) for field in fields if index < field.row < end and field.label in _SAYS
        }
        key = {label: value for label, value in said.items() if label in _KEYS}
        if len(said) < _FEWEST_LABELS or not key or any(_are_same(key, other) for other in known):
            continue
        until = end
        known.append(key)
        yield index


def _are_same(key: dict[str, str], other: dict[str, str]) -> bool:
    """Whether two papers say nothing of number and day that tells them apart."""
    return all(other[label] == value for label, value in key.items() if label in other)


def _may_head(row: Row) -> bool:
    return (
        bool(PLACE.search(row.text))
        and len(row.words) <= _MOST_NAME
        and ":" not in row.phrases[0].text
        and not any(map(str.isdigit, row.phrases[0].text))
        and not row.text.endswith(".")
    )


def _is_whole(span: tuple[int, int], fields: Sequence[Field], tables: Sequence[int]) -> bool:
    """Whether there are a table of charges and a sum below it."""
    first = next((at for at in tables if span[0] <= at < span[1]), span[1])
    return any(first < one.row < span[1] and one.label in ("charges", "patient_owes") for one in fields)

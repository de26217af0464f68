"""Several people on one document, each named above the lines of what was done for them, or beside each line."""

from collections.abc import Iterable, Iterator, Sequence

from bot.readers.layout.columns.contents import under
from bot.readers.layout.language.meaning import label_meanings
from bot.readers.layout.page.places import Said, words_of
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.tables.lines import Draft
from bot.readers.layout.tables.table import Table

_SEVERAL = 2
"""Names from which on a document is one of several people."""


def name_each(rows: Sequence[Row], tables: Iterable[Table], fields: Iterable[Field]) -> None:
    """Give each line the person it is of; nothing where the document names one person or none."""
    headed = [
        (_place(rows[one.row]), Said(one.value, one.words))
        for one in fields
        if one.label == "patient" and isinstance(one.value, str)
    ]
    named: list[tuple[Draft, Said[str] | None]] = []
    for table in tables:
        beside = [_beside(table, draft) for draft in table.drafts]
        if not all(beside):
            beside = [_above(headed, draft) for draft in table.drafts]
        named += zip(table.drafts, beside, strict=True)
    if len({name.value.casefold() for _, name in named if name}) >= _SEVERAL:
        for draft, name in named:
            draft.patient = name


def one_person(tables: Iterable[Table], fields: Iterable[Field]) -> Iterator[Field]:
    """The one person that a column of patients names on every line, where no label does."""
    if any(one.label == "patient" for one in fields):
        return
    beside = [_beside(table, draft) for table in tables for draft in table.drafts]
    names = [name for name in beside if name]
    if names and len(names) == len(beside) and len({name.value.casefold() for name in names}) == 1:
        yield Field("patient", names[0].value, 0, "patient", names[0].words)


def _above(headed: Sequence[tuple[tuple[int, float], Said[str]]], draft: Draft) -> Said[str] | None:
    """The last name that stands above the line."""
    return next((name for place, name in reversed(headed) if place <= (draft.page, draft.bottom)), None)


def _place(row: Row) -> tuple[int, float]:
    return row.page, row.bottom


def _beside(table: Table, draft: Draft) -> Said[str] | None:
    """What stands in the line's column of patients."""
    columns = table.heading.columns
    of_people = [
        at for at, one in enumerate(columns) if one.role == "other" and "patient" in label_meanings(one.heading)
    ]
    if len(of_people) != 1:
        return None
    tokens = under(columns, of_people[0], [draft.cells.get("other", [])])
    name = " ".join(token.text for token in tokens)
    if not name or any(map(str.isdigit, name)):
        return None
    return Said(name, words_of(tokens))

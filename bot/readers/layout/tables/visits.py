"""Visits of one document, each with its day above the table of its charges."""

from collections.abc import Sequence
from datetime import date

from bot import dates
from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.meaning import label_meanings
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.places import Said, between
from bot.readers.layout.page.rows import Row
from bot.readers.layout.tables.table import Table
from bot.readers.layout.tables.tabled import Tables

_ABOVE = 2
_MOST_WORDS = 12
_OTHERS: frozenset[Label] = frozenset({"statement_date", "due_date", "birth_date"})
"""Days above a table on which nothing in it was done."""


def date_each(rows: Sequence[Row], found: Tables, style: Style) -> None:
    """Give the lines of several tables without days the one day that stands above each; nothing where one has none."""
    undated = [table for table in found.tables if table.drafts and not _has_days(table)]
    days = [_day_above(rows, table, found, style) for table in undated]
    if len(undated) < 2 or not all(days):
        return
    for table, day in zip(undated, days, strict=True):
        if day is None:
            continue
        for draft in table.drafts:
            draft.heading_date, draft.above = day.value, day.words


def _has_days(table: Table) -> bool:
    return any("service_date" in draft.cells or draft.heading_date for draft in table.drafts)


def _day_above(rows: Sequence[Row], table: Table, found: Tables, style: Style) -> Said[date] | None:
    """The one day in a short row without amounts just above the heading of a table."""
    head = max((index for index in found.heads if index < min(table.rows)), default=0)
    while head - 1 in found.heads:
        head -= 1
    taken = set().union(*(one.rows for one in found.tables))
    for index in range(head - 1, max(head - 1 - _ABOVE, -1), -1):
        row = rows[index]
        if index in taken or len(row.words) > _MOST_WORDS or style.amounts(row.text):
            return None
        spans = list(dates.find(row.text, day_first=style.day_first))
        if len(spans) == 1:
            if _OTHERS.intersection(label_meanings(row.text[: spans[0].start])[:1]):
                return None
            return Said(spans[0].first, between(row.words, spans[0].start, spans[0].end))
    return None

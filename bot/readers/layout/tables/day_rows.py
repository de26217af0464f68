"""Rows of a table that are a day: that of the lines below it, or of the line above where each line has one below."""

from collections.abc import Sequence
from datetime import date

from bot.readers.layout.language.tokens import Style, Token
from bot.readers.layout.page.places import Words
from bot.readers.layout.page.rows import Row
from bot.readers.layout.tables.table import Table
from bot.readers.layout.tables.table_words import day_heading

_NEAR = 0.8
"""Heights of a row between a line and the day below it, at most."""


class DayRows:
    """Keeps the days that stand between the lines; `day` is the last one, made of `words`."""

    def __init__(self, style: Style) -> None:
        self.day: date | None = None
        self.words: Words = ()
        self._style = style
        self._found: list[tuple[int, date | None, Words]] = []

    def take(self, index: int, row: Row, tokens: Sequence[Token], table: Table) -> bool:
        """Whether the row says a day of lines."""
        found = day_heading(tokens, undated=not table.heading.has("service_date"))
        if found is None:
            return False
        self.day, self.words = self._style.date(found.text), found.words
        table.rows.update([index] if len(tokens) == 1 else [])
        line = table.drafts[-1] if table.drafts else None
        near = line is not None and line.page == row.page and row.top - line.bottom < _NEAR * (row.bottom - row.top)
        number = len(table.drafts) if near and len(tokens) == 1 and not row.cells else 0
        self._found.append((number, self.day, found.words))
        return True

    def give(self, table: Table) -> None:
        """Give each line the day right below it where each has one; else they are of the lines that follow."""
        every = list(range(1, len(table.drafts) + 1))
        if table.heading.has("service_date") or [number for number, _, _ in self._found] != every:
            return
        for draft, (_, day, words) in zip(table.drafts, self._found, strict=True):
            draft.heading_date, draft.above = day, words

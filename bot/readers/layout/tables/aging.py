"""How old the debt is, in boxes: the row "Current, 31-60 days, over 90" and its amounts are no table of charges."""

import re
from collections.abc import Sequence

from bot.readers.layout.language.tokens import Style, tokens_of
from bot.readers.layout.page.rows import Row

_AGE = re.compile(
    r"(?<![\d.,])\b(?:\d{1,3}\s?(?:-|to|–|a)\s?\d{2,3}\b(?![.,]\d)(?:\s?(?:days|d[ií]as))?"
    r"|(?:over|past due|older than|m[aá]s de)\s\d{2,3}\b"
    r"|\d{2,3}\s?\+?\s(?:days|d[ií]as)\b|current\b|corriente\b|al d[ií]a\b)",
    re.IGNORECASE,
)


def aging_rows(rows: Sequence[Row], style: Style) -> frozenset[int]:
    """The indexes of the rows that name the ages of a debt, and of the amounts below them."""
    found: set[int] = set()
    for index, row in enumerate(rows):
        if len(row.words) > 25 or len(_AGE.findall(row.text)) < 2 or _has_date(row, style):
            continue
        found.add(index)
        below = rows[index + 1 : index + 2]
        if below and below[0].page == row.page and _is_amounts(below[0], style):
            found.add(index + 1)
    return frozenset(found)


def _is_amounts(row: Row, style: Style) -> bool:
    tokens = tokens_of(row, style)
    amounts = sum(token.kind in ("money", "number") or token.blank for token in tokens)
    return amounts >= 2 and amounts >= len(tokens) - 1


def _has_date(row: Row, style: Style) -> bool:
    return any(token.kind == "date" for token in tokens_of(row, style))

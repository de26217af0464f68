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


_WORDS = re.compile(r"(?:[^\W\d]|[/&.:])+")
_DAYS = re.compile(r"\b(?:days?|d[ií]as|past due|due|old|late|balance|saldo|vencido)\b", re.IGNORECASE)
_LONGEST = 3
"""Words of an age that a box wraps."""


def aging_rows(rows: Sequence[Row], style: Style) -> frozenset[int]:
    """The indexes of the rows that name the ages of a debt, and of the amounts below them."""
    found: set[int] = set()
    for index, row in enumerate(rows):
        if index in found or len(row.words) > 25 or _has_date(row, style):
            continue
        following = rows[index + 1] if index + 1 < len(rows) and rows[index + 1].page == row.page else None
        wraps = following is not None and _wraps(row, following)
        if len(_AGE.findall(row.text)) < 2 and not (wraps and following and _ages_over_two(row, following)):
            continue
        last = index + wraps
        found.update((index, last))
        below = rows[last + 1 : last + 2]
        if below and below[0].page == row.page and _is_amounts(below[0], style):
            found.add(last + 1)
    return frozenset(found)


def _wraps(row: Row, below: Row) -> bool:
    """Whether the row below goes on with what the boxes of this one name: "0-30   31-60" over "DAYS   DAYS"."""
    parts = below.phrases
    if below.cells or not all(len(part.words) <= _LONGEST for part in (*row.phrases, *parts)):
        return False
    worded = all(_WORDS.fullmatch(word.text) or _AGE.search(part.text) for part in parts for word in part.words)
    under = all(any(part.is_over(one, row.width) for part in row.phrases) for one in parts)
    return worded and under and any(_DAYS.search(part.text) for part in parts)


def _ages_over_two(row: Row, below: Row) -> bool:
    """Whether the boxes of two rows name ages only together: "OVER   OVER" over "30 DAYS   60 DAYS"."""
    boxes = (
        " ".join([part.text, *(one.text for one in below.phrases if part.is_over(one, row.width))])
        for part in row.phrases
    )
    return sum(bool(_AGE.search(box)) for box in boxes) >= 2


def _is_amounts(row: Row, style: Style) -> bool:
    tokens = tokens_of(row, style)
    amounts = sum(token.kind in ("money", "number") or token.blank for token in tokens)
    return amounts >= 2 and amounts >= len(tokens) - 1


def _has_date(row: Row, style: Style) -> bool:
    return any(token.kind == "date" for token in tokens_of(row, style))

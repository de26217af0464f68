"""Rows that list several codes, each with its amount: "03/11/2026  99213  $148.00   36415  $22.00"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.readers.layout.columns.contents import code_role
from bot.readers.layout.language.tokens import Style, Token, tokens_of, up_to_amounts
from bot.readers.layout.page.places import words_of
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word


def with_codes_apart(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows, those of several codes as one row each, all of the day they begin with."""
    return [part for row in rows for part in _apart(row, style)]


def _apart(row: Row, style: Style) -> Iterator[Row]:
    tokens = [] if row.cells else tokens_of(row, style)
    day, rest = (tokens[:1], tokens[1:]) if tokens and tokens[0].kind == "date" else ([], tokens)
    parts = list(up_to_amounts(rest))
    if len(parts) < 2 or not all(_is_charge(part) for part in parts):
        yield row
        return
    first = parts[0][0].x0
    for part in parts:
        by = part[0].x0 - first
        yield Row((*words_of(day), *(_moved(word, by) for word in words_of(part))), row.width)


def _is_charge(part: Sequence[Token]) -> bool:
    """Whether it is a code of a procedure, perhaps its words, and one amount."""
    return len(part) > 1 and part[-1].kind == "money" and code_role(part[0].text) == "code"


def _moved(word: Word, by: float) -> Word:
    return replace(word, x0=word.x0 - by, x1=word.x1 - by, origin=word.origin or (word,)) if by else word

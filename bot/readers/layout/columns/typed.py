"""Headings in words of one's own ("When", "What", "Who"): told by the days, codes and words that stand below them."""

from collections.abc import Sequence
from dataclasses import replace

from bot.readers.layout.columns.contents import share, under
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.tokens import Style, Token, tokens_of
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.rows import Row

_ENOUGH = 0.7
FEWEST_COLUMNS = 4
_FEWEST_LINES = 2
_MOST_WORDS = 5
_TOLD: tuple[Role, ...] = ("service_date", "code", "description")


def typed(columns: Sequence[Column], below: Sequence[Row], style: Style) -> list[Column]:
    """The columns with those of unknown headings named by what stands under them; the same where rows do not tell."""
    strange = [index for index, column in enumerate(columns) if _is_strange(column)]
    lines = [tokens_of(row, style) for row in below]
    lines = [tokens for tokens in lines if _is_line(tokens, columns)]
    if not strange or len(columns) < FEWEST_COLUMNS or len(lines) < _FEWEST_LINES:
        return list(columns)
    named = list(columns)
    for role in _TOLD:
        if any(column.role == role for column in named):
            continue
        fitting = [
            index
            for index in strange
            if named[index].role == "other" and share(under(columns, index, lines), role) >= _ENOUGH
        ]
        if fitting:
            best = max(fitting, key=lambda index: _variety(under(columns, index, lines)))
            named[best] = replace(named[best], role=role)
    return named


def _is_strange(column: Column) -> bool:
    """Whether a heading is short, and neither a known heading nor a label of the document."""
    short = 0 < len(column.heading.split()) <= _MOST_WORDS
    return column.role == "other" and short and column_meaning(column.heading) is None and not labels_of(column.heading)


def _is_line(tokens: Sequence[Token], columns: Sequence[Column]) -> bool:
    """Whether a row has something in most columns, an amount among it."""
    return 2 * len(tokens) > len(columns) and any(token.kind in ("money", "number") for token in tokens)


def _variety(tokens: Sequence[Token]) -> int:
    """How many different things stand there: services differ from line to line, who gave them less so."""
    return len({token.text for token in tokens})

"""Which column holds the codes, where headings say little: one headed "Service", or a printer's own numbers."""

from collections.abc import Sequence
from dataclasses import replace

from bot.readers.layout.columns.contents import share, under
from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.meaning import column_meaning, total_of
from bot.readers.layout.language.tokens import Token

ENOUGH = 0.6
"""The share of what stands in a column that tells what it holds."""


def of_codes(heading: Heading, below: Sequence[Sequence[Token]]) -> Heading:
    """The heading with the column of codes that has some, where the first headed so has a printer's own numbers."""
    columns = list(heading.columns)
    for index, column in enumerate(columns):
        if column.role != "code" or share(under(columns, index, below), "code"):
            continue
        twin = next((at for at, other in enumerate(columns) if at != index and is_twin(column, other)), None)
        if twin is not None and share(under(columns, twin, below), "code") >= ENOUGH:
            columns[index], columns[twin] = replace(column, role="other"), replace(columns[twin], role="code")
    return Heading(tuple(columns), heading.rows)


def with_codes(heading: Heading, below: Sequence[Sequence[Token]]) -> Heading:
    """The heading with a column of codes called "Item" or "Service", where another has the words or none has."""
    columns = list(heading.columns)
    worded = [index for index in range(len(columns)) if share(under(columns, index, below), "description") >= ENOUGH]
    for index, column in enumerate(columns):
        named = column.role in ("line_number", "description") and index not in worded
        coded = share(under(columns, index, _lines(below)), "code") if named and not heading.has("code") else 0.0
        if not worded and column.role == "description" and _are_codes(under(columns, index, _lines(below))):
            columns[index] = replace(column, role="code")
            return Heading(tuple(columns), heading.rows)
        if worded and coded >= ENOUGH:
            columns[index] = replace(column, role="code")
            if not any(one.role == "description" for one in columns) and columns[worded[0]].role == "other":
                columns[worded[0]] = replace(columns[worded[0]], role="description")
            return Heading(tuple(columns), heading.rows)
    return heading


def _are_codes(tokens: Sequence[Token]) -> bool:
    """Whether all are codes, but for how many of each, filled up with zeros in front: "002 97110"."""
    return share([token for token in tokens if not (len(token.text) == 3 and token.text[:1] == "0")], "code") == 1


def _lines(below: Sequence[Sequence[Token]]) -> list[Sequence[Token]]:
    """The rows whose words name no total."""
    said = [" ".join(token.text for token in tokens if token.kind == "text") for tokens in below]
    return [tokens for tokens, words in zip(below, said, strict=True) if not total_of(words)]


def is_twin(column: Column, other: Column) -> bool:
    """Whether another column was headed likewise, and left aside for it."""
    return other.role == "other" and column_meaning(other.heading) == column.role

"""Columns whose headings say nothing known, told by what stands in them, where the table still lacks such a column."""

from collections.abc import Sequence
from dataclasses import replace

from bot.readers.layout.headings import Heading
from bot.readers.layout.meaning import column_meaning
from bot.readers.layout.rows import Row
from bot.readers.layout.stacking import Column
from bot.readers.layout.tokens import Style, Token, tokens_of
from bot.readers.layout.vocabulary import Role
from codesets.recognize import split_modifiers, systems_of

_ROWS = 40
_ENOUGH = 0.6


def refined(heading: Heading, rows: Sequence[Row], style: Style, *, ragged: bool) -> Heading:
    """The heading with the roles that the rows below it make plain; places say nothing in a `ragged` table."""
    strange = [
        index
        for index, column in enumerate(heading.columns)
        if column.role == "other" and column_meaning(column.heading) is None
    ]
    if not strange:
        return heading
    if ragged:
        return _described(heading, strange[0])
    below = [tokens_of(row, style) for row in rows[:_ROWS]]
    contents = {index: _under(heading.columns, index, below) for index in strange}
    columns = list(heading.columns)
    for role in ("service_date", "code", "revenue", "charge", "description"):
        if heading.has(role):
            continue
        scores = {index: _share(contents[index], role) for index in strange if columns[index].role == "other"}
        best = max(scores, key=scores.__getitem__, default=None)
        if best is not None and scores[best] >= _ENOUGH and _alone(role, scores):
            columns[best] = replace(columns[best], role=role)
    return Heading(tuple(columns), heading.rows)


def _described(heading: Heading, index: int) -> Heading:
    """The heading with its first strange column for the description, where it has none."""
    if heading.has("description"):
        return heading
    columns = list(heading.columns)
    columns[index] = replace(columns[index], role="description")
    return Heading(tuple(columns), heading.rows)


def _alone(role: Role, scores: dict[int, float]) -> bool:
    """Whether the content decides: of two unknown columns of amounts none can be called the charge."""
    return role != "charge" or sum(score >= _ENOUGH for score in scores.values()) == 1


def _under(columns: Sequence[Column], index: int, below: Sequence[Sequence[Token]]) -> list[Token]:
    """The tokens that stand under one column more than under any other."""
    found = []
    for tokens in below:
        for token in tokens:
            gaps = [max(token.x0 - column.x1, column.x0 - token.x1) for column in columns]
            if min(range(len(gaps)), key=gaps.__getitem__) == index:
                found.append(token)
    return found


def _share(tokens: Sequence[Token], role: Role) -> float:
    """The share of the tokens that are what a column of this role holds."""
    if not tokens:
        return 0.0
    return sum(_is(token, role) for token in tokens) / len(tokens)


def _is(token: Token, role: Role) -> bool:
    if role == "service_date":
        return token.kind == "date"
    if role == "charge":
        return token.kind == "money"
    if role == "description":
        return token.kind == "text" and sum(map(str.isalpha, token.text)) >= 2 and not _is(token, "code")
    systems = set(systems_of(split_modifiers(token.text)[0]))
    if role == "code":
        return bool(systems & {"cpt", "hcpcs", "cdt"})
    return "revenue" in systems and len(token.text) == 4 and token.text.startswith("0")

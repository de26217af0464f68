"""Columns of amounts put where their amounts stand, where these are set to the other side than their headings.

A heading at the left of a wide column and amounts at its right leave an amount nearer to the next heading than to its
own. In a row with all amounts their order tells them apart; where some are blank, only the edges that they share do.
Several rows and columns are needed for that, and it holds where amounts reach over the next heading too, which
``flush`` leaves alone.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.tokens import Style, Token, tokens_of
from bot.readers.layout.language.vocabulary import MONEY_ROLES
from bot.readers.layout.page.rows import Row

_FEWEST = 3
"""Columns of amounts, and rows of several amounts, from which on edges tell."""
_FARTHEST = 8
"""Characters that amounts stand from their heading at most."""
_EDGES: tuple[Callable[[Token], float], ...] = (
    lambda token: token.x1,
    lambda token: token.x0,
    lambda token: (token.x0 + token.x1) / 2,
)


def with_value_places(heading: Heading, rows: Sequence[Row], style: Style) -> Heading:
    """The heading, its columns of amounts where the amounts of `rows` stand; as it is where these stand below it."""
    lines = [found for row in rows if not row.cells and len(found := _amounts(row, style)) > 1]
    if len(lines) < _FEWEST or any(column.x0 >= column.x1 for column in heading.columns):
        return heading
    width = rows[0].width
    money = [at for at, column in enumerate(heading.columns) if column.role in MONEY_ROLES]
    wider = [at for at, column in enumerate(heading.columns) if column.role in MONEY_ROLES or column.role == "other"]
    for edge in _EDGES:
        groups = list(_groups([token for line in lines for token in line], edge, width))
        places = next((one for one in (money, wider) if len(one) == len(groups)), money)
        if len(places) >= len(groups) >= _FEWEST and _are_columns(groups, lines):
            return _moved(heading, places, groups, width)
    return heading


def _amounts(row: Row, style: Style) -> list[Token]:
    """The amounts of a row and the dashes in their stead, of which the first is no dash: one may stand among words."""
    tokens = list(itertools.dropwhile(lambda token: token.kind != "money", tokens_of(row, style)))
    return [token for token in tokens if token.kind == "money" or token.blank]


def _groups(tokens: Sequence[Token], edge: Callable[[Token], float], width: float) -> Iterator[list[Token]]:
    """The tokens whose edges stand below each other, from left to right."""
    group: list[Token] = []
    for token in sorted(tokens, key=edge):
        if group and edge(token) - edge(group[-1]) > width:
            yield group
            group = []
        group.append(token)
    if group:
        yield group


def _are_columns(groups: Sequence[Sequence[Token]], lines: Sequence[Sequence[Token]]) -> bool:
    """Whether no row has two amounts in one group, and the groups stand beside each other."""
    own = [{id(token) for token in group} for group in groups]
    alone = all(sum(id(token) in group for token in line) <= 1 for group in own for line in lines)
    apart = all(
        max(token.x1 for token in left) < min(token.x0 for token in right) for left, right in itertools.pairwise(groups)
    )
    return alone and apart


def _moved(heading: Heading, places: Sequence[int], groups: Sequence[Sequence[Token]], width: float) -> Heading:
    """The heading with its columns over their amounts, where one of these stands nearer to another heading."""
    spans = [(min(token.x0 for token in group), max(token.x1 for token in group)) for group in groups]
    columns = list(heading.columns)
    of_money = [columns[at] for at in places]
    own = _in_order(spans, of_money)
    far = any(_gap(span, of_money[at]) > _FARTHEST * width for span, at in zip(spans, own, strict=True))
    each = ((token, at) for group, at in zip(groups, own, strict=True) for token in group)
    if far or all(_nearest((token.x0, token.x1), of_money) == at for token, at in each):
        return heading
    for at, (x0, x1) in zip([places[at] for at in own], spans, strict=True):
        columns[at] = replace(columns[at], x0=x0, x1=x1)
    ordered = sorted(range(len(columns)), key=lambda at: columns[at].x0) == list(range(len(columns)))
    return replace(heading, columns=tuple(columns)) if ordered else heading


def _in_order(spans: Sequence[tuple[float, float]], columns: Sequence[Column]) -> tuple[int, ...]:
    """Which of the columns each span of amounts is of: in their order, and together as near as can be."""
    ways = itertools.combinations(range(len(columns)), len(spans))
    return min(ways, key=lambda way: sum(_gap(span, columns[at]) for span, at in zip(spans, way, strict=True)))


def _gap(span: tuple[float, float], column: Column) -> float:
    """How far amounts stand from a heading, with a little for being off its middle."""
    middle = abs(span[0] + span[1] - column.x0 - column.x1) / 2
    return max(0.0, column.x0 - span[1], span[0] - column.x1) + middle / 100


def _nearest(span: tuple[float, float], columns: Sequence[Column]) -> int | None:
    """The one column over a span of amounts; None where another is about as near."""
    gaps = [max(0.0, column.x0 - span[1], span[0] - column.x1) for column in columns]
    best = min(range(len(gaps)), key=gaps.__getitem__)
    return best if sum(gap <= gaps[best] for gap in gaps) == 1 else None

"""Two columns of charges side by side without any headings, told by rows that each say and price a thing twice."""

from collections.abc import Sequence

from bot.readers.layout.columns.contents import holds
from bot.readers.layout.columns.headings import heading_at
from bot.readers.layout.language.meaning import label_meanings, total_of
from bot.readers.layout.language.tokens import Style, Token, tokens_of, up_to_amounts
from bot.readers.layout.page.rows import Row
from bot.readers.layout.prepared.gutters import Gutter, gutter_below
from bot.readers.layout.prepared.twin_tables import AcrossBySum

_FEWEST = 3
_FEWEST_MARKED = 2
"""Rows that say so twice, and where every part begins with a day or a code."""
_ABOVE = 3
_NARROWEST = 2.0

_Half = list[Token]


def between_charges(rows: Sequence[Row], style: Style) -> Gutter | None:
    """The gutter between two columns of charges that nothing heads; None where there are none."""
    double = {index: halves for index, row in enumerate(rows) if (halves := _halves(row, style))}
    marked = all(_is_marked(half) for halves in double.values() for half in halves)
    if len(double) < (_FEWEST_MARKED if marked else _FEWEST):
        return None
    first = min(double)
    left = max(halves[0][-1].x1 for halves in double.values())
    right = min(halves[1][0].x0 for halves in double.values())
    if right - left < _NARROWEST * rows[first].width:
        return None
    if any(heading_at(rows, index, style) for index in range(max(0, first - _ABOVE), first)):
        return None
    return gutter_below(rows, first, 0, (left, right), "both", bool, AcrossBySum(style))


def _halves(row: Row, style: Style) -> tuple[_Half, _Half] | None:
    """The two charges that a row prints; None where it prints anything else."""
    if len(row.phrases) < 4 or row.cells:
        return None
    parts = list(up_to_amounts(tokens_of(row, style)))
    return (parts[0], parts[1]) if len(parts) == 2 and all(map(_is_charge, parts)) else None


def _is_charge(part: _Half) -> bool:
    said = " ".join(token.text for token in part if token.kind == "text")
    named = sum(map(str.isalpha, said)) >= 3 and not label_meanings(said.split(":")[0]) and total_of(said) is None
    return part[-1].kind == "money" and named


def _is_marked(part: _Half) -> bool:
    return part[0].kind == "date" or holds(part[0], "code")

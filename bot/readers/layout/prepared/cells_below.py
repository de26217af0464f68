"""Tables copied as one cell a row, one for each claim, whose blank cells the copy left out.

The headings stand one below the other, then the cells of each line. A line is as many amounts as there are headings of
amounts, behind the texts that fit what the other headings say; where no heading names the service, its words come
first. A table ends where the rows fit no more, and the next claim begins its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.readers.layout.columns.contents import code_role
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.page.rows import Row
from bot.readers.layout.prepared.label_values import is_label
from bot.readers.layout.prepared.made_rows import row_of_cells

_FEWEST, _MOST = 3, 20
_FEWEST_AMOUNTS = 2
_BLANK = frozenset({"-", "--", "–", "—"})
_NAMING: frozenset[Role | None] = frozenset({"description", "code"})
_CENTS = re.compile(r"\(?-?\$? ?[\d,]*\d\.\d\d\)?-?")
_LONGEST_MARK = 12
"""Letters of what stands behind the amounts of a line: the marks of its notes."""


@dataclass(frozen=True)
class _Heads:
    """The headings of a table: what they say, what each means, and which stand before, among and behind the amounts."""

    texts: Sequence[Row | str]
    roles: Sequence[Role | None]

    @property
    def amounts(self) -> list[int]:
        """The places of the amounts."""
        return [at for at, role in enumerate(self.roles) if role in MONEY_ROLES]

    @property
    def before(self) -> list[int]:
        """The places before the first amount."""
        return list(range(self.amounts[0]))


def cells_below(rows: Sequence[Row], style: Style) -> list[Row] | None:
    """The rows with each such table folded out; None where there is none."""
    found: list[Row] = []
    at, tables = 0, 0
    while at < len(rows):
        heads, start = _heads(rows, at)
        lines, end = _lines(rows, start, heads, style) if heads else ([], at)
        if heads and lines:
            found += [row_of_cells(heads.texts, rows[at]), *lines]
            at, tables = end, tables + 1
        else:
            found.append(rows[at])
            at += 1
    return found if tables else None


def _heads(rows: Sequence[Row], start: int) -> tuple[_Heads | None, int]:
    """The headings from here on and where they end; none where this is no table's."""
    end = start
    while end < len(rows) and end - start < _MOST and _is_heading(rows[end]):
        end += 1
    texts: list[Row | str] = list(rows[start:end])
    roles: list[Role | None] = [_meaning(row.text) for row in rows[start:end]]
    if len(texts) < _FEWEST or sum(role in MONEY_ROLES for role in roles) < _FEWEST_AMOUNTS or "charge" not in roles:
        return None, start
    if not _NAMING.intersection(roles):
        first = next(at for at, role in enumerate(roles) if role in MONEY_ROLES)
        texts.insert(first, "Service")
        roles.insert(first, "description")
    return _Heads(texts, roles), end


def _is_heading(row: Row) -> bool:
    return len(row.phrases) == 1 and not row.cells and (is_label(row.text) or _meaning(row.text) is not None)


def _meaning(text: str) -> Role | None:
    if text == "%":
        return "other"
    return None if any(map(str.isdigit, text)) or ":" in text else column_meaning(text)


def _lines(rows: Sequence[Row], start: int, heads: _Heads, style: Style) -> tuple[list[Row], int]:
    """The lines and sums that fit the headings, and where they end."""
    lines: list[Row] = []
    while line := _line(rows, start, heads, style):
        cells, end = line
        lines.append(row_of_cells(cells, rows[start]))
        start = end
    return lines, start


def _line(rows: Sequence[Row], start: int, heads: _Heads, style: Style) -> tuple[list[Row | None], int] | None:
    """The cells of the line that begins here, and where it ends; None where what stands here is none."""
    at = start
    while at < len(rows) and at - start <= len(heads.before) and _is_text(rows[at]):
        at += 1
    texts = _fitted(rows[start:at], heads, style)
    if at == start or texts is None:
        return None
    end = at
    while end < len(rows) and _is_value(rows[end], style):
        end += 1
    behind = heads.roles[len(heads.before) :]
    marked = behind[-1] == "remarks"
    ways = list(islice(_priced(rows[at:end], behind[:-1] if marked else behind, style), 2))
    if len(ways) != 1:
        return None
    mark = rows[end] if marked and end < len(rows) and _is_mark(rows[end], style) else None
    return [*texts, *ways[0], *([mark] if marked else [])], end + (mark is not None)


def _priced(values: Sequence[Row], roles: Sequence[Role | None], style: Style) -> Iterator[list[Row | None]]:
    """The ways to give the values to the places from the first amount on: each amount has one, another place may."""
    if not roles:
        if not values:
            yield []
        return
    money = roles[0] in MONEY_ROLES
    if values and (not money or not values[0].text.endswith("%")):
        for rest in _priced(values[1:], roles[1:], style):
            yield [values[0], *rest]
    if not money and len(values) < len(roles):
        for rest in _priced(values, roles[1:], style):
            yield [None, *rest]


def _is_value(row: Row, style: Style) -> bool:
    if len(row.phrases) > 1 or row.cells:
        return False
    return style.money(row.text) is not None or row.text in _BLANK or row.text.rstrip("%").isdigit()


def _is_mark(row: Row, style: Style) -> bool:
    return len(row.phrases) == 1 and not row.cells and len(row.text) <= _LONGEST_MARK and style.date(row.text) is None


def _is_text(row: Row) -> bool:
    return len(row.phrases) == 1 and not row.cells and not _CENTS.fullmatch(row.text) and row.text not in _BLANK


def _fitted(texts: Sequence[Row], heads: _Heads, style: Style) -> list[Row | None] | None:
    """The texts under the headings before the amounts that they fit, in their order; None where they do not."""
    return next(_ways(list(texts), [heads.roles[at] for at in heads.before], style), None)


def _ways(texts: list[Row], roles: list[Role | None], style: Style) -> Iterator[list[Row | None]]:
    if not roles:
        if not texts:
            yield []
        return
    if texts and _may_be(texts[0], roles[0], style):
        for rest in _ways(texts[1:], roles[1:], style):
            yield [texts[0], *rest]
    if len(texts) < len(roles):
        for rest in _ways(texts, roles[1:], style):
            yield [None, *rest]


def _may_be(row: Row, role: Role | None, style: Style) -> bool:
    if role == "service_date":
        return style.date(row.text) is not None
    if role == "code":
        return code_role(row.text) is not None
    if role == "description":
        return any(map(str.isalpha, row.text)) and style.date(row.text) is None and code_role(row.text) is None
    return style.date(row.text) is None and len(row.text) <= _LONGEST_MARK

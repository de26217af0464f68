"""Lines of a table with labeled amounts right below each: "Plan discount $702.00   Plan paid $383.00".

That such a row stands below several lines tells it from the sums below a table. Its amounts go into columns of their
own, behind the others.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.readers.layout.columns.headings import Heading, heading_at
from bot.readers.layout.language.meaning import column_meaning, total_of
from bot.readers.layout.language.tokens import Style, tokens_of
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role, words_for_role
from bot.readers.layout.page.places import between
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import CELL_WIDTH, Word

_PAIR = re.compile(
    r"\s*(?P<label>[^\W\d][^\d$:=]{1,40}?)\s*[:=]?\s*(?P<amount>[-(]?\$ ?[\d,]+(?:\.\d\d)?\)?)[\s,;|·•]*"
)
_FEWEST = 2
_MOST_ABOVE = 4
_GAP, _WIDE = 8, 26
"""Widths of a character before the first of the new columns, and from one to the next."""

_Amounts = Mapping[Role, Word]


def with_details_beside(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows, labeled amounts that stand below each of several lines beside these; the same rows elsewhere."""
    details = {
        index: amounts
        for index in range(1, len(rows))
        if (amounts := _amounts(rows[index])) and _is_line(rows[index - 1], style)
    }
    if len(details) < _FEWEST or not any(index + 2 in details for index in details):
        return list(rows)
    first = min(details) - 1
    head = next(
        (at for at in range(first - 1, max(first - 1 - _MOST_ABOVE, -1), -1) if heading_at(rows, at, style)), None
    )
    heading = heading_at(rows, head, style) if head is not None else None
    if head is None or heading is None or head + heading.rows > first:
        return list(rows)
    return list(_beside(rows, details, head + heading.rows - 1, heading))


def _amounts(row: Row) -> _Amounts:
    """The amounts of a row that is nothing but labels of amounts of a line; none else."""
    found: dict[Role, Word] = {}
    end = 0
    for match in _PAIR.finditer(row.text):
        role = column_meaning(match["label"])
        if match.start() != end or role not in MONEY_ROLES or role in found or total_of(match["label"]) == "charges":
            return {}
        origin = between(row.words, *match.span("amount"))
        first = row.words[0]
        found[role] = Word(match["amount"], 0.0, 1.0, first.top, first.bottom, first.page, origin=origin or row.words)
        end = match.end()
    return found if end == len(row.text) and len(found) >= _FEWEST and "charge" not in found else {}


def _is_line(row: Row, style: Style) -> bool:
    tokens = tokens_of(row, style)
    worded = any(token.kind == "text" and sum(map(str.isalpha, token.text)) > 2 for token in tokens)
    return worded and any(token.kind == "money" for token in tokens) and not total_of(row.phrases[0].text)


def _beside(rows: Sequence[Row], details: Mapping[int, _Amounts], head: int, heading: Heading) -> Iterator[Row]:
    """The rows with the details as columns; what a column of the table says already is left out."""
    roles = [role for role in dict.fromkeys(role for own in details.values() for role in own) if not heading.has(role)]
    table = [rows[head], *(rows[index - 1] for index in details)]
    grid = all(row.cells for row in table)
    edge = max(row.words[-1].x1 for row in table) + _GAP * rows[head].width
    columns = max(int(row.words[-1].x0 // CELL_WIDTH) for row in table) + 1
    places = {
        role: (columns + number) * CELL_WIDTH if grid else edge + number * _WIDE * rows[head].width
        for number, role in enumerate(roles)
    }
    for index, row in enumerate(rows):
        if index in details:
            continue
        if index == head:
            yield _with(row, {places[role]: (words_for_role(role), ()) for role in roles})
        elif own := details.get(index + 1):
            yield _with(row, {places[role]: (own[role].text, own[role].origin) for role in roles if role in own})
        else:
            yield row


def _with(row: Row, cells: Mapping[float, tuple[str, tuple[Word, ...]]]) -> Row:
    last = row.words[-1]
    words = [
        Word(text, x0, x0 + len(text) * row.width, last.top, last.bottom, last.page, last.cell, origin=origin)
        for x0, (text, origin) in sorted(cells.items())
    ]
    return Row((*row.words, *words), row.width)

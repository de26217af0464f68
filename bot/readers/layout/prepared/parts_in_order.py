"""Columns that lost their places: amounts of a pasted table no longer stand under their headings, though every row
still has a part for each of them, a wide space apart. Then the order tells, and the rows become rows of cells.

    Billed   Plan discount   Allowed   You owe
    300.00    120.00     180.00   36.00
"""

from collections.abc import Mapping, Sequence

from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import DATE_ROLES, MONEY_ROLES, Role
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.prepared.delimited_rows import of_cells

_FEWEST = 5
"""Headings of such a table,"""
_FEWEST_AMOUNTS = 3
"""and how many of them are of amounts."""
_FEWEST_ROWS = 2
_UNSAID = frozenset({"-", "--", "—", "–", "n/a", "N/A"})


def with_parts_in_order(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows, the heading and the rows of each such table as rows of cells."""
    found = list(rows)
    for index, row in enumerate(rows):
        roles = _headed(row)
        laid = _laid(rows, index, roles, style) if roles else {}
        if len(laid) >= _FEWEST_ROWS and 2 * sum(_is_adrift(row, parts) for parts in laid.values()) >= len(laid):
            for at, parts in ((index, row.phrases), *laid.items()):
                found[at] = of_cells(rows[at], [part.words if part else () for part in parts])
    return found


def _headed(row: Row) -> list[Role | None]:
    """What each phrase of a heading means; empty where the row is none."""
    if row.cells or len(row.phrases) < _FEWEST:
        return []
    roles = [column_meaning(phrase.text) for phrase in row.phrases]
    known = sum(role is not None for role in roles) >= len(roles) - 1
    return roles if known and sum(role in MONEY_ROLES for role in roles) >= _FEWEST_AMOUNTS else []


def _laid(
    rows: Sequence[Row], head: int, roles: Sequence[Role | None], style: Style
) -> Mapping[int, Sequence[Phrase | None]]:
    """The parts of each row below by heading; none at all where, above the sums, a row of several amounts has no part
    for each."""
    found: dict[int, Sequence[Phrase | None]] = {}
    summed = False
    for index in range(head + 1, len(rows)):
        row = rows[index]
        if row.cells or _headed(row):
            break
        sums = _sums(row.phrases, roles, style)
        if parts := _whole(row.phrases, roles, style) or sums:
            found[index] = parts
            summed = summed or bool(sums)
        elif len(style.amounts(row.text)) > 1:
            return found if summed else {}
    return found


def _whole(phrases: Sequence[Phrase], roles: Sequence[Role | None], style: Style) -> Sequence[Phrase | None] | None:
    """The parts of a line, which may end before headings of words, as of notes; None where they do not fit."""
    missing = len(roles) - len(phrases)
    if missing < 0 or any(role in MONEY_ROLES for role in roles[len(phrases) :]):
        return None
    fits = all(_fits(phrase, role, style) for phrase, role in zip(phrases, roles, strict=False))
    return [*phrases, *[None] * missing] if fits else None


def _sums(phrases: Sequence[Phrase], roles: Sequence[Role | None], style: Style) -> Sequence[Phrase | None] | None:
    """The parts of a row of totals: a label and a sum for each heading of amounts."""
    of_amounts = [index for index, role in enumerate(roles) if role in MONEY_ROLES]
    label, *sums = phrases
    if len(sums) != len(of_amounts) or not any(map(str.isalpha, label.text)) or of_amounts[0] == 0:
        return None
    if not all(_fits(one, "charge", style) for one in sums):
        return None
    parts: list[Phrase | None] = [None] * len(roles)
    parts[0] = label
    for index, one in zip(of_amounts, sums, strict=True):
        parts[index] = one
    return parts


def _fits(phrase: Phrase, role: Role | None, style: Style) -> bool:
    amount = style.amount(phrase.text) is not None
    if role in MONEY_ROLES:
        return amount or phrase.text in _UNSAID
    if role in DATE_ROLES:
        return _is_day(phrase, style)
    return not (amount and "." in phrase.text)


def _is_day(phrase: Phrase, style: Style) -> bool:
    return style.date(phrase.text) is not None


def _is_adrift(head: Row, parts: Sequence[Phrase | None]) -> bool:
    """Whether a part stands under the heading of another and not under its own."""
    return any(
        part is not None
        and not _is_under(part, own)
        and any(_is_under(part, other) for other in head.phrases if other is not own)
        for part, own in zip(parts, head.phrases, strict=True)
    )


def _is_under(part: Phrase, heading: Phrase) -> bool:
    return min(part.x1, heading.x1) > max(part.x0, heading.x0)

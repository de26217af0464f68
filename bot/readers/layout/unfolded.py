"""Tables that a web page's copy left as one cell a row: folded out again, so that the tables' own rules read them.

Two shapes: the headings one below the other and then the cells of each line likewise; or each line as a card of
labels with their values below them ("Charge", "$265.00", "Insurance payment", "-$118.40").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.readers.layout.blocks import blocks_of, strips_of
from bot.readers.layout.inline import inline_lines
from bot.readers.layout.labels import labels_of
from bot.readers.layout.meaning import column_meaning
from bot.readers.layout.phrases import plain
from bot.readers.layout.rows import Row
from bot.readers.layout.tokens import Style
from bot.readers.layout.vocabulary import MONEY_ROLES, Role, role_of
from bot.readers.layout.words import CELL_WIDTH, Word

_FEWEST, _MOST = 4, 20
_TITLE = re.compile(r"\b(?:summary|statement|details?|account|bill|balance|charges|resumen|estado|cuenta|detalles?)\b")
_WORDED = re.compile(r"[^\W\d]{3}")
_OWN: frozenset[Role] = frozenset({"description", "code", "service_date", "revenue", "ndc"})
_CARD_ROLES = MONEY_ROLES | _OWN | {"units", "modifier"}


def unfolded(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows, those of tables of one cell a row put together again; the same rows where there is none."""
    if table := _blocks(rows, style):
        return table
    if sum(len(row.phrases) == 1 and not row.cells for row in rows) < 2 * _FEWEST:
        return list(rows)
    return _columns_below(rows, style) or _cards(rows, style) or list(rows)


def _blocks(rows: Sequence[Row], style: Style) -> list[Row] | None:
    """The rows with services printed as blocks folded out into one table; None where there are none."""
    lines = strips_of(rows, style)
    if not lines and not any(_heads_table(row) for row in rows):
        lines = blocks_of(rows, style) or inline_lines(rows, style)
    if not lines:
        return None
    roles = list(dict.fromkeys(role for _, _, cells in lines for role in cells))
    begins = {first: cells for first, _, cells in lines}
    taken = {index for _, own, _ in lines for index in own}
    table: list[Row] = []
    for index, row in enumerate(rows):
        if cells := begins.get(index):
            table += [] if table and table[-1].cells else [_row([_heading_of(role) for role in roles], row)]
            words = (cells.get(role) for role in roles)
            table.append(_row([Row(own, row.width) if own else None for own in words], row))
        elif index not in taken:
            table.append(row)
    return table


def _columns_below(rows: Sequence[Row], style: Style) -> list[Row] | None:
    """The rows with one table whose headings stand below each other folded out; None where there is none."""
    for start in range(len(rows)):
        end = start
        while end < len(rows) and end - start < _MOST and _is_heading(rows[end]):
            end += 1
        roles = {column_meaning(row.text) for row in rows[start:end]}
        if end - start < _FEWEST or len(roles & MONEY_ROLES) < 2 or not roles & _OWN:
            continue
        headings = rows[start:end]
        lines, after = _full_records(rows, end, [column_meaning(row.text) for row in headings], style)
        if not lines:
            lines, after = _records(rows, end, len(headings), style)
        if lines:
            table = [_row(headings, rows[start]), *(_row(cells, row) for cells, row in lines)]
            return [*rows[:start], *table, *rows[after:]]
    return None


def _is_heading(row: Row) -> bool:
    return len(row.phrases) == 1 and not row.cells and (column_meaning(row.text) is not None or row.text == "%")


_Record = tuple[list[Row | None], Row]
"""The cells of a line and the row where it begins."""


def _full_records(
    rows: Sequence[Row], start: int, roles: Sequence[Role | None], style: Style
) -> tuple[list[_Record], int]:
    """Lines of a cell for each heading, which holds what is headed so: a day below a day, an amount below an amount."""
    records: list[_Record] = []
    while len(cells := rows[start : start + len(roles)]) == len(roles):
        if not all(_holds(row, role, style) for row, role in zip(cells, roles, strict=True)):
            break
        records.append(([*cells], cells[0]))
        start += len(roles)
    return records, start


def _holds(row: Row, role: Role | None, style: Style) -> bool:
    if len(row.phrases) > 1 or row.cells:
        return False
    if role in MONEY_ROLES:
        return style.amount(row.text) is not None or row.text in ("-", "--", "—")
    if role == "service_date":
        return style.date(row.text) is not None
    return style.money(row.text) is None and (role != "description" or any(map(str.isalpha, row.text)))


def _records(rows: Sequence[Row], start: int, width: int, style: Style) -> tuple[list[_Record], int]:
    """Lines of as many cells as there are headings; an empty row stands for an empty cell where cells are missing."""
    records: list[_Record] = []
    while start < len(rows):
        end = start + 1
        while end < len(rows) and end - start < width and len(rows[end].phrases) == 1 and _is_value(rows[end], style):
            end += 1
        block = rows[start:end]
        cells: list[Row | None] = [*block]
        if len(cells) < width:
            cells = list(_with_gaps(block))
        if len(cells) != width or len(block) < 3:
            break
        records.append((cells, block[0]))
        start = end
    return records, start


def _is_value(row: Row, style: Style) -> bool:
    text = row.text.rstrip("%")
    return style.amount(text) is not None or text.isdigit() or style.date(text) is not None or len(text) <= 6


def _with_gaps(block: Sequence[Row]) -> Iterator[Row | None]:
    for before, row in zip([None, *block], block, strict=False):
        if before is not None and row.top - before.top > 1.5 * (row.bottom - row.top + 0.1):
            yield None
        yield row


@dataclass
class _Card:
    """One line as labels and values: the row of each value by its role, and the rows they take."""

    cells: dict[Role, Row] = field(default_factory=dict)
    rows: list[int] = field(default_factory=list)


def _cards(rows: Sequence[Row], style: Style) -> list[Row] | None:
    """The rows with their cards folded out into one table; None where no card is one of a line."""
    if any(_heads_table(row) for row in rows):
        return None  # beside a table, labels and values are its summary
    cards = [card for card in _all_cards(rows, style) if _is_line(card)]
    if not cards or (len(cards) == 1 and not _OWN & set(cards[0].cells)):
        return None
    dated = [card for card in cards if "service_date" in card.cells]
    if dated == cards[:1]:
        for card in cards[1:]:
            card.cells["service_date"] = dated[0].cells["service_date"]  # it is said once, for all of them
    roles = list(dict.fromkeys(role for card in cards for role in card.cells))
    taken = {row: number for number, card in enumerate(cards) for row in card.rows}
    table = [_row([_heading_of(role) for role in roles], rows[cards[0].rows[0]])]
    table += [_row([card.cells.get(role) for role in roles], rows[card.rows[0]]) for card in cards]
    first = min(taken)
    before = [row for index, row in enumerate(rows[:first]) if index not in taken]
    return [*before, *table, *(row for index, row in enumerate(rows) if index > first and index not in taken)]


def _heads_table(row: Row) -> bool:
    """Whether the row holds the headings of a table of amounts."""
    if len(row.phrases) < _FEWEST or any(map(str.isdigit, row.text)):
        return False
    return len({column_meaning(phrase.text) for phrase in row.phrases} & MONEY_ROLES) >= 3


def _is_line(card: _Card) -> bool:
    coded = card.cells.get("code")
    named = "description" in card.cells or (coded is not None and bool(_WORDED.search(coded.text)))
    return "charge" in card.cells and len(MONEY_ROLES & set(card.cells)) > 1 and named


def _all_cards(rows: Sequence[Row], style: Style) -> Iterator[_Card]:
    card, index, before = _Card(), 0, -1
    while index < len(rows) - 1:
        role = _pair(rows, index, style)
        if role is None or "total" in plain(rows[index].text):
            if role is not None or labels_of(rows[index].text):
                yield card
                card = _Card()
                index += 1 + (role is not None)
                continue
            before = index
            index += 1
            continue
        if role in card.cells or (card.rows and index - card.rows[-1] > 3):
            yield card
            card = _Card()
        if not card.cells and role != "description" and _may_describe(rows, before, index, style):
            card.cells["description"] = rows[before]
            card.rows.append(before)
        card.cells[role] = rows[index + 1]
        card.rows += [index, index + 1]
        index += 2
    yield card


def _pair(rows: Sequence[Row], index: int, style: Style) -> Role | None:
    """The role of the label at `index` where its value stands below it."""
    label, value = rows[index], rows[index + 1]
    if len(label.phrases) > 1 or len(value.phrases) > 1 or label.cells or value.cells or label.page != value.page:
        return None
    role = column_meaning(label.text) if len(label.words) <= 5 else None
    if role not in _CARD_ROLES:
        return None
    if role in MONEY_ROLES:
        return role if style.amount(value.text) is not None else None
    if role == "description":
        return role if role_of(label.text) and any(map(str.isalpha, value.text)) else None
    return role if any(map(str.isdigit, value.text)) and style.money(value.text) is None else None


def _may_describe(rows: Sequence[Row], before: int, index: int, style: Style) -> bool:
    """Whether the row just above a card says what it is for."""
    if before < 0 or before != index - 1 or len(rows[before].phrases) > 1:
        return False
    text = rows[before].text
    if ":" in text or labels_of(text):
        return False
    return any(map(str.isalpha, text)) and not _TITLE.search(plain(text)) and not style.amounts(text)


def _heading_of(role: Role) -> str:
    return _HEADINGS.get(role, role.replace("_", " "))


_HEADINGS: dict[Role, str] = {"service_date": "Service date", "plan_paid": "Plan paid", "patient_owes": "You owe"}


def _row(cells: Sequence[Row | str | None], place: Row) -> Row:
    """A row of cells at the height of `place`, each made of what stands in a row of its own."""
    words = []
    for index, cell in enumerate(cells):
        text, origin = (cell.text, cell.words) if isinstance(cell, Row) else (cell, ())
        if text:
            x0 = index * CELL_WIDTH
            words.append(Word(text, x0, x0 + len(text), place.top, place.bottom, place.page, True, origin=origin))
    return Row(tuple(words), place.width)

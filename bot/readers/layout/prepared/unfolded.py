"""Tables that a web page's copy left as one cell a row: folded out again, so that the tables' own rules read them.

Two shapes: the headings one below the other and then the cells of each line likewise; or each line as a card of
labels with their values below them ("Charge", "$265.00", "Insurance payment", "-$118.40").
"""

from collections.abc import Iterator, Sequence

from bot.readers.layout.columns.headings import heading_at
from bot.readers.layout.language.bare_paid import is_bare_paid
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.page.rows import Row
from bot.readers.layout.prepared.blocks import blocks_of, strips_of
from bot.readers.layout.prepared.cards import OWN, all_cards, heads_table, is_line
from bot.readers.layout.prepared.cells_below import cells_below
from bot.readers.layout.prepared.inline import inline_lines
from bot.readers.layout.prepared.label_values import is_label
from bot.readers.layout.prepared.made_rows import row_of_cells
from bot.readers.layout.prepared.one_block import one_block_of
from bot.readers.layout.prepared.repeated import repeated_in, unheaded_in
from bot.readers.layout.prepared.sum_blocks import sum_of_others

_FEWEST, _MOST = 4, 20
_FEWEST_HEADINGS = 3


def unfolded(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows, those of tables of one cell a row put together again; the same rows where there is none."""
    if table := _blocks(rows, style):
        return table
    if sum(len(row.phrases) == 1 and not row.cells for row in rows) < 2 * _FEWEST:
        return list(rows)
    tables = [table for table in (_columns_below(rows, style), cells_below(rows, style)) if table]
    if tables:
        return min(tables, key=len)
    return _cards(rows, style) or _repeated(rows, style) or list(rows)


def _blocks(rows: Sequence[Row], style: Style) -> list[Row] | None:
    """The rows with services printed as blocks folded out into one table; None where there are none."""
    lines = strips_of(rows, style)
    if not lines and not any(heads_table(row) or _heads_lines(rows, at, style) for at, row in enumerate(rows)):
        lines = blocks_of(rows, style) or inline_lines(rows, style) or one_block_of(rows, style)
    if not lines:
        return None
    if (summary := sum_of_others([cells for _, _, cells in lines], style)) is not None:
        lines = [line for at, line in enumerate(lines) if at != summary]
    roles = list(dict.fromkeys(role for _, _, cells in lines for role in cells))
    begins = {first: cells for first, _, cells in lines}
    taken = {index for _, own, _ in lines for index in own}
    bare = any(is_bare_paid(phrase.text.split(":")[0]) for index in taken for phrase in rows[index].phrases)
    headings = ["Amount paid" if bare and role == "plan_paid" else _heading_of(role) for role in roles]
    table: list[Row] = []
    last: Row | None = None
    for index, row in enumerate(rows):
        if cells := begins.get(index):
            if last is None or table[-1] is not last:
                table.append(row_of_cells(list(headings), row))
            words = (cells.get(role) for role in roles)
            last = row_of_cells([Row(own, row.width) if own else None for own in words], row)
            table.append(last)
        elif index not in taken:
            table.append(row)
    return table


def _heads_lines(rows: Sequence[Row], index: int, style: Style) -> bool:
    """Whether a row heads days, what was done on them and what it cost: what stands below has columns of its own."""
    if len(rows[index].phrases) < _FEWEST_HEADINGS:
        return False
    heading = heading_at(rows, index, style)
    needed: tuple[Role, ...] = ("service_date", "description", "charge")
    return heading is not None and all(map(heading.has, needed))


def _columns_below(rows: Sequence[Row], style: Style) -> list[Row] | None:
    """The rows with one table whose headings stand below each other folded out; None where there is none."""
    for start in range(len(rows)):
        end = start
        while end < len(rows) and end - start < _MOST and _is_heading(rows[end]):
            end += 1
        roles = {column_meaning(row.text) for row in rows[start:end]}
        headings = rows[start:end]
        if len(headings) < _FEWEST - 1 or not roles & MONEY_ROLES or not roles & OWN:
            continue
        lines, after = _full_records(rows, end, [column_meaning(row.text) for row in headings], style)
        if not lines and len(headings) >= _FEWEST and len(roles & MONEY_ROLES) >= 2:
            lines, after = _records(rows, end, len(headings), style)
        if lines:
            table = [row_of_cells(headings, rows[start]), *(row_of_cells(cells, row) for cells, row in lines)]
            return [*rows[:start], *table, *rows[after:]]
    return None


def _repeated(rows: Sequence[Row], style: Style) -> list[Row] | None:
    """The rows with the table folded out whose cells come again and again; None where there is none."""
    headed = repeated_in(rows, style)
    runs = [headed] if headed else unheaded_in(rows, style)
    table: list[Row] = []
    end = 0
    for run in runs:
        table += rows[end : run.start]
        end = run.start + (run.lines + (headed is not None)) * run.width
        table += [row_of_cells(rows[at : at + run.width], rows[at]) for at in range(run.start, end, run.width)]
    return [*table, *rows[end:]] if runs else None


def _is_heading(row: Row) -> bool:
    return len(row.phrases) == 1 and not row.cells and (is_label(row.text) or row.text == "%")


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


def _cards(rows: Sequence[Row], style: Style) -> list[Row] | None:
    """The rows with their cards folded out into one table; None where no card is one of a line."""
    if any(heads_table(row) for row in rows):
        return None  # beside a table, labels and values are its summary
    found = list(all_cards(rows, style))
    cards = [card for card in found if is_line(card)]
    if not cards or (len(cards) == 1 and not OWN & set(cards[0].cells)):
        return None
    dated = [card for card in cards if "service_date" in card.cells]
    days = [
        one.cells["service_date"] for one in found if "service_date" in one.cells and not MONEY_ROLES & set(one.cells)
    ]
    if len(days) == 1 and not dated:
        for card in cards:
            card.cells["service_date"] = days[0]  # that of the visit, above its services
    elif dated == cards[:1]:
        for card in cards[1:]:
            card.cells["service_date"] = dated[0].cells["service_date"]  # it is said once, for all of them
    roles = list(dict.fromkeys(role for card in cards for role in card.cells))
    taken = {row: number for number, card in enumerate(cards) for row in card.rows}
    table = [row_of_cells([_heading_of(role) for role in roles], rows[cards[0].rows[0]])]
    table += [row_of_cells([card.cells.get(role) for role in roles], rows[card.rows[0]]) for card in cards]
    first = min(taken)
    before = [row for index, row in enumerate(rows[:first]) if index not in taken]
    return [*before, *table, *(row for index, row in enumerate(rows) if index > first and index not in taken)]


def _heading_of(role: Role) -> str:
    return _HEADINGS.get(role, role.replace("_", " "))


_HEADINGS: dict[Role, str] = {"service_date": "Service date", "plan_paid": "Plan paid", "patient_owes": "You owe"}

"""All tables of a document: under their headings, else as blocks of labels, else told from what stands in them."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from bot.exceptions import TooLarge
from bot.readers.document import MOST_LINES, Deadline
from bot.readers.layout.columns.headings import Heading, heading_at
from bot.readers.layout.language.meaning import total_of
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style, tokens_of
from bot.readers.layout.language.vocabulary import MONEY_ROLES
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.sums import Sum
from bot.readers.layout.tables.aging import aging_rows
from bot.readers.layout.tables.flush import reaching
from bot.readers.layout.tables.inferred import inferred_table
from bot.readers.layout.tables.labeled import labeled_table
from bot.readers.layout.tables.paid_below import give_lines
from bot.readers.layout.tables.refined import refined
from bot.readers.layout.tables.sums_of_lines import take_sums_of_lines
from bot.readers.layout.tables.table import Table
from bot.readers.layout.tables.table_rows import TableReader
from bot.readers.layout.tables.table_words import day_heading
from bot.readers.layout.tables.uninsured import is_of_installments, knows_insurer, of_patient, paid_by_someone, payer_of
from bot.readers.layout.tables.value_places import with_value_places
from bot.readers.layout.tables.wrapping import wrapped

_FEWEST_PARTS = 4
_SAMPLE = 200
"""Rows that tell where the amounts of a table stand."""
_CLOSING = ("charges", "patient_owes")


class Tables(NamedTuple):
    """The tables of a document, the rows that are headings, and whether the meaning of the amounts is in doubt."""

    tables: list[Table]
    heads: set[int]
    unsure: bool

    @property
    def sums(self) -> list[Sum]:
        """The rows of sums of all tables."""
        return [one for table in self.tables for one in table.sums]

    @property
    def asked(self) -> list[Decimal]:
        """Every amount in a row of sums that asks for it."""
        return [one.printed[-1] for one in self.sums if one.label == "patient_owes" and one.printed]

    @property
    def amounts(self) -> list[Decimal]:
        """Every amount in a row of sums."""
        return [amount for one in self.sums for amount in (*one.printed, *one.amounts.values())]


def tables_of(rows: Sequence[Row], style: Style, deadline: Deadline) -> Tables:
    """Every table of the document that these rows are."""
    starts = _headings(rows, style, deadline)
    if not knows_insurer(rows):
        role = payer_of(rows)
        starts = [(index, paid_by_someone(heading, role)) for index, heading in starts]
    heads = {row for index, heading in starts for row in range(index, index + heading.rows)}
    aging = aging_rows(rows, style)
    tables = [_read(rows, span, heading, style, deadline) for heading, span in _spans(rows, starts, aging, style)]
    if is_of_installments(rows):
        for table in tables:
            table.sums = of_patient(table.sums)
    if any(table.drafts for table in tables):
        return Tables(tables, heads, False)
    listed = any(one.adds and one.day for table in tables for one in table.sums)  # payments, and nothing charged
    labeled, inferred = labeled_table(rows, style), inferred_table(rows, style)
    if listed and labeled and not any("charge" in draft.cells for draft in labeled.drafts):
        return Tables(tables, heads, False)
    if labeled and (inferred is None or len(inferred.lines) <= len(labeled.drafts)):
        return Tables([labeled], set(), False)
    if inferred is None:
        return Tables(tables, heads, False)
    dated = inferred.first > 0 and day_heading(tokens_of(rows[inferred.first - 1], style)) is not None
    span = [row for row in range(inferred.first - dated, len(rows)) if row not in aging]
    table = _read(rows, span, inferred.heading, style, deadline, inferred.lines)
    return Tables([table], set(), inferred.unsure)


def _spans(
    rows: Sequence[Row], starts: Sequence[tuple[int, Heading]], aging: frozenset[int], style: Style
) -> list[tuple[Heading, list[int]]]:
    """The rows below each heading; a heading printed again on the next page goes on with its table."""
    spans: list[tuple[Heading, list[int]]] = []
    for number, (index, heading) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(rows)
        span = [row for row in range(index + heading.rows, end) if row not in aging]
        over = _rows_over_page(rows, *spans[-1], index, heading, style) if spans else None
        if over is None:
            spans.append((heading, span))
        else:
            spans[-1] = spans[-1][0], [*over, *span]
    return spans


def _rows_over_page(
    rows: Sequence[Row], before: Heading, span: Sequence[int], index: int, heading: Heading, style: Style
) -> list[int] | None:
    """The rows of the table that the heading at `index` goes on with; None where it begins another."""
    page = rows[index].page
    own = [row for row in span if rows[row].page < page]
    head = [rows[row] for row in span if rows[row].page == page]
    if not own or _said(before) != _said(heading) or any(total_of(rows[row].text) in _CLOSING for row in own):
        return None
    if any(token.kind == "money" for row in head for token in tokens_of(row, style)):
        return None
    return own


def _said(heading: Heading) -> list[tuple[str, int]]:
    return [(column.heading, round(column.x0)) for column in heading.columns]


def _headings(rows: Sequence[Row], style: Style, deadline: Deadline) -> list[tuple[int, Heading]]:
    found: list[tuple[int, Heading]] = []
    index = 0
    aging = aging_rows(rows, style)
    while index < len(rows):
        if index % 50 == 0:
            deadline.check()
        heading = heading_at(rows, index, style) if index not in aging else None
        if heading:
            found.append((index, heading))
        index += heading.rows if heading else 1
    return found


def _read(
    rows: Sequence[Row],
    span: Sequence[int],
    heading: Heading,
    style: Style,
    deadline: Deadline,
    lines: frozenset[int] = frozenset(),
) -> Table:
    below = _to_total([rows[index] for index in span[:60]], style)
    heading = reaching(heading, below, style)
    ragged = _is_ragged(below, heading, style)
    heading = refined(heading, below, style, ragged=ragged)
    heading = heading if ragged else with_value_places(heading, [rows[index] for index in span[:_SAMPLE]], style)
    words = {} if ragged else wrapped(rows, span, heading, style)
    reader = TableReader(heading, style, ragged=ragged, lines=lines, wrapped=words)
    for index in span:
        if index % 100 == 0:
            deadline.check()
        reader.take(index, rows[index])
        if len(reader.table.drafts) > MOST_LINES:
            raise TooLarge("This document has more than 5,000 lines; send only the part that you want explained.")
    table = reader.finish()
    take_sums_of_lines(table, style)
    give_lines(table, style)
    return table


def _to_total(rows: Sequence[Row], style: Style) -> Sequence[Row]:
    """The rows up to the last total: what comes below it may be a summary in columns of its own."""
    last = 0
    for number, row in enumerate(rows):
        said = row.phrases[0].text.rstrip(": ")
        if "total" in plain(said) and total_of(said) and style.amounts(row.text):
            last = number
    return rows[: last + 1] if last else rows


def _is_ragged(rows: Sequence[Row], heading: Heading, style: Style) -> bool:
    """Whether amounts do not stand under their headings, as in text that lost its spaces."""
    columns = [column for column in heading.columns if column.role in MONEY_ROLES or column.role == "other"]
    lines = under = apart = flowing = 0
    for row in rows if not (rows and rows[0].cells) else ():
        amounts = [] if row.cells or len(row.words) < 4 else tokens_of(row, style)
        amounts = [token for token in amounts if token.kind == "money"]
        lines += bool(amounts)
        flowing += bool(amounts) and len(row.phrases) == 1
        for token in amounts:
            gaps = (max(token.x0 - column.x1, column.x0 - token.x1) for column in columns)
            near = min(gaps, default=0.0) < 2 * row.width
            under += near
            apart += not near
    adrift = sum(_is_adrift(row, heading) for row in rows)
    return apart > under or 2 * flowing > lines > 0 or 2 * adrift > lines > 0


def _is_adrift(row: Row, heading: Heading) -> bool:
    """Whether a row has a part for each heading, always as far apart, and not below it: boxes that only flow."""
    parts, columns = row.phrases, heading.columns
    if row.cells or len(parts) != len(columns) or len(parts) < _FEWEST_PARTS:
        return False
    gaps = [after.x0 - before.x1 for before, after in pairwise(parts)]
    below = all(min(part.x1, one.x1) > max(part.x0, one.x0) for part, one in zip(parts, columns, strict=True))
    return max(gaps) - min(gaps) < row.width / 2 and not below

"""From rows to lines: which rows of a table are lines, which continue one, which are headings, totals or neither."""

from collections.abc import Mapping, Sequence

from bot.readers.layout.columns.assign import Placed, place
from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.columns.marks import (
    fits,
    has_digit,
    is_coded,
    is_labeled,
    join_modifier,
    may_be_amount,
    may_be_code,
    may_be_day,
    without_notes,
)
from bot.readers.layout.columns.slips import is_slip, stands_around
from bot.readers.layout.language.tokens import Style, Token, tokens_of
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.page.places import words_of
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import CELL_WIDTH
from bot.readers.layout.stated.letterhead import PLACE
from bot.readers.layout.stated.sentences import is_sentence
from bot.readers.layout.stated.transactions import with_payers
from bot.readers.layout.tables import no_lines
from bot.readers.layout.tables.codes_below import CodesBelow
from bot.readers.layout.tables.day_rows import DayRows
from bot.readers.layout.tables.details import details_of
from bot.readers.layout.tables.expected import expected_of
from bot.readers.layout.tables.lines import Draft
from bot.readers.layout.tables.shares_below import marked_lines, take_note
from bot.readers.layout.tables.strange import strange
from bot.readers.layout.tables.table import Cells, Table
from bot.readers.layout.tables.table_sums import SumRows, has_code, has_day
from bot.readers.layout.tables.table_words import LooseWords, RunningOver, go_on, goes_on, is_left_open, rest_of
from bot.readers.layout.tables.whole_claim import adjustments_of, take_adjustments

_NO_MONEY: tuple[Role, ...] = ("service_date", "code", "revenue", "modifier")
"""Columns in which an amount has strayed."""


class TableReader:
    """Reads the rows below one heading, one at a time, until the table is closed."""

    def __init__(
        self,
        heading: Heading,
        style: Style,
        *,
        ragged: bool,
        lines: frozenset[int] = frozenset(),
        wrapped: Mapping[int, tuple[int, str]] | None = None,
    ) -> None:
        self.table = Table(heading)
        self._sums = SumRows(self.table, style, ragged=ragged)
        self._over = RunningOver(wrapped or {})
        self._loose = LooseWords()
        self._below = CodesBelow()
        self._days = DayRows(style)
        self._lines = lines  # rows known to be lines, also below a total
        self.columns = heading.columns
        self._grid = len(self.columns) > 1 and all(column.x0 % CELL_WIDTH == 0 for column in self.columns)
        self._style = style
        self._ragged = ragged
        self._closed = False
        self._pending: Draft | None = None
        self._row: Row | None = None

    def take(self, index: int, row: Row) -> None:
        """Read one row: it becomes a line, part of one, a sum, a heading of a section, or nothing."""
        if self._over.take(index, row, self.table, pending=self._pending is not None):
            return
        self._closed = self._closed and index not in self._lines
        tokens, notes = without_notes(tokens_of(row, self._style), () if self._ragged else self.columns, row.width)
        placed = place(tokens, self.columns, row.width, ragged=self._ragged)
        if self._days.take(index, row, tokens, self.table):
            return
        busy = self._pending or self._closed
        if self._noted(index, row, placed) or self._below.take(index, row, tokens, self.table, busy, self._row):
            return
        if stands_around(row, self._style):
            self._closed |= bool(self.table.drafts) and (is_slip(row) or bool(self._style.amounts(row.text)))
            self._row = row
            return  # labels with their values stand around a table
        if (self._grid and not row.cells) or is_sentence(row, self._style):
            self._row = row  # a line of text between or below cells stands in no column
            return
        cells = self._cells(placed)
        notes += [Token(word.text, "text", word.x0, word.x1, words=(word,)) for word in row.below]
        cells.setdefault("remarks", []).extend(notes) if notes else None
        if self._sum(index, tokens, cells):
            self._row = None
            return
        self._line_or_words(index, row, placed, cells)
        self._row = row

    def finish(self) -> Table:
        """The table, with a line whose amounts never came kept without them."""
        self._flush()
        self._loose.tie(self.table)
        self._days.give(self.table)
        self.table.sums = with_payers(self.table.sums)
        return self.table

    def _line_or_words(self, index: int, row: Row, placed: Sequence[Placed], cells: Cells) -> None:
        fitting = fits(placed, self.columns)
        if fitting and self._is_line(row, cells, worded=self._over.begun(index)) and not self._is_after(index, cells):
            self._line(index, row, cells)
            self._doubt(row, placed, cells)
            if self.table.drafts:
                self.table.drafts[-1].aside += details_of(placed, self.columns)
                self.table.drafts[-1].expected = expected_of(placed, self.columns, self._style)
        elif fitting and not any(role in MONEY_ROLES for role in cells):
            self._words(index, row, cells)
        elif self.table.drafts and not self._closed and no_lines.says_amount(placed, self._style):
            self.table.unplaced += [] if is_labeled(row) or set(cells) <= {"balance", "units"} else [row.text]

    def _doubt(self, row: Row, placed: Sequence[Placed], cells: Cells) -> None:
        """Keep what the columns of a line do not tell."""
        aside = _NO_MONEY if "charge" in cells or not self.table.heading.has("charge") else (*_NO_MONEY, "units")
        strayed = any(token.kind == "money" for role in aside for token in cells.get(role, ()))
        if strayed or {"money", "date"} <= {token.kind for token in cells.get("description", ())}:
            self.table.unplaced.append(row.text)  # two lines may stand abreast where one was expected
        self.table.unknown.update(strange(placed, self.columns, self._style))
        self._name(placed)

    def _noted(self, index: int, row: Row, placed: Sequence[Placed]) -> bool:
        """Whether the row says only what became of the line above it: taken off with a reason, left to the patient."""
        line = self.table.drafts[-1] if self.table.drafts and not self._closed and not self._pending else None
        if adjustments := adjustments_of(row, self._style):
            self.table.rows.update([index] if line and take_adjustments(line, row, adjustments) else [])
            return True
        marked = marked_lines(row, self.table.drafts)
        line = (marked[0] if len(marked) == 1 else None) if marked else line
        noted = line is not None and take_note(line, row, placed, self.columns, self._style)
        self.table.rows.update([index] if noted and not marked else [])
        return noted

    def _cells(self, placed: Sequence[Placed]) -> Cells:
        cells: Cells = {}
        for one in placed:
            cells.setdefault(self.columns[one.column].role, []).append(one.token)
        if "unit_price" in cells and not {"charge", "units"} & set(cells) and self.table.heading.has("charge"):
            cells["charge"] = cells.pop("unit_price")  # no row has the price of one thing alone
        return cells

    def _name(self, placed: Sequence[Placed]) -> None:
        """Keep what stands in the columns of names and numbers that belong to the whole document."""
        for index, column in enumerate(self.columns):
            named = not self._ragged and column.role in ("other", "provider", "other_date")
            tokens = [one.token for one in placed if named and one.column == index]
            text = " ".join(token.text for token in tokens)
            if tokens:
                of_all = tokens[0].cell or PLACE.search(text) or text[-1].isdigit()  # else who saw the patient
                self.table.named.setdefault(column.heading, {}).setdefault(text if of_all else "", words_of(tokens))

    def _sum(self, index: int, tokens: Sequence[Token], cells: Cells) -> bool:
        """Whether the row prints sums; they are kept apart from the lines."""
        pending = self._pending is not None
        summing = self._sums.summing(tokens, cells, self._row, closed=self._closed, pending=pending)
        if summing is None:
            return False
        self._flush()
        self._sums.keep(summing, cells)
        self.table.rows.add(index)
        self.table.totals.add(index)
        self._closed = self._closed or summing.label in ("charges", "patient_owes")
        return True

    def _is_line(self, row: Row, cells: Cells, *, worded: bool) -> bool:
        """Whether the row has an amount under a column of amounts and says what it is for, or words above it did."""
        if not any(role in MONEY_ROLES and any(map(may_be_amount, tokens)) for role, tokens in cells.items()):
            return False
        coded = has_code(cells)
        dated = has_day(cells, self._style) if self._closed else has_digit(cells.get("service_date", ()))
        if (self._closed or no_lines.ends_with_payments(self.table)) and not coded and (not dated or is_labeled(row)):
            return False
        if not coded and not dated and "charge" not in cells and no_lines.names_amount(self.table.heading, cells):
            return False
        role: Role = "description" if self.table.heading.has("description") else "code"
        described = worded or any(any(map(str.isalpha, token.text)) for token in cells.get(role, ()))
        return described or coded or self._pending is not None or no_lines.is_alone(self.table.heading, cells, dated)

    def _is_after(self, index: int, cells: Cells) -> bool:
        """Whether the row comes behind the last of the known lines and no day, code or sign says it is one more."""
        if index <= max(self._lines, default=index) or has_code(cells) or has_digit(cells.get("service_date", ())):
            return False
        amount = self._style.amount(" ".join(token.text for token in cells.get("charge", ())))
        return amount is None or amount >= 0

    def _line(self, index: int, row: Row, cells: Cells) -> None:
        join_modifier(cells, row.width)
        if self._pending and not self._starts(cells):
            for role, tokens in cells.items():
                self._pending.cells.setdefault(role, []).extend(tokens)
            self._pending.page, self._pending.bottom = row.page, row.bottom
            self._flush()
        else:
            self._flush()
            self.table.drafts.append(self._draft(row, cells))
            self._over.give(index, self.table.drafts[-1])
            self._loose.begin(self.table, row)
            self._count_amounts(cells, row)
        self._closed = False
        self.table.rows.add(index)

    def _draft(self, row: Row, cells: Cells) -> Draft:
        return Draft(cells, row.page, row.bottom, heading_date=self._days.day, above=self._days.words)

    def _count_amounts(self, cells: Cells, row: Row) -> None:
        """In a ragged table a line with fewer amounts than columns does not say which of them are missing."""
        columns = sum(column.role in MONEY_ROLES for column in self.columns)
        if self._ragged and sum(role in MONEY_ROLES for role in cells) < columns:
            self.table.unplaced.append(row.text)

    def _starts(self, cells: Cells) -> bool:
        worded = not self.table.heading.has("description") and not is_coded(cells.get("code", ()))
        begun = may_be_day(cells.get("service_date", ())) or has_digit(cells.get("revenue", ()))
        return begun or (not worded and may_be_code(cells.get("code", ())))

    def _words(self, index: int, row: Row, cells: Cells) -> None:
        """A row without amounts: the beginning of a line, more of it, or a heading."""
        if self._closed:
            return
        if self._starts(cells) and not no_lines.heads_visit(self.table.heading, row, cells):
            if day := no_lines.claim_day(cells, self._style):
                self._flush()
                self._days.day, self._days.words = self._style.date(day.text), day.words
            elif cells.get("description") or cells.get("code"):
                self._flush()
                self._pending = self._draft(row, cells)
                self.table.rows.add(index)
            return
        more = rest_of(self.table.heading, cells)
        if set(cells) <= {"description", "remarks", "other", "code"} and any(more) and self._continues(row):
            go_on(self._pending or self.table.drafts[-1], *more, row)
            self.table.rows.add(index)
        elif len(row.phrases) == 1 and not row.cells:
            self._loose.add(index, row, self.table, below=self._row is not None)

    def _continues(self, row: Row) -> bool:
        """Whether a row of words goes on with the line above it."""
        if not (self._pending or self.table.drafts) or row.cells or self._row is None:
            return False
        line = self._pending or self.table.drafts[-1]
        on = goes_on(line, row, self._row)
        if on and is_left_open(line):
            self._loose.known(self.table)
        return on

    def _flush(self) -> None:
        if self._pending and not no_lines.is_section(self.table.heading, self._pending):
            self.table.drafts.append(self._pending)
        self._pending = None

"""From rows to lines: which rows of a table are lines, which continue one, which are headings, totals or neither."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from bot.readers.layout.assign import Placed, place
from bot.readers.layout.headings import Heading
from bot.readers.layout.labels import Label
from bot.readers.layout.lines import Draft
from bot.readers.layout.marks import (
    fits,
    has_digit,
    is_coded,
    is_labeled,
    join_modifier,
    may_be_amount,
    taken,
    without_notes,
)
from bot.readers.layout.meaning import column_meaning, names_a_part, total_of
from bot.readers.layout.places import Words, words_of
from bot.readers.layout.rows import Row
from bot.readers.layout.sums import Sum, Tally, by_column_sums
from bot.readers.layout.tokens import Style, Token, tokens_of
from bot.readers.layout.transactions import TRANSACTIONS, gives_back, transaction_of
from bot.readers.layout.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.whole_claim import adjustment_of
from bot.readers.layout.words import CELL_WIDTH, Word

_NEAR = 1.3
_DANGLING = re.compile(r"\b(?:with|w/|without|of|and|or|for|to|in|per|con|sin|de|del|y|por|para)\s*$", re.IGNORECASE)


@dataclass
class Table:
    """What was read under one heading; `rows` are the indexes of the rows it used up, `totals` those of sums."""

    heading: Heading
    drafts: list[Draft] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    rows: set[int] = field(default_factory=set)
    totals: set[int] = field(default_factory=set)
    unplaced: list[str] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)
    named: dict[str, dict[str, Words]] = field(default_factory=dict)


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
        self._wrapped = wrapped or {}
        self._before: list[str] = []
        self._over: list[Word] = []
        self._lines = lines  # rows known to be lines, also below a total
        self.columns = heading.columns
        self._grid = len(self.columns) > 1 and all(column.x0 % CELL_WIDTH == 0 for column in self.columns)
        self._style = style
        self._ragged = ragged
        self._closed = False
        self._day: date | None = None
        self._above: Words = ()
        self._pending: Draft | None = None
        self._row: Row | None = None
        self._at = -1
        self._loose: list[tuple[int, Row, int]] = []
        self._tied: set[int] = set()
        self._tally = Tally(style)

    def take(self, index: int, row: Row) -> None:
        """Read one row: it becomes a line, part of one, a sum, a heading of a section, or nothing."""
        if self._runs_over(index, row):
            return
        self._closed = self._closed and index not in self._lines
        tokens, notes = without_notes(tokens_of(row, self._style), () if self._ragged else self.columns, row.width)
        placed = place(tokens, self.columns, row.width, ragged=self._ragged)
        if len(tokens) == 1 and tokens[0].kind == "date":
            self._day, self._above = self._style.date(tokens[0].text), tokens[0].words
            self.table.rows.add(index)
            return
        if self._adjusts(index, row):
            return
        if self._grid and not row.cells:
            self._row = row
            return  # a line of text between or below cells stands in no column
        cells = self._cells(placed)
        cells.setdefault("remarks", []).extend(notes) if notes else None
        if self._sum(index, tokens, cells):
            self._row = None
            return
        fitting = fits(placed, self.columns)
        if fitting and self._is_line(row, cells):
            self._line(index, row, cells)
            self.table.unknown.update(self._unknown(placed))
            self._name(placed)
        elif fitting and not any(role in MONEY_ROLES for role in cells):
            self._words(index, row, cells)
        elif self.table.drafts and not self._closed and any(token.kind == "money" for token in tokens):
            self.table.unplaced += [] if is_labeled(row) or set(cells) <= {"balance", "units"} else [row.text]
        self._row = row

    def _runs_over(self, index: int, row: Row) -> bool:
        """Whether the row is only a part of the description of a line whose amounts stand above or below it."""
        line, text = self._wrapped.get(index, (-1, ""))
        if line > index:
            self._before.append(text)
            self._over.extend(row.words)
        elif line >= 0 and self._at == line and self.table.drafts and not self._pending:
            self.table.drafts[-1].more.append(text)
            self.table.drafts[-1].below.extend(row.words)
        else:
            return False
        self.table.rows.add(index)
        return True

    def _adjusts(self, index: int, row: Row) -> bool:
        """Whether the row takes something off with its group and reason: off the line just above, or off the claim."""
        adjustment = adjustment_of(row, self._style)
        if adjustment is None:
            return False
        line = self.table.drafts[-1] if self.table.drafts and not self._closed and not self._pending else None
        if line and line.page == row.page and row.top - line.bottom < row.bottom - row.top:
            line.adjustments.append(adjustment)
            line.adjusted.append(row.words)
            line.bottom = row.bottom
            self.table.rows.add(index)
        return True

    def finish(self) -> Table:
        """The table, with a line whose amounts never came kept without them."""
        self._flush()
        self._tie()
        return self.table

    def _tie(self) -> None:
        """Words at the left edge below every line are the rest of its description; headings of sections stand above."""
        lines = [line for line, _, _ in self._loose]
        every = set(range(1, len(self.table.drafts) + 1))
        if len(every) < 2 or len(set(lines)) != len(lines) or set(lines) | self._tied != every:
            return
        for line, row, index in self._loose:
            self.table.drafts[line - 1].more.append(row.text)
            self.table.drafts[line - 1].below.extend(row.words)
            self.table.rows.add(index)

    def _cells(self, placed: Sequence[Placed]) -> dict[Role, list[Token]]:
        cells: dict[Role, list[Token]] = {}
        for one in placed:
            cells.setdefault(self.columns[one.column].role, []).append(one.token)
        return cells

    def _unknown(self, placed: Sequence[Placed]) -> Iterator[str]:
        """The headings known to nobody under which this row has an amount."""
        for one in placed:
            column = self.columns[one.column]
            if column.role == "other" and one.token.kind == "money" and column_meaning(column.heading) is None:
                yield column.heading

    def _name(self, placed: Sequence[Placed]) -> None:
        """Keep what stands in the columns of names and numbers that belong to the whole document."""
        for one in placed:
            column = self.columns[one.column]
            if column.role in ("other", "provider", "other_date") and one.token.cell:
                self.table.named.setdefault(column.heading, {}).setdefault(one.token.text, one.token.words)

    def _sum(self, index: int, tokens: Sequence[Token], cells: dict[Role, list[Token]]) -> bool:
        """Whether the row prints sums; they are kept apart from the lines."""
        amounts = self._money_tokens(tokens, cells)
        dated = has_digit(cells.get("service_date", ()))
        if not amounts or (self._closed and not dated) or self._has_code(cells):
            return False
        first = min(token.x0 for token in amounts)
        said = " ".join(token.text for token in tokens if token.kind == "text" and (token.cell or token.x0 < first))
        if self._row is not None and not any(map(str.isalpha, said)) and total_of(self._row.text):
            said = self._row.text  # the row above says what these are the sums of
        sums = self._tally.amounts(cells)
        label = "charges" if self._is_total_code(cells) else self._label_of_sum(said, sums) if said else None
        if label is None or (self._closed and label not in TRANSACTIONS):
            return False
        self._flush()
        printed = tuple(self._style.amount(token.text) or Decimal(0) for token in amounts)
        if self._ragged and (label not in TRANSACTIONS or len(printed) > 1):
            sums = self._ragged_sums(label, printed)
        if label in TRANSACTIONS and gives_back(said):
            back = abs(taken(sums, printed))
            amounts = [token for token, one in zip(amounts, printed, strict=True) if abs(one) == back][:1]
            sums, printed = {}, (-back,)
        elif label in TRANSACTIONS:
            printed = tuple(map(abs, printed))
        adds = label in TRANSACTIONS and "total" not in said.lower()
        part = names_a_part(said)
        where = {role: words_of(found) for role, found in cells.items()}
        words = tuple(token.words for token in amounts)
        self.table.sums.append(Sum(label, sums, printed, len(self.table.drafts), adds, part, dated, words, where))
        self.table.rows.add(index)
        self.table.totals.add(index)
        self._closed = self._closed or label in ("charges", "patient_owes")
        return True

    def _label_of_sum(self, said: str, sums: dict[Role, Decimal]) -> Label | None:
        among = self.table.heading.has("charge") and self._pending is None
        return (
            total_of(said)
            or transaction_of(said, sums, among_charges=among and not self._ragged)
            or self._sum_by_arithmetic(said, sums)
        )

    def _has_code(self, cells: dict[Role, list[Token]]) -> bool:
        """Whether a code of a service stands in the row; revenue code 0001 is that of the total."""
        return any(is_coded(cells.get(role, ())) for role in ("code", "revenue")) and not self._is_total_code(cells)

    def _is_total_code(self, cells: dict[Role, list[Token]]) -> bool:
        return [token.text for token in cells.get("revenue", ())] in (["0001"], ["001"])

    def _money_tokens(self, tokens: Sequence[Token], cells: dict[Role, list[Token]]) -> list[Token]:
        """The amounts of a row: marked as such, or bare numbers under a column of amounts where these are usual."""
        bare = self._style.whole or self._style.plain
        under = [token for role, found in cells.items() if bare and role in MONEY_ROLES for token in found]
        return [token for token in tokens if token.kind == "money" or (token.kind == "number" and token in under)]

    def _ragged_sums(self, label: Label, printed: Sequence[Decimal]) -> dict[Role, Decimal]:
        if label != "charges":
            return {}
        self._tally.read(draft.cells for draft in self.table.drafts[len(self._tally.lines) :])
        columns = [
            (column.role, self._tally.sums.get(column.role, Decimal(0)))
            for column in self.columns
            if column.role in MONEY_ROLES and column.role != "unit_price"
        ]
        sums = by_column_sums(printed, columns)
        if sums is None:
            self.table.unplaced.append(" ".join(map(str, printed)))
        return sums or {}

    def _sum_by_arithmetic(self, words: str, sums: dict[Role, Decimal]) -> Label | None:
        """A row that says "total" of something unknown is a subtotal when it is the sum of the lines before it."""
        if "total" not in words.lower():
            return None
        amount = sums.get("charge")
        start = next((sums.after for sums in reversed(self.table.sums)), 0)
        self._tally.read(draft.cells for draft in self.table.drafts[len(self._tally.lines) :])
        before = [line.get("charge") for line in self._tally.lines[start:]]
        known = [value for value in before if value is not None]
        return "subtotal" if len(known) > 1 and amount is not None and amount == sum(known) else None

    def _is_line(self, row: Row, cells: dict[Role, list[Token]]) -> bool:
        """Whether the row has an amount under a column of amounts and says what it is for."""
        if not any(role in MONEY_ROLES and any(map(may_be_amount, tokens)) for role, tokens in cells.items()):
            return False
        coded = self._has_code(cells)
        dated = has_digit(cells.get("service_date", ()))
        if self._closed and not coded and (not dated or is_labeled(row)):
            return False
        described = any(any(map(str.isalpha, token.text)) for token in cells.get("description", ()))
        return described or coded or self._pending is not None or (dated and not self.table.heading.has("description"))

    def _line(self, index: int, row: Row, cells: dict[Role, list[Token]]) -> None:
        join_modifier(cells, row.width)
        if self._pending and not self._starts(cells):
            for role, tokens in cells.items():
                self._pending.cells.setdefault(role, []).extend(tokens)
            self._pending.bottom = row.bottom
            self._flush()
        else:
            self._flush()
            self.table.drafts.append(self._draft(row, cells))
            self.table.drafts[-1].before, self.table.drafts[-1].below = self._before, self._over
            self._before, self._over, self._at = [], [], index
            self._count_amounts(cells, row)
        self._closed = False
        self.table.rows.add(index)

    def _draft(self, row: Row, cells: dict[Role, list[Token]]) -> Draft:
        return Draft(cells, row.page, row.bottom, heading_date=self._day, above=self._above)

    def _count_amounts(self, cells: dict[Role, list[Token]], row: Row) -> None:
        """In a ragged table a line with fewer amounts than columns does not say which of them are missing."""
        columns = sum(column.role in MONEY_ROLES for column in self.columns)
        if self._ragged and sum(role in MONEY_ROLES for role in cells) < columns:
            self.table.unplaced.append(row.text)

    def _starts(self, cells: dict[Role, list[Token]]) -> bool:
        return any(has_digit(cells.get(role, ())) for role in ("service_date", "code", "revenue"))

    def _words(self, index: int, row: Row, cells: dict[Role, list[Token]]) -> None:
        """A row without amounts: the beginning of a line, more of its description, or a heading of a section."""
        if self._closed:
            return
        if self._starts(cells):
            if cells.get("description") or cells.get("code"):
                self._flush()
                self._pending = self._draft(row, cells)
                self.table.rows.add(index)
            return
        if set(cells) <= {"description", "remarks", "other"} and cells.get("description") and self._continues(row):
            line = self._pending or self.table.drafts[-1]
            line.more.append(" ".join(token.text for token in cells["description"]))
            line.below.extend(word for token in cells["description"] for word in token.words)
            line.bottom = row.bottom
            self.table.rows.add(index)
        elif self.table.drafts and self._row is not None and len(row.phrases) == 1 and not row.cells:
            self._loose.append((len(self.table.drafts), row, index))

    def _continues(self, row: Row) -> bool:
        """Whether a row of words goes on with the line above it."""
        if not (self._pending or self.table.drafts) or row.cells or self._row is None:
            return False
        line = self._pending or self.table.drafts[-1]
        if line.page != row.page or row.top - line.bottom > _NEAR * (row.bottom - row.top):
            return False
        first = min((token.x0 for tokens in line.cells.values() for token in tokens), default=0.0)
        described = min((token.x0 for token in line.cells.get("description", ())), default=0.0)
        if _DANGLING.search(line.text("description") + " " + " ".join(line.more)):
            self._tied.add(len(self.table.drafts))
            return True
        indented = row.words[0].x0 >= first + 1.5 * row.width or row.words[0].text[0].islower()
        return indented and row.words[0].x0 >= described - 1.5 * row.width

    def _flush(self) -> None:
        if self._pending:
            self.table.drafts.append(self._pending)
            self._pending = None

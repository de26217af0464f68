"""The lines of all tables of a document in one row, with what was doubtful about each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from bot import dates
from bot.bill import Code, Line
from bot.readers.layout.around.around import Around, coded_apart
from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.language.day_order import SAID
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.rule_words import COUNT
from bot.readers.layout.language.tokens import Style, Token
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.page.places import between
from bot.readers.layout.tables.balances import balances_are_owed, leave_to_transactions
from bot.readers.layout.tables.counted import counts_first
from bot.readers.layout.tables.doubts import Cell, cells_of, with_sure_codes
from bot.readers.layout.tables.lines import LINE_AMOUNTS, Columns, Draft, diagnoses_of, line_of
from bot.readers.layout.tables.misread import misread
from bot.readers.layout.tables.own_shares import owe_own_payments
from bot.readers.layout.tables.table import Table
from bot.readers.layout.totals.running import breaks_of


@dataclass
class Gathered:
    """Lines numbered through all tables, the drafts they were made of, their cells in doubt, and what must be said.

    `spare` are the amounts of each line that stand in columns which a line has no place for.
    """

    lines: list[Line] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    diagnoses: list[Code] = field(default_factory=list)
    spare: dict[int, tuple[Decimal, ...]] = field(default_factory=dict)

    @property
    def amounts(self) -> set[Decimal]:
        """Every amount of the lines, those without a place among them."""
        roles = (*LINE_AMOUNTS, "unit_price", "patient_paid")
        read = {abs(amount) for line in self.lines for role in roles if (amount := getattr(line, role)) is not None}
        reasons = {abs(one.amount) for line in self.lines for one in line.adjustments}
        return read | reasons | {amount for amounts in self.spare.values() for amount in amounts}

    def add(self, draft: Draft, columns: Columns, heading: Heading, *, marked: bool) -> None:
        """Add the line of one draft under its heading; `marked` where the document writes dollar signs."""
        number = len(self.lines) + 1
        self.cells += cells_of(draft, number, columns, dollars=marked)
        draft, unsure = with_sure_codes(draft, number)
        line, illegible = line_of(draft, number, columns)
        self.lines.append(line)
        self.drafts.append(draft)
        spare = (columns.amount("other", token.text) for token in _without_place(draft))
        self.spare[number] = tuple(abs(amount) for amount in spare if amount)
        self.warnings += [*illegible, *unsure, *misread(draft, line, heading)]
        self.diagnoses += diagnoses_of(draft)


def _without_place(draft: Draft) -> Iterator[Token]:
    """The amounts of columns that no line has, and the parts of one that is added up: what two plans paid."""
    for role, tokens in draft.cells.items():
        if role == "other" or (role in LINE_AMOUNTS and len(tokens) > 1):
            yield from (token for token in tokens if token.kind == "money")


def gathered(tables: Sequence[Table], around: Around, *, marked: bool) -> Gathered:
    """The lines of these tables."""
    found = Gathered(warnings=[SAID] if around.style.doubtful else [])
    for table in tables:
        found.warnings += breaks_of(table, around.style)
        leave_to_transactions(table, around.style)
        if around.kind == "eob":
            owe_own_payments(table, around.style)
        columns = _columns(table, around)
        _take_days(table.drafts, around.style)
        for draft in table.drafts:
            found.add(draft, columns, table.heading, marked=marked)
        if around.kind == "eob" and _lost_charges(table):
            found.warnings.append("No charge could be read on any line, though a column of charges is printed.")
        for heading in sorted(table.unknown):
            found.warnings.append(f'The amounts under "{heading[:40]}" could not be placed.')
        for text in table.unplaced[:5]:
            found.warnings.append(f'An amount could not be placed under a heading: "{text[:60]}".')
    return found


def _lost_charges(table: Table) -> bool:
    """Whether other amounts stand on lines of a table that has a column of charges, and nothing in that column."""
    priced = any(MONEY_ROLES & draft.cells.keys() for draft in table.drafts)
    return priced and table.heading.has("charge") and not any("charge" in draft.cells for draft in table.drafts)


def _columns(table: Table, around: Around) -> Columns:
    """What the table says of its columns; balances that are what is owed are moved there."""
    dollars = frozenset(column.role for column in table.heading.columns if column.dollars)
    whole = _whole_dollar_roles(table.drafts, dollars)
    described = [plain(column.heading) for column in table.heading.columns if column.role == "description"]
    counted = any(re.match(COUNT, heading) for heading in described) or counts_first(table)
    columns = Columns(whole, around.style, around.described, around.day, coded_apart(table), counted)
    if balances_are_owed(table.drafts, columns, around.owed):
        for draft in table.drafts:
            draft.cells["patient_owes"] = draft.cells.pop("balance", [])
    return columns


def _take_days(drafts: Sequence[Draft], style: Style) -> None:
    """A day among the words of a description is the line's where each line has one; else it may end a rental."""
    if any("service_date" in one.cells or one.heading_date for one in drafts):
        return
    found = [_days_in(draft, style) for draft in drafts]
    if any(len(days) != 1 for days in found):
        return
    for draft, days in zip(drafts, found, strict=True):
        if days[0] is not next(iter(draft.cells.get("description", ())), None):
            draft.cells["service_date"] = days


def _days_in(draft: Draft, style: Style) -> list[Token]:
    """The days among the words of a description, those inside a whole cell too: a drug, its day and its pharmacy."""
    days: list[Token] = []
    below = " ".join(word.text for word in draft.below)
    for one in dates.find(below, day_first=style.day_first):
        words = between(tuple(draft.below), one.start, one.end)
        if words and style.date(below[one.start : one.end]):
            days.append(Token(below[one.start : one.end], "date", words[0].x0, words[-1].x1, words=words))
    for token in draft.cells.get("description", ()):
        if token.kind == "date":
            days.append(token)
        elif token.cell:
            spans = dates.find(token.text, day_first=style.day_first)
            days += [replace(token, text=token.text[one.start : one.end], kind="date") for one in spans]
    return days


def _whole_dollar_roles(drafts: Sequence[Draft], dollars: frozenset[Role]) -> frozenset[Role]:
    """The columns of whole dollars: their heading says so, or no number in them has cents."""
    whole = set(dollars)
    for role in LINE_AMOUNTS:
        kinds = [token.kind for draft in drafts for token in draft.cells.get(role, ()) if not token.blank]
        if len(kinds) >= 2 and all(kind == "number" for kind in kinds):
            whole.add(role)
    return frozenset(whole)

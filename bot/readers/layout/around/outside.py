"""What a document says outside its lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.bill import Kind
from bot.readers.layout.around.around import day_above, is_coded, named
from bot.readers.layout.around.days import day_after
from bot.readers.layout.around.header import Header, header_of
from bot.readers.layout.around.kind import kind_of
from bot.readers.layout.around.paying import paying_plan
from bot.readers.layout.around.people import one_person
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.places import Said
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.claimed import claim_summed, claims_opened
from bot.readers.layout.stated.fields import Field, fields_of
from bot.readers.layout.stated.values import Values
from bot.readers.layout.tables.aging import aging_rows
from bot.readers.layout.tables.tabled import Tables
from bot.readers.layout.totals.lone_charge import lone_charge
from bot.readers.layout.totals.running import balance_left
from bot.readers.layout.totals.told import amounts_in


@dataclass(frozen=True)
class Outside:
    """What a document says outside its lines: labeled values, its kind, its header, when to pay, the day of care."""

    taken: frozenset[int]
    fields: list[Field]
    kind: Kind
    header: Header
    totals: frozenset[int]
    due: Said[date] | None
    above: Said[date] | None

    @property
    def until(self) -> date | None:
        """The day by which what the document lists must have come: its own, or the last day of care that it names."""
        days = [day for one in self.fields if one.label == "service_date" and (day := getattr(one.value, "last", None))]
        return self.header.statement_date or self.header.discharged or max(days, default=None)

    @property
    def amounts(self) -> list[Decimal]:
        """Every amount behind a label."""
        return [one.value for one in self.fields if isinstance(one.value, Decimal)]

    @property
    def owed(self) -> Decimal | None:
        """The amount that a label asks for."""
        return next(iter(self.asked), None)

    @property
    def asked(self) -> list[Decimal]:
        """Every amount that a label asks for."""
        asked = (one.value for one in self.fields if one.label == "patient_owes")
        return [value for value in asked if isinstance(value, Decimal)]


def outside_of(rows: Sequence[Row], style: Style, found: Tables) -> Outside:
    """What the rows say that no table took, and what the tables say of the whole."""
    tables = found.tables
    taken = frozenset(found.heads.union(*(table.rows for table in tables)))
    accept = Values(style)
    told = [row for index, row in enumerate(rows) if index not in taken]
    aging = aging_rows(rows, style)  # where a "Total" is that of the debt
    labeled = [one for one in fields_of(rows, taken, accept, style) if one.label != "charges" or one.row not in aging]
    labeled += claims_opened(rows, taken)
    fields = [*labeled, *named(tables, accept), *amounts_in(told, style)]
    totals = frozenset(index for table in tables for index in table.totals)
    sums = [rows[index] for index in sorted(totals)]
    fields += claim_summed(sums)
    fields += lone_charge(told, tables, style)
    fields += paying_plan(rows)
    fields += one_person(tables, fields)
    fields += list(balance_left(tables, fields, style))
    drafts = [draft for table in tables for draft in table.drafts]
    kind = kind_of(
        rows,
        {role for draft in drafts for role in draft.cells},
        any(map(is_coded, drafts)),
        claim=any(one.label == "claim_number" and "reference" not in one.said for one in fields),
    )
    header = header_of(
        fields,
        told,
        kind == "eob",
        style,
        rows[: min(taken, default=0)],
        [rows[index] for index in sorted(found.heads)],
    )
    due = Said(header.due_date) if header.due_date else day_after("due", sums, style)
    return Outside(taken, fields, kind, header, totals, due, day_above(rows, found.heads, header, style))

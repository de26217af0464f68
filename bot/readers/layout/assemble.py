"""Pages of words in, bills out: tables first, then what stands around them, then whether it adds up."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import chain

from bot.bill import Bill, Code, Line
from bot.exceptions import TooLarge, Unreadable
from bot.readers.document import Deadline
from bot.readers.layout.around import Around, coded_apart, dated, day_above, is_coded, named, paid_by_patient
from bot.readers.layout.balances import balances_are_owed
from bot.readers.layout.checked import checked
from bot.readers.layout.claims import parts_of
from bot.readers.layout.contacts import contacts_of
from bot.readers.layout.declared import declared_for
from bot.readers.layout.doubts import Cell, cells_of, marks_dollars, unclear_amounts, with_sure_codes
from bot.readers.layout.fields import fields_of
from bot.readers.layout.header import Values, header_of
from bot.readers.layout.inferred import UNSURE
from bot.readers.layout.kind import kind_of
from bot.readers.layout.legends import explained
from bot.readers.layout.lines import Columns, Draft, diagnoses_of, line_of, unread, whole_dollar_roles
from bot.readers.layout.places import Said, value_of
from bot.readers.layout.reconcile import unclear_credits, unexplained, unsaid, warnings_of
from bot.readers.layout.rows import Row, rows_of
from bot.readers.layout.sentences import amounts_in, day_after
from bot.readers.layout.table import Table
from bot.readers.layout.tabled import tables_of
from bot.readers.layout.tokens import Style, style_of
from bot.readers.layout.totals import printed_totals, totals_of
from bot.readers.layout.traced import Places, head_places, lines_places, totals_places
from bot.readers.layout.unfolded import unfolded
from bot.readers.layout.whole_claim import claim_adjustments
from bot.readers.layout.words import Page

MOST_ROWS = 12_000
NO_BILL = (
    "No charges or totals could be found here; send the pages that list the services and their amounts, "
    "or paste their text."
)


def bills_of(pages: Iterable[Page]) -> list[Bill]:
    """The bills on these pages, which are one document; `Unreadable` where nothing on them is a bill."""
    return [bill for bill, _ in traced_bills_of(pages)]


def traced_bills_of(pages: Iterable[Page]) -> list[tuple[Bill, Places]]:
    """The bills on these pages, each with the words of its values."""
    pages = list(pages)
    deadline = Deadline()
    rows = _without_furniture(rows_of(pages))
    if len(rows) > MOST_ROWS:
        raise TooLarge("This document is far longer than a bill; send only the pages with the charges.")
    if not rows:
        raise Unreadable(NO_BILL)
    declared = declared_for(rows)
    rows = declared.rows(rows) if declared else rows
    style = style_of(rows, plain=all(page.grid for page in pages))
    rows = unfolded(rows, style)
    bills = [_bill(part, rows, style, *tables_of(part, style, deadline)) for part in parts_of(rows, style)]
    bills = [one for one in bills if one[0].lines or any(one[0].totals.model_dump().values())]
    if not bills:
        raise Unreadable(NO_BILL)
    return [(declared.bill(bill), places) for bill, places in bills] if declared else bills


def _without_furniture(rows: Sequence[Row]) -> list[Row]:
    """The rows without those that repeat on pages after the first without being part of a table."""
    pages = {row.page for row in rows}
    if len(pages) < 2:
        return list(rows)
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_shape(row) for row in rows if row.page == page})
    first = min(pages)
    return [row for row in rows if row.page == first or counts[_shape(row)] < len(pages) or _has_amount(row)]


def _shape(row: Row) -> str:
    return re.sub(r"\d+", "0", row.text) if not _has_amount(row) else row.text


def _has_amount(row: Row) -> bool:
    return bool(re.search(r"\d[.,]\d\d(?!\d)", row.text))


def _bill(
    rows: Sequence[Row], whole: Sequence[Row], style: Style, tables: Sequence[Table], heads: set[int], unsure: bool
) -> tuple[Bill, Places]:
    taken = frozenset(heads.union(*(table.rows for table in tables)))
    accept = Values(style)
    fields = [*fields_of(rows, taken, accept), *named(tables, accept)]
    told = [row for index, row in enumerate(rows) if index not in taken]
    fields += amounts_in(told, style)
    roles = {role for table in tables for draft in table.drafts for role in draft.cells}
    kind = kind_of(
        rows,
        roles,
        any(is_coded(draft) for table in tables for draft in table.drafts),
        claim=any(one.label == "claim_number" and "reference" not in one.said for one in fields),
    )
    is_eob = kind == "eob"
    header = header_of(fields, told, is_eob, style)
    totals = [rows[index] for table in tables for index in sorted(table.totals)]
    due = Said(header.due_date) if header.due_date else day_after("due", totals, style)
    owed = next((one.value for one in fields if one.label == "patient_owes" and isinstance(one.value, Decimal)), None)
    around = Around(style, not unsure and bool(heads), header.statement_date, owed)
    marked = marks_dollars(rows, style)
    lines, warnings, diagnoses, cells, drafts = _lines(tables, around, marked=marked)
    used = {id(rows[index]) for index in taken}
    lines = explained(lines, [row for row in whole if id(row) not in used])
    above = day_above(rows, heads, header, style)
    lines = dated(lines, header.service_date or value_of(above))
    sums = [one for table in tables for one in table.sums]
    printed = totals_as_read = printed_totals(sums, fields, kind, lines)
    unclear = unclear_amounts((row for row in rows if row.words[0].confidence is not None), style, dollars=marked)
    sure = checked(lines, cells, printed, unclear)
    lines, printed = sure.lines, sure.printed
    warnings = [one for one in warnings if not one.startswith(tuple(unread(role, line) for line, role in sure.read))]
    warnings += sure.said
    adjustments = tuple(claim_adjustments(rows, taken, style))
    warnings += warnings_of(lines, printed)
    warnings += unsaid(printed, kind)
    warnings += unexplained(rows, taken, fields, printed.values(), style)
    warnings += unclear_credits(lines)
    if unsure:
        warnings.append(UNSURE)
    bill = Bill(
        kind=kind,
        provider=header.provider,
        payer=header.payer,
        account=header.account,
        claim_number=header.claim_number,
        patient=header.patient,
        patient_birth_date=header.birth_date,
        patient_sex=header.sex,
        statement_date=header.statement_date,
        due_date=value_of(due),
        admitted=header.admitted,
        discharged=header.discharged,
        contacts=contacts_of(rows, is_eob),
        lines=tuple(lines),
        diagnoses=tuple(dict.fromkeys([*header.diagnoses, *diagnoses])),
        totals=totals_of(printed, lines, paid_by_patient(tables, style)),
        adjustments=adjustments,
        warnings=tuple(dict.fromkeys(warnings)),
    )
    day = header.places["service_date"] if header.service_date else above.words if above else ()
    places = chain(
        head_places(bill, header, due.words if due else ()),
        lines_places(bill.lines, drafts, day),
        totals_places(bill.totals, totals_as_read, sums, fields),
    )
    return bill, places


def _lines(
    tables: Sequence[Table], around: Around, *, marked: bool
) -> tuple[list[Line], list[str], list[Code], list[Cell], list[Draft]]:
    lines: list[Line] = []
    drafts: list[Draft] = []
    cells: list[Cell] = []
    warnings: list[str] = []
    diagnoses: list[Code] = []
    for table in tables:
        dollars = frozenset(column.role for column in table.heading.columns if column.dollars)
        whole = whole_dollar_roles(table.drafts, dollars)
        columns = Columns(whole, around.style, around.described, around.day, coded_apart(table))
        if balances_are_owed(table.drafts, columns, around.owed):
            for draft in table.drafts:
                draft.cells["patient_owes"] = draft.cells.pop("balance", [])
        for draft in table.drafts:
            cells += cells_of(draft, len(lines) + 1, columns, dollars=marked)
            draft, unsure = with_sure_codes(draft, len(lines) + 1)
            line, illegible = line_of(draft, len(lines) + 1, columns)
            lines.append(line)
            drafts.append(draft)
            warnings += [*illegible, *unsure]
            diagnoses += diagnoses_of(draft)
        warnings += [f'The amounts under "{heading[:40]}" could not be placed.' for heading in sorted(table.unknown)]
        warnings += [f'An amount could not be placed under a heading: "{text[:60]}".' for text in table.unplaced[:5]]
    return lines, warnings, diagnoses, cells, drafts

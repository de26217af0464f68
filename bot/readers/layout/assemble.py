"""Pages of words in, bills out: tables first, then what stands around them, then whether it adds up."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import get_args

from bot.bill import Bill, Code, Debt, Kind, YearSum
from bot.exceptions import Unreadable
from bot.readers.document import Deadline
from bot.readers.layout.around.around import (
    Around,
    credits_of,
    dated,
    paid_by_patient,
    pending_of,
    with_credits,
)
from bot.readers.layout.around.deadlines import deadlines_of
from bot.readers.layout.around.gathered import Gathered, gathered
from bot.readers.layout.around.kind import says_no_bill
from bot.readers.layout.around.legends import explained
from bot.readers.layout.around.lists import without_lists
from bot.readers.layout.around.mailing import addresses_of
from bot.readers.layout.around.outside import Outside, outside_of
from bot.readers.layout.around.pasted_bills import bills_in
from bot.readers.layout.around.people import name_each
from bot.readers.layout.around.printed_notes import notes_of
from bot.readers.layout.around.sums_of_all import without_sums_of_all
from bot.readers.layout.columns.collectors import came_on_top
from bot.readers.layout.declared import declared_for
from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.tokens import Style, style_of
from bot.readers.layout.page.places import value_of
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Page
from bot.readers.layout.prepared.missing_years import undated
from bot.readers.layout.prepared.prepared import prepared, rows_on
from bot.readers.layout.refused import NO_BILL, NOTHING_SEEN, check_rows, check_trade
from bot.readers.layout.settled.checked import ADDED, Checked, checked
from bot.readers.layout.settled.lost_pages import lost_pages
from bot.readers.layout.settled.missed import missed_payments
from bot.readers.layout.settled.overlooked import cut_off, lost_codes, overlooked, told, unaccounted, unplaced
from bot.readers.layout.settled.recognized_only import lost, misplaced
from bot.readers.layout.settled.reconcile import (
    paid_at_once,
    taxes_in,
    unclear_credits,
    unexplained,
    unsaid,
    warnings_of,
    with_sum_of_charges,
)
from bot.readers.layout.settled.uneven import beyond, uneven, unlisted, unread_blocks
from bot.readers.layout.stated.contacts import contacts_of
from bot.readers.layout.stated.sums import Sum
from bot.readers.layout.tables.doubts import marks_dollars, unclear_amounts
from bot.readers.layout.tables.inferred import UNSURE
from bot.readers.layout.tables.lines import Draft, unread
from bot.readers.layout.tables.section_codes import code_each
from bot.readers.layout.tables.tabled import Tables, tables_of
from bot.readers.layout.tables.uninsured import with_receipts
from bot.readers.layout.tables.visits import date_each
from bot.readers.layout.tables.whole_claim import claim_adjustments
from bot.readers.layout.totals.added_up import asked_by, totals_of
from bot.readers.layout.totals.dashed import nothing_due
from bot.readers.layout.totals.debts import debt_of, steps_of, with_debt
from bot.readers.layout.totals.due_now import with_due_now
from bot.readers.layout.totals.meant import from_own_part
from bot.readers.layout.totals.payments_listed import payments_of
from bot.readers.layout.totals.printed_shares import printed_shares
from bot.readers.layout.totals.printed_terms import terms_of
from bot.readers.layout.totals.thanks import thanked_for
from bot.readers.layout.totals.totals import printed_totals
from bot.readers.layout.totals.year_sums import without_year_tables, year_sums_of
from bot.readers.layout.traced import Places, head_places, lines_places, totals_places


def bills_of(pages: Iterable[Page]) -> list[Bill]:
    """The bills on these pages, which are one document; `Unreadable` where nothing on them is a bill."""
    return [bill for bill, _ in traced_bills_of(pages)]


def traced_bills_of(pages: Iterable[Page]) -> list[tuple[Bill, Places]]:
    """The bills on these pages, each with the words of its values."""
    pages = list(pages)
    deadline = Deadline()
    rows = rows_on(pages)
    check_rows(rows)
    missing = tuple(lost_pages(rows))
    declared = declared_for(rows)
    rows = declared.rows(rows) if declared else rows
    style = style_of(rows, plain=all(page.grid for page in pages))
    rows = prepared(rows, style, deadline)
    year_sums, rows = year_sums_of(rows), without_lists(without_year_tables(rows), style)
    parts = bills_in(rows, style)
    bills = [_bill(part, rows, style, tables_of(part, style, deadline)) for part in parts]
    last = without_sums_of_all(parts[-1], [bill for bill, _ in bills], style)
    if len(last) < len(parts[-1]):
        bills[-1] = _bill(last, rows, style, tables_of(last, style, deadline))
    bills = [(_with_year(bill, year_sums), places) for bill, places in bills]
    bills = [one for one in bills if one[0].lines or any(one[0].totals.model_dump().values())]
    said = tuple(dict.fromkeys(sentence for page in pages for sentence in page.said))
    if not bills:
        seen = any(word.confidence is not None for page in pages for word in page.words)
        raise Unreadable(said[-1] if said else NOTHING_SEEN if seen else NO_BILL)
    check_trade(rows, [bill for bill, _ in bills])
    if said or missing:
        # An EOB has pages of explanations only, and its claims say of themselves whether they are whole.
        both = {kind: said if kind in ("eob", "remittance") else said + missing for kind in get_args(Kind)}
        bills = [(_saying(bill, both[bill.kind]), places) for bill, places in bills]
    return [(declared.bill(bill), places) for bill, places in bills] if declared else bills


def _with_year(bill: Bill, year_sums: tuple[YearSum, ...]) -> Bill:
    """An EOB with what it says of the plan's year; another paper with how far the plan's yearly benefits are used."""
    told = year_sums if bill.kind == "eob" else tuple(one for one in year_sums if one.what == "benefit")
    return bill.model_copy(update={"year_sums": told}) if told else bill


def _saying(bill: Bill, said: tuple[str, ...]) -> Bill:
    return bill.model_copy(update={"warnings": (*bill.warnings, *said)})


def _bill(rows: Sequence[Row], whole: Sequence[Row], style: Style, tables: Tables) -> tuple[Bill, Places]:
    date_each(rows, tables, style)
    outside = outside_of(rows, style, tables)
    name_each(rows, tables.tables, outside.fields)
    code_each(rows, tables.tables)
    marked = marks_dollars(rows, style)
    around = Around(style, not tables.unsure and bool(tables.heads), outside.until, outside.owed, outside.kind)
    read = gathered(tables.tables, around, marked=marked)
    used = {id(rows[index]) for index in outside.taken}
    lines = explained(read.lines, [row for row in whole if id(row) not in used])
    lines = dated(lines, outside.header.service_date or value_of(outside.above))
    paid = paid_by_patient(tables.tables, style)
    printed = printed_totals(tables.sums, outside.fields, outside.kind, lines, paid)
    printed = with_credits(printed, credits_of(tables.tables, style))
    printed = from_own_part(printed, outside.asked, lines)
    printed = with_receipts(printed, outside.fields, tables.sums, whole, lines=bool(read.lines))
    dashed = nothing_due(printed, rows, outside.taken, lines, tables.asked or outside.asked)
    unclear = unclear_amounts((row for row in rows if row.words[0].confidence is not None), style, dollars=marked)
    sure = checked(lines, read.cells, printed, unclear)
    contacts = contacts_of(rows, outside.kind == "eob")
    lines_at = {index for table in tables.tables for index in table.rows - table.totals} | tables.heads
    debt = debt_of(rows, style) if outside.kind == "statement" and not sure.lines else None
    totals = with_debt(asked_by(totals_of(sure.printed, sure.lines, paid), contacts), debt)
    totals = with_due_now(totals, tables.sums, outside.fields, sure.lines, whole)
    bill = _made(outside, sure, read.diagnoses).model_copy(
        update={
            "contacts": contacts,
            "addresses": addresses_of(rows),
            "deadlines": deadlines_of(rows, style),
            "totals": totals,
            "thanked": thanked_for(rows, style),
            "payments": payments_of(tables.sums, totals, outside.fields, rows),
            "debt": debt,
            "not_a_bill": outside.kind in ("statement", "itemized_bill") and says_no_bill(rows),
            "terms": terms_of(rows, style),
            "notes": notes_of(rows, lines_at, outside.fields),
            "adjustments": tuple(claim_adjustments(rows, outside.taken, style))
            or printed_shares(rows, sure.lines, totals, style),
            "warnings": tuple(dict.fromkeys((*_warnings(rows, style, outside, sure, read, tables, debt), *dashed))),
        }
    )
    if totals.due_now is not None and totals.patient_owes is not None:
        printed |= {"due_now": totals.due_now, "patient_owes": totals.patient_owes}
    return bill, _places(bill, outside, read.drafts, printed, tables.sums)


def _made(outside: Outside, sure: Checked, diagnoses: Sequence[Code]) -> Bill:
    """The bill with its header and its lines."""
    header = outside.header
    return Bill(
        kind=outside.kind,
        provider=_name(header.provider),
        payer=_name(header.payer),
        account=_name(header.account),
        claim_number=_name(header.claim_number),
        patient=_name(header.patient),
        patient_birth_date=header.birth_date,
        patient_sex=header.sex,
        statement_date=header.statement_date,
        due_date=value_of(outside.due),
        admitted=header.admitted,
        discharged=header.discharged,
        lines=tuple(sure.lines),
        diagnoses=tuple(dict.fromkeys([*header.diagnoses, *diagnoses])),
    )


def _name(said: str | None) -> str | None:
    """A name or a number as it is printed; None where it is too long to be one."""
    return said if said and len(said) <= 300 else None


def _warnings(
    rows: Sequence[Row],
    style: Style,
    outside: Outside,
    sure: Checked,
    read: Gathered,
    tables: Tables,
    debt: Debt | None,
) -> Iterator[str]:
    settled = tuple(unread(role, line) for line, role in sure.read)
    doubts = [*(one for one in read.warnings if not one.startswith(settled)), *sure.said]
    yield from doubts
    recognized = any(row.words[0].confidence is not None for row in rows)
    missing = list(lost(rows, outside.taken, sure.lines, sure.printed)) if recognized else []
    if recognized and (doubts or missing) and sure.lines and "charges" not in sure.printed:
        yield ADDED
    yield from warnings_of(sure.lines, sure.printed, taxes_in(outside.fields, tables.sums))
    yield from missing
    at_once = paid_at_once(outside.fields, outside.totals, sure.printed.get("patient_owes"))
    printed = with_sum_of_charges(sure.printed, sure.lines)
    on_top = came_on_top([table.heading.columns for table in tables.tables if table.drafts], sure.lines)
    pending = pending_of(tables.tables, style) - on_top
    yield from unsaid(printed, outside.kind, paid=at_once, pending=pending)
    yield from unexplained(rows, outside.taken, outside.fields, sure.printed.values(), style)
    yield from unclear_credits(sure.lines)
    yield from unlisted(rows, sure.lines, style) if not recognized else ()
    yield from unread_blocks(rows, sure.lines, style)
    yield from undated(rows, sure.lines)
    known = {*sure.printed.values(), *outside.amounts, *tables.amounts, *steps_of(debt)}
    yield from overlooked(rows, outside.taken, sure.lines, known, style)
    yield from unplaced(rows, outside.taken, sure.lines, known, style)
    if not recognized:
        yield from told(rows, outside.taken, sure.lines, known, style)
        yield from cut_off(rows)
        yield from lost_codes(rows, outside.taken, sure.lines)
        yield from unaccounted(rows, outside, {*known, *read.amounts}, style)
    paid = paid_by_patient(tables.tables, style)  # which lines do not keep, so that they need not add up
    yield from uneven(sure.lines, outside.kind, read.spare) if not recognized and paid is None else ()
    yield from beyond(sure.lines) if on_top <= 0 else ()
    yield from missed_payments(sure.lines, rows, style) if outside.kind == "eob" else ()
    if tables.unsure:
        yield UNSURE
        if recognized:
            yield from misplaced(sure.lines)


def _places(
    bill: Bill, outside: Outside, drafts: Sequence[Draft], printed: dict[Label, Decimal], sums: Sequence[Sum]
) -> Places:
    header, due, above = outside.header, outside.due, outside.above
    day = header.places["service_date"] if header.service_date else above.words if above else ()
    return chain(
        head_places(bill, header, due.words if due else ()),
        lines_places(bill.lines, drafts, day),
        totals_places(bill.totals, printed, sums, outside.fields),
    )

"""What the whole of a document says of its lines, and its lines of the document: days, names, sums of columns."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.bill import Kind, Line
from bot.readers.layout.around.header import Header
from bot.readers.layout.columns.contents import under
from bot.readers.layout.language.labels import AMOUNTS, Label, labels_of
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import is_together
from bot.readers.layout.page.places import Said, narrowed
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.letterhead import PLACE
from bot.readers.layout.stated.values import Values
from bot.readers.layout.tables.expected import EXPECTED
from bot.readers.layout.tables.lines import Draft, codes_of
from bot.readers.layout.tables.table import Table

_PAID = re.compile(r"\b(?:pay\w*|pmts?|paid|receipts?|pagos?|abonos?)\b")

_OTHERS = re.compile(r"\b(?:adj\w*|credits?|disc\w*|write|ajustes?|creditos?)\b")


@dataclass(frozen=True)
class Around:
    """What is known of a document when its lines are read: if it has headings, its day, what it asks for, its kind."""

    style: Style
    described: bool
    day: date | None
    owed: Decimal | None
    kind: Kind


def coded_apart(table: Table) -> bool:
    """Whether the table has a column of codes and one of descriptions."""
    return table.heading.has("code") and table.heading.has("description")


def is_coded(draft: Draft) -> bool:
    """Whether a line has any code."""
    return bool(list(codes_of(draft)))


def named(tables: Sequence[Table], accept: Values) -> Iterator[Field]:
    """What a column says that is the same on every line: whose bill it is, from whom, under which number."""
    for table in tables:
        for heading, values in table.named.items():
            text, words = next(iter(values.items()))
            for label in labels_of(heading) if len(values) == 1 else ():
                if label not in AMOUNTS and (value := accept(label, text)) is not None:
                    yield Field(label, value, 0, words=narrowed(words, text, value))
                    break
            place = accept("provider", text) if len(values) == 1 and PLACE.search(text) else None
            if place is not None and column_meaning(heading) in (None, "provider"):
                yield Field("provider", place, 0, words=narrowed(words, text, place))


def paid_by_patient(tables: Sequence[Table], style: Style) -> Decimal | None:
    """The sum of a column of what the patient paid."""
    cells = [draft.text("patient_paid") for table in tables for draft in table.drafts if "patient_paid" in draft.cells]
    known = [abs(amount) for cell in cells if (amount := style.amount(cell)) is not None]
    return sum(known, Decimal(0)) if known else None


def credits_of(tables: Sequence[Table], style: Style) -> dict[Label, Decimal]:
    """The sums of columns of payments on the lines, which these cannot keep: who paid is not said."""
    found: dict[Label, Decimal] = {}
    for table in tables:
        label = next((_credited(one.heading) for one in table.heading.columns if one.role == "credit"), None)
        cells = [draft.text("credit") for draft in table.drafts if label and "credit" in draft.cells]
        known = [abs(amount) for cell in cells if (amount := style.amount(cell))]
        if label and known:
            found[label] = found.get(label, Decimal(0)) + sum(known, Decimal(0))
    return found


def pending_of(tables: Sequence[Table], style: Style) -> Decimal:
    """What lines leave to an insurer that has not paid yet, in a column of its own: "Ins Resp", "Pending insurance"."""
    pending = Decimal(0)
    for table in tables:
        columns = table.heading.columns
        rows = [draft.cells.get("other", []) for draft in table.drafts]
        for index, column in enumerate(columns):
            if column.role == "other" and EXPECTED.search(plain(column.heading)):
                amounts = (style.amount(token.text) for token in under(columns, index, rows))
                pending += sum((amount for amount in amounts if amount is not None), Decimal(0))
    return pending


def _credited(heading: str) -> Label:
    """What a column of credits holds: payments where it says so, else discounts with them."""
    said = plain(heading)
    paid = _PAID.search(said) and not _OTHERS.search(said) and not is_together(heading)
    return "payments" if paid else "payments_and_adjustments"


def with_credits(printed: Mapping[Label, Decimal], credited: Mapping[Label, Decimal]) -> dict[Label, Decimal]:
    """The totals with the credits of the lines that none of them tells of."""
    plan, patient, adjusted = (printed.get(label, Decimal(0)) for label in ("plan_paid", "patient_paid", "adjustments"))
    told = {*printed.values(), plan + patient, plan + adjusted, patient + adjusted, plan + patient + adjusted}
    return {**printed, **{label: amount for label, amount in credited.items() if amount not in told}}


def dated(lines: Sequence[Line], day: date | None) -> list[Line]:
    """Lines that carry no date of their own take the one day of service that the document names, or prints above."""
    if day is None or any(line.service_date for line in lines):
        return list(lines)
    return [line.model_copy(update={"service_date": day}) for line in lines]


def day_above(rows: Sequence[Row], heads: set[int], header: Header, style: Style) -> Said[date] | None:
    """The day that stands alone just above the table, as Medicare prints the day of each visit."""
    first = min(heads, default=0)
    days = {day: row.words for row in rows[max(0, first - 5) : first] if (day := style.date(row.text))}
    days.pop(header.statement_date, None) if header.statement_date else None
    return Said(*days.popitem()) if len(days) == 1 else None

"""The words that each value of a bill was made of, by the value's path in the bill."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from bot import dates
from bot.bill import Bill, Code, Line, Totals
from bot.readers.layout.around.header import Header
from bot.readers.layout.language.counts import NAMED_UNITS
from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.places import Words, between, narrowed, saying, text_of, words_of
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.summed import OF_COLUMN
from bot.readers.layout.stated.sums import Sum
from bot.readers.layout.tables.lines import LINE_AMOUNTS, Draft

Places = Iterable[tuple[str, Words]]
"""Paths such as ``lines[0].charge``, each with the words that say the value."""

_HEAD = ("provider", "payer", "account", "claim_number", "patient", "statement_date", "admitted", "discharged")
_ALSO: dict[str, tuple[Label, ...]] = {
    "charges": ("subtotal", "part_charges"),
    "plan_paid": ("payments", "payments_and_adjustments"),
    "adjustments": ("payments_and_adjustments",),
    "patient_paid": ("payments", "payments_and_adjustments"),
    "due_now": ("patient_owes",),
}
_COLUMNS: dict[str, tuple[Role, ...]] = {
    "modifier": ("modifier", "code"),
    "revenue": ("revenue", "code"),
    "ndc": ("ndc", "code"),
}


def head_places(bill: Bill, header: Header, due: Words) -> Iterator[tuple[str, Words]]:
    """The words of what the document says of itself; those of `due` are known where the header has no such day."""
    places = header.places
    for name in _HEAD:
        if getattr(bill, name) is not None:
            yield name, places.get(name, ())
    if bill.patient_birth_date:
        yield "patient_birth_date", places.get("birth_date", ())
    if bill.patient_sex:
        yield "patient_sex", places.get("sex", ())
    if bill.due_date:
        yield "due_date", places.get("due_date", due)


def lines_places(lines: Sequence[Line], drafts: Sequence[Draft], day: Words) -> Iterator[tuple[str, Words]]:
    """The words of each value of each line; `day` are those of a day that the document prints for all lines at once."""
    for index, (line, draft) in enumerate(zip(lines, drafts, strict=True)):
        for name, words in _line_places(line, draft, day):
            yield f"lines[{index}].{name}", words


def _line_places(line: Line, draft: Draft, day: Words) -> Iterator[tuple[str, Words]]:
    described = _described(draft)
    if line.service_date:
        yield "service_date", _day_words(draft, day)
    if draft.patient:
        yield "patient", draft.patient.words
    if line.description:
        yield "description", saying(described, line.description)
    for index, code in enumerate(line.codes):
        yield f"codes[{index}]", _code_words(code, draft, described)
    if line.units:
        named = NAMED_UNITS.search(text_of(described))
        units = words_of(draft.cells.get("units", ()))
        yield "units", units or (between(described, *named.span(named.lastindex or 0)) if named else ())
    for role in (*LINE_AMOUNTS, "unit_price"):
        if getattr(line, role) is not None:
            yield role, words_of(token for token in draft.cells.get(role, ()) if not token.blank)
    own = len(line.adjustments) - len(draft.adjustments)
    for index, adjustment in enumerate(line.adjustments):
        words = words_of(draft.cells.get("adjustment", ()))
        if index >= own:
            words = draft.adjusted[index - own]
            words = narrowed(words, text_of(words), adjustment.amount)
        yield f"adjustments[{index}].amount", words
    for index, remark in enumerate(line.remarks):
        yield f"remarks[{index}]", saying(words_of(draft.cells.get("remarks", ())), remark.split(":")[0])


def _described(draft: Draft) -> Words:
    """The words of the description in the order of reading: above, beside and below the amounts."""
    own = words_of(draft.cells.get("description", ())) or words_of(draft.cells.get("code", ()))
    first = (own[0].page, own[0].top) if own else (0, 0.0)
    above = tuple(word for word in draft.below if (word.page, word.middle) < first)
    return (*above, *own, *(word for word in draft.below if word not in above))


def _day_words(draft: Draft, day: Words) -> Words:
    own = words_of(draft.cells.get("service_date", ()))
    if not own:
        return draft.above or day
    text = text_of(own)
    span = next(dates.find(text), None)
    return narrowed(own, text, span) if span else own


def _code_words(code: Code, draft: Draft, described: Words) -> Words:
    """The word of the line that says the code: in the columns for its system first, else in the description."""
    wanted = _letters(code.code)
    columns = _COLUMNS.get(code.system, ("code",))
    words = [word for role in columns for word in words_of(draft.cells.get(role, ()))]
    for word in (*words, *described):
        if wanted in _letters(word.text):
            return next(((part,) for part in word.origin if wanted in _letters(part.text)), (word,))
    return ()


def _letters(text: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", text.upper()).lstrip("0")


def totals_places(
    totals: Totals, printed: Mapping[Label, Decimal], sums: Sequence[Sum], fields: Sequence[Field]
) -> Iterator[tuple[str, Words]]:
    """The words of each total that is printed; one that was added up stands nowhere."""
    candidates = [*_labeled(fields), *(one for row in reversed(sums) for one in _of_row(row))]
    for name in Totals.model_fields:
        label: Label = "previous" if name == "previous_balance" else name  # type: ignore[assignment]
        if getattr(totals, name) is None or label not in printed:
            continue
        for wanted in (label, *_ALSO.get(label, ())):
            words = next((w for of, amount, w in candidates if of == wanted and abs(amount) == abs(printed[label])), ())
            if words:
                yield f"totals.{name}", words
                break


def _labeled(fields: Iterable[Field]) -> Iterator[tuple[Label, Decimal, Words]]:
    for one in fields:
        if isinstance(one.value, Decimal):
            yield one.label, one.value, one.words


def _of_row(row: Sum) -> Iterator[tuple[Label, Decimal, Words]]:
    """The amounts of a row of sums, by their columns, then in their order."""
    for role, amount in row.amounts.items():
        column = OF_COLUMN.get(role)
        whole = row.label in ("charges", "subtotal")
        label = ("subtotal" if row.label == "subtotal" and column == "charges" else column) if whole else row.label
        if label and row.where.get(role):
            yield label, amount, row.where[role]
    for amount, words in zip(reversed(row.printed), reversed(row.words), strict=False):
        yield row.label, amount, words

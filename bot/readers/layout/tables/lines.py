"""One line of the bill from the texts under its columns; what can't be read is said, never mended."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from bot import dates
from bot.bill import Adjustment, Code, Detail, Line
from bot.readers.layout.language import codes
from bot.readers.layout.language.counts import (
    COUNTED,
    TIMES,
    TIMES_BEFORE,
    named_units,
    times_of_code,
    times_said,
    units_of,
)
from bot.readers.layout.language.reasons import reasons_in
from bot.readers.layout.language.tokens import Style, Token
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.places import Said, Words, value_of
from bot.readers.layout.page.words import Word
from bot.readers.layout.stated.sums import sum_of

LINE_AMOUNTS: tuple[Role, ...] = (
    "charge", "allowed", "adjustment", "plan_paid", "deductible", "copay", "coinsurance", "not_covered",
    "patient_owes",
)  # fmt: skip
NAMES: dict[Role, str] = {
    "charge": "charge",
    "allowed": "allowed amount",
    "adjustment": "adjustment",
    "plan_paid": "plan payment",
    "deductible": "deductible",
    "copay": "copay",
    "coinsurance": "coinsurance",
    "not_covered": "amount not covered",
    "patient_owes": "amount you owe",
}
_NAMING: tuple[Role, ...] = ("provider", "other")
_DASHED = re.compile(r"^[-–—]\s+(?=[A-ZÁÉÍÓÚÑ])")

_COUNT_LABEL = re.compile(r"(?<=\w) (?:qty|quantity|cant)[.:]*$", re.IGNORECASE)
"""What is left of "QTY 30" where the number stands in a column of its own."""


@dataclass
class Draft:
    """A line while its rows are gathered: texts by role, then the words of its description before and after them.

    `below` are the words of `more`, `above` those of `heading_date`, `adjusted` those of each of `adjustments`; `aside`
    is what stands in columns that tell of no field, `expected` what a plan is to pay.
    """

    cells: dict[Role, list[Token]]
    page: int
    bottom: float
    before: list[str] = field(default_factory=list)
    more: list[str] = field(default_factory=list)
    heading_date: date | None = None
    patient: Said[str] | None = None
    adjustments: list[Adjustment] = field(default_factory=list)
    below: list[Word] = field(default_factory=list)
    above: Words = ()
    adjusted: list[Words] = field(default_factory=list)
    aside: list[Detail] = field(default_factory=list)
    expected: Decimal | None = None

    def text(self, role: Role) -> str:
        """What stands in the columns of this role."""
        return " ".join(token.text for token in self.cells.get(role, ()))


@dataclass(frozen=True)
class Columns:
    """What the whole table says: which columns hold whole dollars, whether it has headings.

    `until` is the day of the document, by which a day without a year must have come; `coded` where codes have a
    column of their own, so that one in front of a description is no part of it; `counted` where how many stands there.
    """

    whole: frozenset[Role]
    style: Style
    described: bool = True
    until: date | None = None
    coded: bool = False
    counted: bool = False

    def amount(self, role: Role, text: str) -> Decimal | None:
        """The amount that a cell of this column holds."""
        return self.style.amount(text, whole=role in self.whole)


def line_of(draft: Draft, number: int, columns: Columns) -> tuple[Line, list[str]]:
    """The line, numbered `number`, and a sentence for each amount on it that could not be read."""
    _take_leading_date(draft)
    amounts, warnings = _amounts(draft, number, columns)
    described = _described(draft)
    price = columns.amount("unit_price", draft.text("unit_price"))
    times = TIMES.search(described) if price is not None or described.endswith("@") else None
    described = described[: times.start()] if times else described
    if times and times[1] and price is None and (price := amounts.get("charge")) is not None:
        amounts["charge"] = price * int(times[1])  # "2 @ $38.00" says what one costs
    counted = COUNTED if columns.counted else TIMES_BEFORE
    count = counted.match(described) if columns.counted or "units" not in draft.cells else None
    described = described[count.end() :] if count else described
    described, said = (described, None) if times or count else times_said(described)
    adjustments, remarks = reasons_in(draft.text("remarks"), amounts)
    line = Line(
        line=number,
        service_date=_date(draft, columns),
        patient=value_of(draft.patient),
        description=_description(described, columns)[:2000],
        codes=_codes(draft, described),
        units=units_of(draft.text("units"))
        or times_of_code(draft.text("code"))
        or (times[1] if times else count[1] if count else said or named_units(described)),
        unit_price=price,
        patient_paid=_paid(draft, columns),
        plan_expected=draft.expected,
        adjustments=(*adjustments, *draft.adjustments),
        remarks=remarks,
        details=tuple(draft.aside),
        **amounts,
    )
    return line, warnings


def unread(role: str, number: int) -> str:
    """How the sentence begins that says an amount on a line could not be read."""
    return f"The {NAMES.get(role, role)} on line {number} could not be read"  # type: ignore[call-overload]


def diagnoses_of(draft: Draft) -> Iterator[Code]:
    """The diagnoses that this line of the document names."""
    yield from codes.diagnoses(draft.text("diagnosis"))
    yield from codes.described_diagnoses(" ".join(draft.more))


def _amounts(draft: Draft, number: int, columns: Columns) -> tuple[dict[str, Decimal | None], list[str]]:
    amounts: dict[str, Decimal | None] = {}
    warnings = []
    for role in LINE_AMOUNTS:
        tokens = [token for token in draft.cells.get(role, ()) if not token.blank]
        if not tokens:
            continue
        text = " ".join(token.text for token in tokens)
        amounts[role] = sum_of(tokens, columns.style, whole=role in columns.whole)
        if amounts[role] is None and any(map(str.isdigit, text)):
            warnings.append(f'{unread(role, number)}; it is printed as "{text[:40]}".')
    charge = amounts.get("charge")
    if charge is None or charge >= 0:
        for name, amount in amounts.items():
            if amount is not None and name not in ("charge", "patient_owes", "allowed"):
                amounts[name] = abs(amount)
    return amounts, warnings


def _paid(draft: Draft, columns: Columns) -> Decimal | None:
    """What the patient paid of the line, where a column says it of each."""
    paid = columns.amount("patient_paid", draft.text("patient_paid"))
    return None if paid is None else abs(paid)


def _date(draft: Draft, columns: Columns) -> date | None:
    text = draft.text("service_date")
    found = columns.style.date(text) or _first_date(draft, columns.style) or dates.six_digits(text.split(" ")[0])
    found = found or _day_aside(draft, columns.style)
    return found or (dates.without_year(text, columns.until) if columns.until else None)


def _day_aside(draft: Draft, style: Style) -> date | None:
    """The one day that stands with something else in a column of its own: "112045 02/11/2026" under "Claim"."""
    text = " ".join(token.text for token in draft.cells.get("other", ()) if token.cell)
    days = list(dates.find(text, day_first=style.day_first))
    return days[0].first if len(days) == 1 and "service_date" not in draft.cells else None


def _take_leading_date(draft: Draft) -> None:
    """A date in front of a description is the line's, where the table has no column for it."""
    described = draft.cells.get("description", [])
    if "service_date" not in draft.cells and len(described) > 1 and described[0].kind == "date":
        draft.cells["service_date"], draft.cells["description"] = described[:1], described[1:]


def _described(draft: Draft) -> str:
    """All words of the description, in the order of their rows."""
    words = draft.text("description") or _words_of_code(draft) or _account_of(draft)
    return " ".join(filter(None, [*draft.before, words, *draft.more])).strip()


def _words_of_code(draft: Draft) -> str:
    """What stands in a column of codes beside a code, where the line has no description: "80053 - METABOLIC PANEL"."""
    text = draft.text("code")
    return text if re.search(r"[A-Za-zÁÉÍÓÚÑáéíóúñ]{3}", text) else ""


def _account_of(draft: Draft) -> str:
    """Who saw whom, or the number of a visit that a line sums up, where nothing else says what it is for."""
    if {"code", "revenue", "ndc", "description"} & set(draft.cells):
        return ""
    tokens = [one for role in _NAMING for one in draft.cells.get(role, ()) if one.kind == "text"]
    return tokens[0].text if tokens and tokens[0].cell else " ".join(token.text for token in tokens)


def _first_date(draft: Draft, style: Style) -> date | None:
    for token in draft.cells.get("service_date", ()):
        if day := style.date(token.text):
            return day
    return draft.heading_date if not draft.text("service_date") else None


def _description(text: str, columns: Columns) -> str:
    text = _COUNT_LABEL.sub("", _DASHED.sub("", text))  # "99213 - Office visit", the code in a column of its own
    return text if columns.described and not columns.coded else codes.without_leading_code(text).rstrip(" :–-")


def codes_of(draft: Draft) -> tuple[Code, ...]:
    """The codes of a line in the order they are written."""
    return _codes(draft, _described(draft))


def _codes(draft: Draft, described: str) -> tuple[Code, ...]:
    found = [*codes.column_codes(draft.text("code")), *codes.revenue_codes(draft.text("revenue"))]
    found += codes.modifiers(draft.text("modifier"))
    found += codes.national_drug_codes(draft.text("ndc"))
    procedures = any(code.system in ("cpt", "hcpcs", "cdt") for code in found)
    bare = not procedures and not (found and "code" in draft.cells)
    revenues = any(code.system == "revenue" for code in found)
    for code in codes.described_codes(described, bare=bare):
        if code.system in ("cpt", "hcpcs", "cdt") and procedures:
            continue
        if code.system == "revenue" and revenues:
            continue
        found.append(code)
    return codes.in_order(found)

"""What stands in each cell, label and summary of a case, before it is drawn as text, table or PDF."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.bill import Line
from evals.layouts.cases import Case, Layout, month_es
from evals.layouts.services import DESCRIBED_ES

RIGHT = frozenset(
    {
        "units",
        "unit_price",
        "charge",
        "allowed",
        "adjustment",
        "plan_paid",
        "deductible",
        "copay",
        "coinsurance",
        "patient_owes",
    }
)


@dataclass(frozen=True)
class Printed:
    """A row as printed: ``line``, ``section``, ``subtotal`` or ``total``; cells by column."""

    kind: str
    cells: dict[str, str]


def money(amount: Decimal, layout: Layout) -> str:
    """An amount in the layout's form."""
    text = f"{abs(amount):,.2f}"
    if layout.comma:
        text = text.translate(str.maketrans(",.", ".,"))
    if layout.dollar:
        text = f"${text}"
    return layout.credit.format(text) if amount < 0 else text


def day(value: date, layout: Layout) -> str:
    """A date in the layout's form."""
    return month_es(layout.date_form, value)


def rows(case: Case) -> Iterator[Printed]:
    """The rows of the table, sections and sums among them."""
    layout, lines = case.layout, case.bill.lines
    half = len(lines) // 2
    for number, (line, price) in enumerate(zip(lines, case.unit_prices, strict=True)):
        if layout.sections and number in (0, half):
            yield Printed("section", {"description": "PHARMACY" if number else "LABORATORY AND CLINIC"})
        yield Printed("line", dict(_cells(case, line, price)))
        if layout.sections and number + 1 in (half, len(lines)):
            part = lines[:half] if number + 1 == half else lines[half:]
            amount = sum((one.charge or Decimal(0) for one in part), Decimal(0))
            yield Printed("subtotal", {"description": layout.labels["subtotal"], "charge": money(amount, layout)})
    yield Printed("total", _totals(case))


def _totals(case: Case) -> dict[str, str]:
    names = {"charge": "charges", "allowed": "allowed", "adjustment": "adjustments", "plan_paid": "plan_paid",
             "patient_owes": "patient_owes"}  # fmt: skip
    cells = {"description": case.layout.labels["charges"]}
    for role, name in names.items():
        amount = getattr(case.bill.totals, name)
        if role in case.layout.columns and amount is not None:
            cells[role] = money(amount, case.layout)
    return cells


def _cells(case: Case, line: Line, price: Decimal) -> Iterator[tuple[str, str]]:
    layout = case.layout
    chance = random.Random(f"{layout.seed}-{line.line}")  # noqa: S311
    codes = [code.code for code in line.codes if code.system in ("cpt", "hcpcs", "cdt")]
    modifiers = [code.code for code in line.codes if code.system == "modifier"]
    if layout.joined_modifier:
        codes = ["-".join([*codes, *modifiers])]
    whole = "-".join([*codes, *modifiers]) if not layout.joined_modifier else codes[0]
    yield "line", str(line.line)
    yield "date", day(line.service_date, layout) if line.service_date else ""
    yield "revenue", next((code.code for code in line.codes if code.system == "revenue"), "")
    yield "code", "".join(codes)
    yield "modifier", " ".join(modifiers)
    yield "description", DESCRIBED_ES.get(whole, line.description) if layout.words.es else line.description
    yield "units", line.units or ""
    yield "unit_price", money(price, layout)
    yield "junk", chance.choice(("11", "Main", "WEST", "Smith J"))
    for role in ("charge", "allowed", "adjustment", "plan_paid", "deductible", "copay", "coinsurance", "patient_owes"):
        amount = getattr(line, role)
        yield role, money(amount, layout) if amount is not None else ""


def header(case: Case) -> list[tuple[str, str]]:
    """The labeled values above the table, in an order of the layout's own."""
    bill, layout = case.bill, case.layout
    pairs = []
    for name, value in (
        ("patient", bill.patient),
        ("account", bill.account),
        ("claim_number", bill.claim_number),
        ("birth_date", bill.patient_birth_date),
        ("statement_date", bill.statement_date),
        ("due_date", bill.due_date),
        ("provider", bill.provider if bill.kind == "eob" else None),
        ("payer", bill.payer if bill.kind != "eob" else None),
    ):
        if value is not None:
            pairs.append((layout.labels[name], day(value, layout) if isinstance(value, date) else value))
    random.Random(layout.seed).shuffle(pairs)  # noqa: S311
    return pairs


def summary(case: Case) -> list[tuple[str, str]]:
    """The labeled amounts below the table of a bill; an EOB has them in its row of totals."""
    if case.bill.kind == "eob":
        return []
    totals, layout = case.bill.totals, case.layout
    names = ("plan_paid", "adjustments", "patient_paid", "patient_owes")
    return [(layout.labels[name], money(getattr(totals, name), layout)) for name in names]


def letterhead(case: Case) -> list[str]:
    """The first lines: who writes, where, and what this is."""
    name = case.bill.payer if case.bill.kind == "eob" else case.bill.provider
    return [str(name), "4810 Chestnut Street, Springfield, IL 62704", case.layout.title]


def foot(case: Case) -> list[str]:
    """The last lines: telephone numbers, and numbers that are no charges."""
    if case.layout.words.es:
        return ["¿Preguntas sobre su factura? Llame al 1-800-555-0142.", "Número de identificación fiscal 36-4829175"]
    return [
        "Questions about this notice? Call 1-800-555-0142.",
        "Tax ID 36-4829175   Mail to PO Box 15500, Peoria IL 61614",
    ]

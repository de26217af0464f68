"""The generated documents as text, so that what is found is measured through the readers too."""

from decimal import Decimal

from bot.bill import Bill, Line
from bot.case import Case
from bot.readers import Document, read_document


def through_readers(case: Case) -> Case:
    """The same documents, printed and read back."""
    read = {
        name: read_document(Document(f"{name}.txt", printed(bill).encode(), "text/plain"))[0]
        for name, bill in (("bill", case.bill), ("eob", case.eob), ("estimate", case.estimate))
        if bill
    }
    return Case(**read)


def printed(bill: Bill) -> str:
    """A bill, an EOB or an estimate as a text that a person could hold."""
    rows = _eob_rows(bill) if bill.kind == "eob" else _bill_rows(bill)
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    table = [
        "  ".join(cell.ljust(width) if place < _WORDS else cell.rjust(width)
                  for place, (cell, width) in enumerate(zip(row, widths, strict=True))).rstrip()
        for row in rows
    ]  # fmt: skip
    return "\n".join([*_head(bill), "", *table, "", *_totals(bill), ""])


_WORDS = 4
_TITLES = {"eob": "EXPLANATION OF BENEFITS\nTHIS IS NOT A BILL", "good_faith_estimate": "GOOD FAITH ESTIMATE",
           "itemized_bill": "ITEMIZED BILL", "statement": "STATEMENT"}  # fmt: skip

_EOB_HEADINGS = (
    "DATE", "CODE", "SERVICE", "REMARKS", "BILLED", "DISCOUNT", "ALLOWED", "DEDUCTIBLE", "COPAY", "COINSURANCE",
    "NOT COVERED", "PLAN PAID", "YOUR SHARE",
)  # fmt: skip


def _head(bill: Bill) -> list[str]:
    name = bill.payer if bill.kind == "eob" else bill.provider
    lines = [(name or "").upper(), _TITLES.get(bill.kind, "STATEMENT"), ""]
    if bill.kind == "eob":
        lines.append(f"Provider: {bill.provider}")
    for label, value in (
        ("Patient", "Ana Rivas"),
        ("Account number", "LK-20417"),
        ("Date of birth", _day(bill.patient_birth_date)),
        ("Sex", (bill.patient_sex or "").capitalize()),
        ("Date processed" if bill.kind == "eob" else "Statement date", _day(bill.statement_date)),
        ("Admission date", _day(bill.admitted)),
        ("Discharge date", _day(bill.discharged)),
        ("Insurance", bill.payer if bill.kind != "eob" else ""),
        ("Diagnosis", ", ".join(code.code for code in bill.diagnoses)),
    ):
        if value:
            lines.append(f"{label}: {value}")
    return lines


def _day(value: object) -> str:
    return value.strftime("%m/%d/%Y") if value else ""  # type: ignore[attr-defined]


def _money(value: Decimal | None) -> str:
    return "" if value is None else f"{value:,.2f}"


def _code(line: Line) -> str:
    return "-".join(code.code for code in line.codes if code.system != "revenue")


def _bill_rows(bill: Bill) -> list[list[str]]:
    priced = any(line.unit_price for line in bill.lines)
    rows = [["DATE", "REV", "CODE", "DESCRIPTION", "UNITS", *(["UNIT PRICE"] if priced else []), "CHARGE"]]
    for line in bill.lines:
        department = next((code.code for code in line.codes if code.system == "revenue"), "")
        price = [_money(line.unit_price)] if priced else []
        row = [_day(line.service_date), department, _code(line), line.description, line.units or "", *price]
        rows.append([*row, _money(line.charge)])
    if not any(row[1] for row in rows[1:]):
        rows = [[*row[:1], *row[2:]] for row in rows]
    return rows


def _eob_rows(bill: Bill) -> list[list[str]]:
    rows = [list(_EOB_HEADINGS)]
    for line in bill.lines:
        marks = [f"{one.group}-{one.reason}" for one in line.adjustments if one.reason not in ("1", "2", "3")]
        amounts = (line.charge, line.adjustment, line.allowed, line.deductible, line.copay, line.coinsurance,
                   line.not_covered, line.plan_paid, line.patient_owes)  # fmt: skip
        cells = [_money(amount if amount is not None else Decimal(0)) for amount in amounts]
        rows.append([_day(line.service_date), _code(line), line.description, " ".join([*marks, *line.remarks]), *cells])
    return rows


def _totals(bill: Bill) -> list[str]:
    totals = bill.totals
    eob = bill.kind == "eob"
    named = (
        ("Total charges", totals.charges),
        ("Previous balance", totals.previous_balance),
        ("Plan discount" if eob else "Adjustments", totals.adjustments),
        ("Plan paid" if eob else "Insurance payments", totals.plan_paid),
        ("Patient payments", totals.patient_paid),
        ("Your share" if eob else "Amount due", totals.patient_owes),
    )
    return [f"{label}: ${amount:,.2f}" for label, amount in named if amount is not None]

"""A bill written as a table, a page, a sheet, a letter or an e-mail comes back as it was, to the cent.

X12, FHIR, plain text and the Bill's own JSON have theirs beside their readers.
"""

import csv
import html
import io
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from email.message import EmailMessage
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.bill import Code, Line
from bot.readers import Document, read_document
from tests.bot.readers.sheets import ods, ods_row, xlsx

HEADINGS = {
    "service_date": "Service date",
    "code": "CPT/HCPCS",
    "modifier": "Mod",
    "revenue": "Rev code",
    "description": "Description",
    "units": "Qty",
    "charge": "Charges",
    "allowed": "Allowed amount",
    "adjustment": "Plan discount",
    "plan_paid": "Plan paid",
    "deductible": "Deductible",
    "copay": "Copay",
    "coinsurance": "Coinsurance",
    "not_covered": "Not covered",
    "patient_owes": "You owe",
}
MONEY = tuple(HEADINGS)[6:]
PROCEDURES = (("cpt", "99213"), ("cpt", "36415"), ("hcpcs", "J1885"), ("cdt", "D1110"))
WORDS = st.lists(
    st.sampled_from(["VISIT", "ROOM", "PANEL", "DRUG", "GIVEN", "BLOOD", "TEST", "KIT"]), min_size=1, max_size=4
)
AMOUNTS = st.decimals(Decimal("0.01"), Decimal("99999.99"), places=2)
Rows = list[list[str]]


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[str], list[Line]]:
    """Columns in any order, and lines that have something in each of them."""
    amounts = draw(st.lists(st.sampled_from(MONEY[1:]), unique=True, max_size=6))
    columns = ["service_date", "code", "modifier", "revenue", "description", "units", "charge", *amounts]
    lines = [_line(draw, number, amounts) for number in range(1, draw(st.integers(2, 6)) + 1)]
    return draw(st.permutations(columns)), lines


def _line(draw: st.DrawFn, number: int, amounts: Sequence[str]) -> Line:
    system, code = draw(st.sampled_from(PROCEDURES))
    pairs = [(system, code), ("modifier", draw(st.sampled_from(["25", "59", "RT"]))), ("revenue", "0450")]
    charge = draw(AMOUNTS)
    parts = st.decimals(Decimal("0.01"), charge, places=2)  # what is larger than the charge is doubted
    found: dict[str, Any] = {name: draw(parts) for name in amounts}
    return Line(
        line=number,
        service_date=draw(st.dates(date(2001, 1, 1), date(2030, 12, 31))),
        description=" ".join(draw(WORDS)),
        codes=tuple(Code.model_validate({"system": one, "code": other}) for one, other in pairs),
        units=str(draw(st.integers(1, 999))),
        charge=charge,
        **found,
    )


def rows(columns: Sequence[str], lines: Sequence[Line]) -> Rows:
    return [[HEADINGS[name] for name in columns], *([_cell(line, name) for name in columns] for line in lines)]


def _cell(line: Line, name: str) -> str:
    codes = {"code": line.codes[0].code, "modifier": line.codes[1].code, "revenue": line.codes[2].code}
    if name in codes:
        return codes[name]
    value = getattr(line, name)
    return f"${value:,.2f}" if name in MONEY else f"{value:%m/%d/%Y}" if name == "service_date" else str(value)


def as_csv(table: Rows, mark: str = ",") -> bytes:
    stream = io.StringIO()
    csv.writer(stream, delimiter=mark).writerows(table)
    return stream.getvalue().encode()


def as_markdown(table: Rows) -> bytes:
    head, *lines = [f"| {' | '.join(row)} |" for row in table]
    return "\n".join(["Fox Clinic", "", head, "|" + "---|" * len(table[0]), *lines]).encode()


def as_page(table: Rows) -> bytes:
    body = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in table)
    return f"<!doctype html><html><body><h1>Fox Clinic</h1><table>{body}</table></body></html>".encode()


def as_sheet(table: Rows) -> bytes:
    """Numbers as numbers and days as days, as a spreadsheet keeps them."""
    return xlsx([table[0], *([_typed(cell) for cell in row] for row in table[1:])])


def _typed(cell: str) -> object:
    if cell.startswith("$"):
        return float(cell[1:].replace(",", ""))
    if cell.count("/") == 2:
        month, day, year = map(int, cell.split("/"))
        return date(year, month, day)
    return int(cell) if cell.isdigit() and cell[0] != "0" else cell


def as_ods(table: Rows) -> bytes:
    return ods("".join(ods_row(*(cell.replace("$", "").replace(",", "") for cell in row)) for row in table))


def as_letter(table: Rows) -> bytes:
    made = docx.Document()
    made.add_paragraph("Fox Clinic")
    written = made.add_table(rows=0, cols=len(table[0]))
    for row in table:
        for cell, text in zip(written.add_row().cells, row, strict=True):
            cell.text = text
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def as_mail(table: Rows) -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "billing@fox.example", "jane@mail.example", "Your bill"
    made.set_content("See below.")
    made.add_alternative(as_page(table).decode(), subtype="html")
    return bytes(made)


WRITERS: dict[str, tuple[Callable[[Rows], bytes], int]] = {
    "csv": (as_csv, 25),
    "semicolons": (lambda table: as_csv(table, ";"), 10),
    "tabs": (lambda table: as_csv(table, "\t"), 10),
    "markdown": (as_markdown, 15),
    "page": (as_page, 20),
    "mail": (as_mail, 6),
    "sheet": (as_sheet, 8),
    "ods": (as_ods, 8),
    "letter": (as_letter, 4),
}


@pytest.mark.parametrize("name", WRITERS)
def test_what_is_written_comes_back(name: str) -> None:
    write, examples = WRITERS[name]

    @settings(max_examples=examples)
    @given(tables())
    def comes_back(made: tuple[list[str], list[Line]]) -> None:
        columns, lines = made
        (bill,) = read_document(Document("x", write(rows(columns, lines))))
        assert bill.lines == tuple(lines)
        assert bill.totals.charges == sum(line.charge or 0 for line in lines)
        # Amounts drawn at random need not close as a plan's do; anything else said of them would be a fault.
        assert not [warning for warning in bill.warnings if "do not add up" not in warning]

    comes_back()

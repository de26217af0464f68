"""Draws a printed case as a page of a portal, a spreadsheet, a Word document or an e-mail: the forms people save."""

import html
import io
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from email.message import EmailMessage

import docx
import openpyxl

from evals.layouts import printing
from evals.layouts.cases import Case
from evals.layouts.drawing import grid
from evals.layouts.printing import RIGHT

Pairs = Sequence[tuple[str, str]]


def draw_form(case: Case, number: int) -> tuple[str, bytes]:
    """The name of the form and its bytes; the forms take turns."""
    names = list(_FORMS)
    name = names[number % len(names)]
    return name, _FORMS[name](case)


def _page(case: Case) -> bytes:
    """A page with a real table, its labels as terms, as a table or in paragraphs."""
    seed = case.layout.seed
    heads, body = grid(case)
    columns = case.layout.columns
    tag = "th" if seed % 2 else "td"
    rows = [
        "<tr>" + "".join(f"<{tag}>{_e(head.get(role, ''))}</{tag}>" for role in columns) + "</tr>" for head in heads
    ]
    for row in body:
        if row.kind == "section":
            rows.append(f"<tr><td colspan={len(columns)}><b>{_e(row.cells['description'])}</b></td></tr>")
        else:
            rows.append("<tr>" + "".join(f"<td>{_e(row.cells.get(role, ''))}</td>" for role in columns) + "</tr>")
    table = "<table>" + "\n".join(rows) + "</table>"
    return _whole(case, _labels(printing.header(case), seed), table, _labels(printing.summary(case), seed + 1))


def _labels(pairs: Pairs, seed: int) -> str:
    if seed % 3 == 0:
        return "<dl>" + "".join(f"<dt>{_e(label)}</dt><dd>{_e(value)}</dd>" for label, value in pairs) + "</dl>"
    if seed % 3 == 1:
        rows = "".join(f"<tr><td>{_e(label)}</td><td>{_e(value)}</td></tr>" for label, value in pairs)
        return f"<table>{rows}</table>"
    return "".join(f"<p><b>{_e(label)}:</b> {_e(value)}</p>" for label, value in pairs)


def _plain(case: Case) -> bytes:
    """A page whose tables are made of plain elements, labels set over or beside their values."""
    heads, body = grid(case)
    lines = [*heads, *(row.cells for row in body if row.kind not in ("section", "subtotal"))]
    role = ' role="row"' if case.layout.seed % 2 else ""
    cell = ' role="cell"' if case.layout.seed % 2 else ""
    rows = "".join(
        f"<div{role}>"
        + "".join(f"<div{cell}>{_e(line.get(column, ''))}</div>" for column in case.layout.columns)
        + "</div>"
        for line in lines
    )
    table = f"<div{' role=table' if role else ''}>{rows}</div>"
    labels = "".join(f"<div><div>{_e(one)}</div><div>{_e(two)}</div></div>" for one, two in printing.header(case))
    sums = "".join(f"<div><span>{_e(one)}</span><span>{_e(two)}</span></div>" for one, two in printing.summary(case))
    return _whole(case, labels, table, sums)


def _whole(case: Case, labels: str, table: str, sums: str) -> bytes:
    first, *more = printing.letterhead(case)
    top = f"<h1>{_e(first)}</h1>" + "".join(f"<p>{_e(line)}</p>" for line in more)
    end = "".join(f"<p>{_e(line)}</p>" for line in printing.foot(case))
    hidden = "<script>var total = '$9,999.99';</script><div style='display:none'>Total due $9,999.99</div>"
    body = f"{hidden}{top}{labels}{table}{sums}{end}"
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{body}</body></html>".encode()


def _e(text: str) -> str:
    return html.escape(text)


def _mail(case: Case) -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "billing@clinic.example", "me@mail.example", case.layout.title
    made.set_content("Open this message in a browser.")
    made.add_alternative(_page(case).decode(), subtype="html", cte="base64")
    return bytes(made)


def _sheet(case: Case) -> bytes:
    """A workbook that keeps amounts as numbers and days as days."""
    book = openpyxl.Workbook()
    sheet = book.active
    for line in printing.letterhead(case):
        sheet.append([line])
    for label, value in printing.header(case):
        sheet.append([label, value])
    sheet.append([])
    heads, body = grid(case)
    for head in heads:
        sheet.append([head.get(role, "") for role in case.layout.columns])
    for row in body:
        sheet.append([_typed(case, role, row.cells.get(role, "")) for role in case.layout.columns])
    sheet.append([])
    for label, value in printing.summary(case):
        sheet.append([label, _typed(case, "charge", value)])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _typed(case: Case, role: str, text: str) -> object:
    if role in RIGHT and role != "units":
        plain = text.translate(str.maketrans(",.", ".,")) if case.layout.comma else text
        bare = plain.replace("$", "").replace(",", "").replace(" CR", "-").strip()
        away = bare.startswith(("(", "-")) or bare.endswith("-")
        number = bare.strip("()-")
        return (-1 if away else 1) * float(Decimal(number)) if number else None
    if role == "date" and text and not case.layout.words.es:
        days = {
            printing.day(line.service_date, case.layout): line.service_date
            for line in case.bill.lines
            if line.service_date
        }
        found: date | None = days.get(text)
        return found or text
    return int(text) if text.isdigit() and not text.startswith("0") else text or None


def _letter(case: Case) -> bytes:
    made = docx.Document()
    for line in printing.letterhead(case):
        made.add_paragraph(line)
    for label, value in printing.header(case):
        made.add_paragraph(f"{label}: {value}")
    heads, body = grid(case)
    table = made.add_table(rows=0, cols=len(case.layout.columns))
    for cells in [*heads, *(row.cells for row in body)]:
        for cell, role in zip(table.add_row().cells, case.layout.columns, strict=True):
            cell.text = cells.get(role, "")
    for label, value in printing.summary(case):
        made.add_paragraph(f"{label}\t{value}")
    for line in printing.foot(case):
        made.add_paragraph(line)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


_FORMS: dict[str, Callable[[Case], bytes]] = {
    "page": _page,
    "plain page": _plain,
    "sheet": _sheet,
    "letter": _letter,
    "mail": _mail,
}

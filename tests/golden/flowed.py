"""What the documents drawn by `flowed_*` are made of: paragraphs and tables laid out by a program, sheets, letters."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import docx
import openpyxl
from reportlab.lib import colors
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from tests.golden.pdfs import HERE

DAY = datetime(2026, 3, 1)
N = ParagraphStyle("n", parent=getSampleStyleSheet()["Normal"], fontSize=9, leading=11)
SM = ParagraphStyle("sm", parent=N, fontSize=7.5, leading=9)
BOLD = ParagraphStyle("b", parent=N, fontName="Helvetica-Bold")
H = ParagraphStyle("h", parent=N, fontSize=15, leading=18, fontName="Helvetica-Bold")


def P(text: str, style: ParagraphStyle = N) -> Paragraph:  # noqa: N802
    """A paragraph."""
    return Paragraph(text, style)


def T(  # noqa: N802
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *,
    style: Sequence[tuple[Any, ...]] = (),
    wrap: Sequence[int] = (),
    size: float = 9,
    right: Sequence[int] = (),
    grid: bool = False,
    head: int = 1,
) -> Table:
    """A table; the columns in `wrap` break their texts, those in `right` keep their right edge."""
    inner = ParagraphStyle("c", parent=N, fontSize=size, leading=size + 2)
    cells = [[P(cell, inner) if column in wrap else cell for column, cell in enumerate(row)] for row in rows]
    table = Table(cells, colWidths=widths, hAlign="LEFT")
    commands: list[tuple[Any, ...]] = [
        ("FONTSIZE", (0, 0), (-1, -1), size), ("LEADING", (0, 0), (-1, -1), size + 2),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        *(("ALIGN", (column, 0), (column, -1), "RIGHT") for column in right),
    ]  # fmt: skip
    commands += [("GRID", (0, 0), (-1, -1), 0.4, colors.grey)] if grid else []
    commands += [("FONTNAME", (0, 0), (-1, head - 1), "Helvetica-Bold")] if head else []
    table.setStyle(TableStyle([*commands, *style]))
    return table


def side(*cells: Any, widths: Sequence[float]) -> Table:
    """What stands side by side."""
    table = Table([list(cells)], colWidths=widths)
    edges = [("VALIGN", (0, 0), (-1, -1), "TOP"), *((f"{at}PADDING", (0, 0), (-1, -1), 0) for at in ("LEFT", "RIGHT"))]
    table.setStyle(TableStyle(edges))
    return table


def sp(height: float = 8) -> Spacer:
    """Room between two parts."""
    return Spacer(1, height)


def pdf(*parts: Any) -> bytes:
    """The document of these parts, the same bytes every time."""
    data = io.BytesIO()
    edges = {f"{at}Margin": 40 for at in ("left", "right", "top", "bottom")}
    SimpleDocTemplate(data, pagesize=LETTER, invariant=1, **edges).build(list(parts))
    return data.getvalue()


def sheet(rows: Sequence[Sequence[object]]) -> bytes:
    """A spreadsheet of these rows."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.properties.created = book.properties.modified = DAY
    return _saved(book)


def letter(parts: Sequence[str | Sequence[Sequence[str]]]) -> bytes:
    """A Word document of lines and tables."""
    made = docx.Document()
    for part in parts:
        if isinstance(part, str):
            made.add_paragraph(part)
            continue
        table = made.add_table(rows=0, cols=max(map(len, part)))
        for row in part:
            for cell, text in zip(table.add_row().cells, row, strict=False):
                cell.text = text
    made.core_properties.created = made.core_properties.modified = DAY
    return _saved(made)


def draw(documents: Mapping[str, Callable[[], bytes]]) -> None:
    """Write each of these documents under its name."""
    for name, drawn in documents.items():
        (HERE / name).write_bytes(drawn())


def _saved(made: Any) -> bytes:
    """The archive with the times of its members taken off."""
    kept, packed = io.BytesIO(), io.BytesIO()
    made.save(kept)
    with zipfile.ZipFile(kept) as opened, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in opened.namelist():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            content = opened.read(name)
            start, end = content.find(b"<dcterms:modified"), content.find(b"</dcterms:modified>")
            content = content[:start] + content[end + 19 :] if name == "docProps/core.xml" and start >= 0 else content
            archive.writestr(info, content)
    return packed.getvalue()

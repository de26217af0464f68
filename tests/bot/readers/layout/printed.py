"""Small PDF documents for tests: words put where they shall stand."""

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from bot.bill import Bill
from bot.readers import Document, read_document

Printed = tuple[float, Sequence[tuple[float, str]]]
"""A height above the foot of the page, and the texts there by their left edge; a negative one is a right edge."""


def columns(places: Sequence[float], rows: Sequence[Sequence[str]], top: float, step: float = 15) -> list[Printed]:
    """Rows of cells from `top` downward, each cell at its place."""
    return [(top - step * number, list(zip(places, row, strict=True))) for number, row in enumerate(rows)]


def pdf_of(*pages: Sequence[Printed], size: float = 9) -> bytes:
    """The document of these pages."""
    data = io.BytesIO()
    canvas = Canvas(data, invariant=True)
    for page in pages:
        canvas.setFont("Helvetica", size)
        for y, texts in page:
            for x, text in texts:
                (canvas.drawString if x > 0 else canvas.drawRightString)(abs(x), y, text)
        canvas.showPage()
    canvas.save()
    return data.getvalue()


def read_pages(*pages: Sequence[Printed]) -> Bill:
    """The one bill on these pages."""
    (bill,) = read_document(Document("", pdf_of(*pages)))
    return bill

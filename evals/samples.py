"""Draws the PDF samples that ship with the project, the same bytes every time: ``python -m evals.samples``."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas

SAMPLES = Path(__file__).parent.parent / "bot" / "samples"
BAND = HexColor("#1f4e5f")
PALE = HexColor("#e8f0f2")

_EOB_ROWS = (
    "03/02/2026|Clinic visit, hospital|G0463|389.00|175.00|214.00|100.00|0.00|22.80|91.20|122.80|CO-45",
    "03/02/2026|Office visit|99214-25|296.00|137.60|158.40|0.00|40.00|0.00|118.40|40.00|CO-45",
    "03/02/2026|Injection given|96372|238.00|146.00|92.00|0.00|0.00|18.40|73.60|18.40|CO-45",
    "03/02/2026|Ketorolac|J1885|19.00|12.90|6.10|0.00|0.00|1.22|4.88|1.22|CO-45",
    "03/02/2026|Supplies|0270|58.00|58.00|0.00|0.00|0.00|0.00|0.00|0.00|CO-97, N19",
    "|Total||1,000.00|529.50|470.50|100.00|40.00|42.42|288.08|182.42|",
)

Column = tuple[str, float, str]
"""A heading, where its column stands, and the edge that it keeps: left or right."""


def injection_visit(path: Path) -> None:
    """The injection visit as a hospital prints it: letterhead, boxes, a table, a summary at the right."""
    canvas = _canvas(path, "Itemized statement")
    _band(canvas, "Cedar Hollow Regional Hospital", "Itemized Statement")
    _pairs(canvas, 680, 50, [
        ("Patient", "Elena Marsh"), ("Date of birth", "05/21/1979"), ("Sex", "Female"),
        ("Insurance on file", "Lakeshore Mutual PPO"),
    ])  # fmt: skip
    _pairs(canvas, 680, 330, [
        ("Account number", "CH-7730-5518"), ("Statement date", "03/16/2026"), ("Due date", "04/15/2026"),
        ("Diagnosis", "M54.50"),
    ])  # fmt: skip
    columns = [("Date", 50, "left"), ("Rev", 125, "left"), ("Code", 165, "left"), ("Description", 230, "left"),
               ("Units", 470, "right"), ("Charge", 562, "right")]  # fmt: skip
    rows = [
        ("03/02/2026", "0510", "G0463", "HC CLINIC VISIT OUTPT HOSP", "1", "$389.00"),
        ("03/02/2026", "0983", "99214-25", "PF OFFICE VISIT EST LVL 4", "1", "$296.00"),
        ("03/02/2026", "0940", "96372", "HC INJ THER/PROPH/DIAG SUBQ/IM", "1", "$238.00"),
        ("03/02/2026", "0636", "J1885", "KETOROLAC TROMETHAMINE 15MG", "2", "$19.00"),
        ("03/02/2026", "0270", "", "HC SUPPLIES STERILE", "1", "$58.00"),
    ]
    y = _table(canvas, 570, columns, rows)
    y = _summary(canvas, y - 14, [
        ("Total charges", "$1,000.00"), ("Insurance payments", "$0.00"), ("Adjustments", "$0.00"),
        ("Patient payments", "$0.00"), ("Amount due", "$1,000.00"),
    ])  # fmt: skip
    _foot(canvas, [
        "Questions about this bill? Call the billing office at 1-800-555-0148, Monday to Friday, 8 a.m. to 5 p.m.",
        "Financial assistance: 1-800-555-0163",
    ])  # fmt: skip
    canvas.save()


def eob(path: Path) -> None:
    """The explanation of benefits that belongs to the injection visit, its headings two rows high."""
    canvas = _canvas(path, "Explanation of benefits")
    _band(canvas, "Lakeshore Mutual PPO", "Explanation of Benefits")
    canvas.setFont("Helvetica-Bold", 11)
    canvas.drawString(50, 700, "THIS IS NOT A BILL")
    _pairs(canvas, 675, 50, [
        ("Member", "Elena Marsh"), ("Date of birth", "05/21/1979"), ("Provider", "Cedar Hollow Regional Hospital"),
    ])  # fmt: skip
    _pairs(canvas, 675, 330, [
        ("Claim number", "LM2026-0310-88241"), ("Date processed", "03/24/2026"),
        ("Patient account number", "CH-7730-5518"),
    ])  # fmt: skip
    columns = [
        ("Date of|service", 36, "left"), ("Service", 88, "left"), ("Code", 172, "left"),
        ("Amount|billed", 250, "right"), ("Plan|discount", 296, "right"), ("Allowed|amount", 340, "right"),
        ("Deduct-|ible", 380, "right"), ("Copay", 412, "right"), ("Co-|insurance", 458, "right"),
        ("Plan|paid", 494, "right"), ("Your|share", 532, "right"), ("Remark|codes", 540, "left"),
    ]  # fmt: skip
    rows = [row.split("|") for row in _EOB_ROWS]
    _table(canvas, 590, columns, rows, size=7.5)
    _foot(canvas, [
        "CO-45  The charge is more than the price your plan agreed with this provider. You do not owe the difference.",
        "CO-97  This service is paid as part of another one on the same day.",
        "N19  It goes with the main service of the visit.",
        "Member services: 1-800-555-0171",
        "To appeal, call 1-800-555-0176 within 180 days of this notice.",
    ])  # fmt: skip
    canvas.save()


def _canvas(path: Path, title: str) -> Canvas:
    canvas = Canvas(str(path), pagesize=LETTER, invariant=True)
    canvas.setTitle(title)
    return canvas


def _band(canvas: Canvas, name: str, title: str) -> None:
    canvas.setFillColor(BAND)
    canvas.rect(0, 730, 612, 62, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.setFont("Helvetica-Bold", 17)
    canvas.drawString(50, 755, name)
    canvas.setFont("Helvetica", 11)
    canvas.drawRightString(562, 757, title)
    canvas.setFillColor(HexColor("#000000"))


def _pairs(canvas: Canvas, y: float, x: float, pairs: Sequence[tuple[str, str]]) -> None:
    for label, value in pairs:
        canvas.setFont("Helvetica-Bold", 9)
        canvas.drawString(x, y, f"{label}:")
        canvas.setFont("Helvetica", 9)
        canvas.drawString(x + 110, y, value)
        y -= 16


def _table(
    canvas: Canvas, y: float, columns: Sequence[Column], rows: Sequence[Sequence[str]], size: float = 9
) -> float:
    canvas.setFillColor(PALE)
    canvas.rect(30, y - 8, 552, 16 + size, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#000000"))
    canvas.setFont("Helvetica-Bold", size)
    for heading, x, edge in columns:
        for number, part in enumerate(heading.split("|")):
            _draw(canvas, x, y + 4 - number * (size + 1), edge, part)
    canvas.setFont("Helvetica", size)
    for cells in rows:
        y -= 2 * size
        for text, (_, x, edge) in zip(cells, columns, strict=True):
            _draw(canvas, x, y - 6, edge, text)
    return y


def _draw(canvas: Canvas, x: float, y: float, edge: str, text: str) -> None:
    (canvas.drawRightString if edge == "right" else canvas.drawString)(x, y, text)


def _summary(canvas: Canvas, y: float, pairs: Sequence[tuple[str, str]]) -> float:
    for label, value in pairs:
        y -= 16
        canvas.setFont("Helvetica-Bold" if pairs[-1][0] == label else "Helvetica", 10)
        canvas.drawString(380, y, label)
        canvas.drawRightString(562, y, value)
    return y


def _foot(canvas: Canvas, texts: Sequence[str]) -> None:
    canvas.setFont("Helvetica", 9)
    for number, text in enumerate(texts):
        canvas.drawString(50, 130 - 15 * number, text)


def main() -> None:
    """Draw both into the folder of samples."""
    injection_visit(SAMPLES / "injection-visit.pdf")
    eob(SAMPLES / "eob.pdf")


if __name__ == "__main__":
    main()

"""Draws the PDF documents of this folder, the same bytes every time: ``python tests/golden/pdfs.py``."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas

HERE = Path(__file__).parent
Row = tuple[str, ...]


def _table(canvas: Canvas, y: float, places: Sequence[float], rows: Sequence[Row], step: float = 15) -> float:
    """Rows of cells; a negative place keeps the right edge of its cells there, a positive one the left edge."""
    for row in rows:
        for place, text in zip(places, row, strict=False):
            if place < 0:
                canvas.drawRightString(-place, y, text)
            else:
                canvas.drawString(place, y, text)
        y -= step
    return y


def two_pages() -> None:
    """A table that goes on over the page, its heading, letterhead and foot printed again."""
    canvas = Canvas(str(HERE / "two-pages.pdf"), pagesize=LETTER, invariant=True)
    places = (40, 110, 150, 210, -470, -560)
    head = ("Date", "Rev", "HCPCS", "Description", "Units", "Charges")
    pages = (
        [("02/01/2026", "0450", "99285", "EMERGENCY VISIT LEVEL 5", "1", "2,410.00"),
         ("02/01/2026", "0301", "80053", "METABOLIC PANEL COMP", "1", "184.00"),
         ("02/01/2026", "0352", "70450", "CT HEAD W/O CONTRAST", "1", "1,960.00")],
        [("02/01/2026", "0260", "96374", "IV PUSH FIRST DRUG", "1", "318.50"),
         ("02/02/2026", "0636", "J2270", "MORPHINE 10 MG", "2", "24.40"),
         ("", "", "", "Total charges", "", "$4,896.90")],
    )  # fmt: skip
    for number, rows in enumerate(pages, start=1):
        canvas.setFont("Times-Bold", 13)
        canvas.drawString(40, 740, "Granite Peak Medical Center")
        canvas.setFont("Times-Roman", 10)
        canvas.drawString(40, 722, "Itemized Statement        Patient: Iris Vandermeer        Account Number: GP-48820")
        canvas.drawRightString(560, 740, f"Page {number} of 2")
        _table(canvas, 690, places, [head, *rows])
        canvas.drawString(40, 40, "Billing office 1-800-555-0114    PO Box 15500, Denver CO 80202")
        canvas.showPage()
    canvas.save()


def rotated() -> None:
    """A landscape page kept in a portrait file: its text runs upward until the page is turned."""
    canvas = Canvas(str(HERE / "rotated.pdf"), pagesize=LETTER, invariant=True)
    canvas.setPageRotation(90)
    canvas.rotate(90)
    canvas.translate(0, -612)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(40, 570, "Silver Birch Orthopedics")
    canvas.drawString(40, 550, "Patient statement   Account: SB-7719   Statement date: 03/11/2026")
    rows = [
        ("Service date", "Code", "Description", "Charges", "Insurance paid", "Adjustments", "You owe"),
        ("02/17/2026", "99213", "Office visit", "$186.00", "$98.20", "$62.80", "$25.00"),
        ("02/17/2026", "73562-LT", "Knee x-ray", "$212.00", "$118.00", "$94.00", "$0.00"),
        ("", "", "Total", "$398.00", "$216.20", "$156.80", "$25.00"),
    ]
    _table(canvas, 510, (40, 130, 210, -420, -520, -620, -710), rows)
    canvas.save()


def centered() -> None:
    """Numbers centered under headings of two rows, a description that runs on, a summary in boxes."""
    canvas = Canvas(str(HERE / "centered.pdf"), pagesize=LETTER, invariant=True)
    canvas.setFont("Courier", 9)
    canvas.drawString(40, 740, "BLUE HERON RADIOLOGY GROUP")
    for x, label, value in ((40, "STATEMENT DATE", "03/14/2026"), (170, "ACCOUNT NO.", "BH 448-20"),
                            (300, "PAY BY", "04/13/2026"), (420, "AMOUNT YOU OWE", "$263.40")):  # fmt: skip
        canvas.drawString(x, 700, label)
        canvas.drawString(x, 686, value)
    middles = (70, 150, 270, 400, 470, 545)
    rows = [
        ("Date of", "Procedure", "", "Amount", "Plan", "Patient"),
        ("Service", "Code", "Description", "Billed", "Paid", "Balance"),
        ("02/25/2026", "72148", "MRI LUMBAR SPINE", "1,384.00", "1,120.60", "263.40"),
        ("", "", "WITHOUT CONTRAST", "", "", ""),
        ("02/25/2026", "A9579", "GADOLINIUM PER ML", "88.00", "88.00", "0.00"),
    ]
    y = 640.0
    for row in rows:
        for middle, text in zip(middles, row, strict=True):
            canvas.drawCentredString(middle, y, text)
        y -= 12 if row[0] in ("Date of", "") else 14
    canvas.drawString(40, 560, "Total billed: $1,472.00    Questions? 1-800-555-0102")
    canvas.save()


def letter() -> None:
    """A bill written as a letter, its charges in a table without a heading."""
    canvas = Canvas(str(HERE / "letter.pdf"), pagesize=LETTER, invariant=True)
    canvas.setFont("Helvetica", 11)
    for number, text in enumerate((
        "Dr. Helena Brandvold, MD", "14 Harbor Street, Portland, ME 04101", "", "March 9, 2026", "",
        "Dear Ms. Castellano,", "", "For your visits you were charged as follows:",
    )):  # fmt: skip
        canvas.drawString(60, 740 - 16 * number, text)
    _table(canvas, 590, (60, 150, 210, -520), [
        ("02/05/2026", "99203", "New patient visit", "$240.00"),
        ("02/12/2026", "11102", "Skin biopsy", "$310.00"),
        ("02/12/2026", "88305", "Tissue exam", "$165.00"),
    ])  # fmt: skip
    canvas.drawString(60, 530, "Total: $715.00")
    canvas.drawString(60, 500, "Please pay within 30 days. Telephone (207) 555-0166.")
    canvas.save()


def aging() -> None:
    """Labels in boxes over their values, payments among the charges, the age of the debt in boxes at the foot."""
    canvas = Canvas(str(HERE / "aging.pdf"), pagesize=LETTER, invariant=True)
    canvas.setFont("Times-Roman", 9)
    canvas.drawString(40, 750, "LINCOLN PARK NEUROLOGY, S.C.")
    canvas.drawString(40, 738, "2500 N Halsted St, Chicago, IL 60614-2208   Tel 773-555-0188   Fax 773-555-0189")
    boxes = (("STATEMENT DATE", "02/10/2026", 110), ("ACCOUNT #", "LPN-55102", 110),
             ("PATIENT", "MARCUS DELACROIX", 150), ("PAY THIS AMOUNT", "$58.20", 120))  # fmt: skip
    x = 40
    for label, value, width in boxes:
        canvas.rect(x, 690, width, 34)
        canvas.drawString(x + 4, 714, label)
        canvas.drawString(x + 4, 698, value)
        x += width
    _table(canvas, 660, (40, 100, 150, -400, -480, -560), [
        ("DATE", "CODE", "DESCRIPTION", "CHARGES", "PAYMENTS", "ADJUST"),
        ("01/06/26", "99204", "NEW PATIENT COMPREHENSIVE", "412.00", "", ""),
        ("01/06/26", "95886", "NEEDLE EMG EACH LIMB", "340.00", "", ""),
        ("01/27/26", "", "CIGNA PPO PAYMENT", "", "391.80", ""),
        ("01/27/26", "", "CIGNA PPO ADJUSTMENT", "", "", "302.00"),
    ])  # fmt: skip
    _table(canvas, 560, (40, 120, 200, 280, 360, -560), [
        ("Current", "31-60 days", "61-90 days", "91-120 days", "Over 120", "Balance due"),
        ("$58.20", "$0.00", "$0.00", "$0.00", "$0.00", "$58.20"),
    ])  # fmt: skip
    canvas.save()


def visits() -> None:
    """Two visits with payments as negative amounts and a balance each, named doctors, a total in a sentence."""
    canvas = Canvas(str(HERE / "visits.pdf"), pagesize=LETTER, invariant=True)
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(40, 750, "Tidewater Physicians Group")
    canvas.setFont("Helvetica", 9)
    canvas.drawString(40, 735, "Statement Date: March 1, 2026     Account Number: 4471-0098     Guarantor: Edith Crane")
    y = _table(canvas, 700, (40, 110, -480, -560), [
        ("Date", "Description", "Amount", "Balance"),
        ("Patient: Edith Crane   Provider: Julian Moss MD", "", "", ""),
        ("01/12/26", "99213 Office visit", "$164.00", ""),
        ("01/12/26", "87635 COVID-19 test", "$88.00", ""),
        ("02/02/26", "Anthem payment", "-$141.20", ""),
        ("02/02/26", "Contractual adj", "-$80.80", ""),
        ("", "Visit subtotal", "", "$30.00"),
        ("Patient: Edith Crane   Provider: Julian Moss MD", "", "", ""),
        ("01/26/26", "99214 Office visit", "$222.00", ""),
        ("02/16/26", "Anthem payment", "-$150.75", ""),
        ("02/16/26", "Contractual adj", "-$41.25", ""),
        ("", "Visit subtotal", "", "$30.00"),
    ])  # fmt: skip
    canvas.drawString(40, y - 10, "Your total balance as of 03/01/2026: $60.00")
    canvas.drawString(40, y - 30, "Billing office 757-555-0149")
    canvas.save()


def main() -> None:
    """Draw all of them."""
    for draw in (two_pages, rotated, centered, letter, aging, visits):
        draw()


if __name__ == "__main__":
    main()

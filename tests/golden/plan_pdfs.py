"""Draws PDF documents after those of insurers and large groups: ``python -m tests.golden.plan_pdfs`` from the root."""

from collections.abc import Sequence

from reportlab.lib import colors
from reportlab.lib.pagesizes import LETTER, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

from tests.golden.pdfs import HERE, Row, _table

PAGE_WIDTH = 612


def _canvas(name: str, *, wide: bool = False) -> Canvas:
    return Canvas(str(HERE / name), pagesize=landscape(LETTER) if wide else LETTER, invariant=True)


def _lines(canvas: Canvas, x: float, y: float, texts: Sequence[str], step: float = 12) -> None:
    for number, text in enumerate(texts):
        canvas.drawString(x, y - step * number, text)


def guarantor_statement() -> None:
    """A health system's statement: boxes above, visits as bold rows over their charges, a slip to cut off below."""
    canvas = _canvas("guarantor-statement.pdf")
    canvas.setFont("Helvetica-Bold", 15)
    canvas.drawString(40, 745, "Tamarack Health")
    canvas.setFont("Helvetica", 9)
    _lines(canvas, 40, 728, ["PO Box 4410", "Duluth, MN 55803"])
    canvas.setFont("Helvetica-Bold", 10)
    canvas.drawString(380, 745, "BILLING STATEMENT")
    canvas.setFont("Helvetica", 9)
    _table(canvas, 728, (380, -570), [
        ("Guarantor account", "10448812"), ("Guarantor", "Renata Voss"), ("Statement date", "03/16/2026"),
        ("Payment due", "04/06/2026"), ("Amount due", "$241.18"),
    ], 12)  # fmt: skip
    places = (40, 110, -430, -500, -570)
    canvas.setFont("Helvetica-Bold", 9)
    _table(canvas, 640, places, [("Date", "Description", "Charges", "Payments/Adj", "Your balance")])
    canvas.drawString(40, 622, "Patient: Renata Voss - Office visit with Ines Albright, MD")
    canvas.setFont("Helvetica", 9)
    y = _table(canvas, 607, places, [
        ("02/19/2026", "Office visit, established patient - 99214", "$298.00", "", ""),
        ("02/19/2026", "Electrocardiogram - 93000", "$112.00", "", ""),
        ("03/04/2026", "Payment - Northland Health Plan", "", "-$131.40", ""),
        ("03/04/2026", "Contract adjustment - Northland Health Plan", "", "-$37.42", ""),
        ("", "Visit balance", "", "", "$241.18"),
    ], 14)  # fmt: skip
    canvas.setFont("Helvetica", 8)
    _lines(canvas, 40, y - 30, [
        "Questions about your bill? Call 218-555-0146, Monday to Friday, 8 a.m. to 5 p.m.",
        "Pay online at tamarackhealth.example/pay",
    ])  # fmt: skip
    canvas.setDash(3, 3)
    canvas.line(30, 150, 580, 150)
    canvas.setFont("Helvetica", 9)
    _table(canvas, 130, (40, 200), [
        ("Guarantor account", "10448812"), ("Amount due", "$241.18"), ("Amount enclosed", "$__________"),
    ], 14)  # fmt: skip
    canvas.save()


def lettered_columns() -> None:
    """An explanation of benefits whose columns carry letters that a formula below adds up."""
    canvas = _canvas("lettered-columns.pdf", wide=True)
    canvas.setFont("Helvetica-Bold", 13)
    canvas.drawString(40, 570, "Larch Life & Health Insurance")
    canvas.setFont("Helvetica", 9)
    canvas.drawString(40, 555, "Explanation of Benefits (EOB) - This is not a bill")
    _table(canvas, 530, (40, 150, 380, 500), [
        ("Member:", "Dana Kowalczyk", "Patient:", "Milo Kowalczyk (son)"),
        ("Member ID:", "W2209 88134", "Statement date:", "March 9, 2026"),
        ("Claim ID:", "EKT7H2Q9L00", "Provider:", "Bay Street Orthopedics"),
        ("Received on:", "02/27/2026", "Processed on:", "03/05/2026"),
    ], 13)  # fmt: skip
    canvas.setFont("Helvetica-Bold", 8)
    middles = (75, 190, 300, 365, 440, 505, 560, 620, 690, 750)
    heads = [
        ("Service", "", "Amount", "Member", "Pending or", "Applied to", "Your", "Amount", "Plan pays", "Your share"),
        ("date", "Service", "billed", "rate", "not payable", "deductible", "copay", "remaining", "", "(C+D+E)"),
        ("", "", "(A)", "(B)", "(C)", "(D)", "(E)", "", "", ""),
    ]
    y = 465.0
    for head in heads:
        for middle, text in zip(middles, head, strict=True):
            canvas.drawCentredString(middle, y, text)
        y -= 10
    canvas.setFont("Helvetica", 8)
    places = (50, 125, -320, -382, -460, -525, -578, -645, -708, -772)
    _table(canvas, y - 8, places, [
        ("02/18/2026", "Office visit 99203", "$315.00", "$171.20", "", "$0.00", "$45.00", "$126.20", "$126.20",
         "$45.00"),
        ("02/18/2026", "X-ray of ankle 73610", "$148.00", "$52.60", "", "$52.60", "$0.00", "$0.00", "$0.00", "$52.60"),
        ("02/18/2026", "Walking boot L4361", "$410.00", "", "$410.00 1", "$0.00", "$0.00", "$0.00", "$0.00",
         "$410.00"),
        ("", "Totals", "$873.00", "$223.80", "$410.00", "$52.60", "$45.00", "$126.20", "$126.20", "$507.60"),
    ], 14)  # fmt: skip
    canvas.drawString(40, 330, "Your claim remarks:")
    canvas.drawString(40, 316, "1 - Your plan does not cover this item from this provider.")
    canvas.drawString(40, 290, "Questions? Call Member Services at 1-800-555-0182.")
    canvas.save()


def carried_forward() -> None:
    """An itemized hospital bill by department over two pages, the sum of the first carried to the second."""
    canvas = _canvas("carried-forward.pdf")
    places = (36, 92, 150, 300, 350, -430, -500, -576)
    head = ("SVC DATE", "CHG CODE", "DESCRIPTION", "REV", "HCPCS", "QTY", "UNIT PRICE", "AMOUNT")
    pages: tuple[list[Row], list[Row]] = (
        [("", "", "EMERGENCY DEPARTMENT", "", "", "", "", ""),
         ("01/22/26", "4500012", "ED VISIT LEVEL 4", "0450", "99284", "1", "1,640.00", "1,640.00"),
         ("01/22/26", "4500310", "IV HYDRATION 1ST HR", "0450", "96360", "1", "388.00", "388.00"),
         ("", "", "DEPARTMENT TOTAL", "", "", "", "", "2,028.00"),
         ("", "", "SUBTOTAL CARRIED FORWARD", "", "", "", "", "2,028.00")],
        [("", "", "BALANCE BROUGHT FORWARD", "", "", "", "", "2,028.00"),
         ("", "", "PHARMACY", "", "", "", "", ""),
         ("01/22/26", "2500871", "ONDANSETRON 4 MG INJ", "0636", "J2405", "4", "9.25", "37.00"),
         ("01/22/26", "2580003", "SODIUM CHLORIDE 0.9% 1L", "0258", "J7030", "1", "74.00", "74.00"),
         ("", "", "DEPARTMENT TOTAL", "", "", "", "", "111.00"),
         ("", "", "TOTAL CHARGES", "", "", "", "", "2,139.00")],
    )  # fmt: skip
    for number, rows in enumerate(pages, start=1):
        canvas.setFont("Courier-Bold", 11)
        canvas.drawString(36, 750, "OAK HOLLOW REGIONAL HOSPITAL")
        canvas.setFont("Courier", 8)
        canvas.drawString(36, 736, "ITEMIZED BILL   PATIENT: SAMIR HADDOCK   ACCOUNT: OH-660912")
        canvas.drawRightString(576, 736, f"PAGE {number} OF 2")
        _table(canvas, 705, places, [head, *rows], 13)
        canvas.showPage()
    canvas.save()


def two_messages() -> None:
    """Two claims of one member, each with a table of its own, their messages explained together at the end."""
    canvas = _canvas("two-messages.pdf")
    canvas.setFont("Times-Bold", 14)
    canvas.drawString(40, 750, "Blue Harbor Health Plan")
    canvas.setFont("Times-Roman", 9)
    canvas.drawString(40, 736, "EXPLANATION OF BENEFITS        THIS IS NOT A BILL        Date: 02/28/2026")
    places = (40, 100, -300, -355, -410, -465, -515, -560, 568)
    head = ("Date", "Service", "Billed", "Discount", "Allowed", "Plan paid", "Copay", "You owe", "Msg")
    claims: tuple[tuple[str, list[Row]], ...] = (
        ("Claim number: 60591127A    Patient: Ida Fontaine    Provider: Quarry Lake Family Medicine",
         [("02/02/2026", "99213 Office visit", "$205.00", "$92.00", "$113.00", "$83.00", "$30.00", "$30.00", "PDC"),
          ("", "Claim total", "$205.00", "$92.00", "$113.00", "$83.00", "$30.00", "$30.00", "")]),
        ("Claim number: 60591131C    Patient: Ida Fontaine    Provider: Quarry Lake Laboratory",
         [("02/02/2026", "80061 Lipid panel", "$96.00", "$82.50", "$13.50", "$13.50", "$0.00", "$0.00", "PDC"),
          ("02/02/2026", "82306 Vitamin D", "$168.00", "$0.00", "$0.00", "$0.00", "$0.00", "$168.00", "NMN"),
          ("", "Claim total", "$264.00", "$82.50", "$13.50", "$13.50", "$0.00", "$168.00", "")]),
    )  # fmt: skip
    y = 700.0
    for title, rows in claims:
        canvas.drawString(40, y, title)
        y = _table(canvas, y - 18, places, [head, *rows], 13) - 14
    canvas.drawString(40, y, "PDC   The difference is a discount you get because this provider is in the network.")
    canvas.drawString(40, y - 13, "NMN   This test was not medically necessary for the diagnosis on the claim.")
    canvas.drawString(40, y - 40, "Member services 1-800-555-0135")
    canvas.save()


def printed_page() -> None:
    """A portal's page printed to PDF: ruled cells, words broken inside them, amounts at the middle of each cell."""
    style = ParagraphStyle("cell", fontName="Helvetica", fontSize=8, leading=10)
    rows = [
        ("Date of service", "Description of service", "Code", "Amount billed", "Plan discount", "Amount paid by plan",
         "What you owe"),
        ("02/03/2026", "Magnetic resonance imaging of the lower back without dye, outpatient department", "72148",
         "$1,384.00", "$623.40", "$608.48", "$152.12"),
        ("02/03/2026", "Office visit", "99213", "$186.00", "$62.80", "$98.20", "$25.00"),
        ("02/10/2026", "Injection of medicine into a large joint, right shoulder", "20610-RT", "$285.00", "$120.00",
         "$132.00", "$33.00"),
        ("Total", "", "", "$1,855.00", "$806.20", "$838.68", "$210.12"),
    ]  # fmt: skip
    table = Table([[Paragraph(text, style) for text in row] for row in rows], colWidths=[60, 130, 55, 60, 60, 65, 60])
    table.setStyle(TableStyle([("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("GRID", (0, 0), (-1, -1), 0.5, colors.black)]))
    title = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=16, leading=20)
    said = ("Explanation of Benefits - this is not a bill", "Patient: Hollis Grant", "Claim number: BW-3301",
            "Provider: Stillwater Clinic")  # fmt: skip
    story = [
        Paragraph("Birchwood Health Plan", title),
        *(Paragraph(text, style) for text in said),
        Spacer(1, 12),
        table,
    ]
    SimpleDocTemplate(str(HERE / "printed-page.pdf"), pagesize=LETTER, invariant=1).build(story)


if __name__ == "__main__":
    printed_page()
    guarantor_statement()
    lettered_columns()
    carried_forward()
    two_messages()

"""Draws PDF documents whose words touch or break over rows: ``python -m tests.golden.glued_pdfs`` from the root."""

from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.bot.readers.layout.printed import Printed, columns, pdf_of
from tests.golden.pdfs import HERE


def glued_amounts() -> list[Printed]:
    """Amounts that begin where the description beside them ends."""
    rows = [
        ("02/05/2026", "72148", "MRI LUMBAR SPINE W/O CONTRAST-", "$1,650.00", "$742.00", "$720.00", "$188.00"),
        ("02/05/2026", "76140", "OUTSIDE FILM CONSULTATION", "$95.00", "$41.00", "$44.00", "$10.00"),
    ]
    heads = [(40, "DOS"), (100, "PROC"), (150, "DESCRIPTION"), (300, "CHARGE"), (360, "INS PAID"), (420, "ADJ"),
             (480, "BALANCE")]  # fmt: skip
    lines: list[Printed] = []
    for number, (day, code, said, *amounts) in enumerate(rows):
        edges = [150 + stringWidth(said, "Helvetica", 9), 360, 420, 480]
        cells = [(40, day), (100, code), (150, said), *zip(edges, amounts, strict=True)]
        lines.append((694 - 14 * number, cells))
    return [
        (760, [(40, "Bayou Vista Radiology Associates")]),
        (746, [(40, "Patient: Camille Boudreaux"), (300, "Account: BV200417")]),
        (732, [(40, "Statement date: 02/27/2026")]),
        (708, heads),
        *lines,
        (666, [(40, "Total charges"), (420, "$1,745.00")]),
        (652, [(40, "Total due"), (420, "$198.00")]),
    ]


def names_in_boxes() -> list[Printed]:
    """Names broken inside narrow boxes and a letterhead."""
    return [
        (760, [(40, "Saint Brendan"), (380, "Patient"), (460, "Guarantor")]),
        (748, [(40, "Children's Hospital"), (380, "Oluwaseun T."), (460, "Folasade")]),
        (736, [(40, "400 Mercy Way"), (380, "Adeyemi-Banks"), (460, "Adeyemi-Banks")]),
        (724, [(40, "Dayton, OH 45402")]),
        (700, [(40, "Account # 8812094"), (200, "Statement date 03/03/2026")]),
        *columns((40, 110, -420, -520), [
            ("Date", "Service", "Charge", "You owe"),
            ("02/02/2026", "Tonsil removal 42825", "$4,210.00", "$310.00"),
            ("02/02/2026", "Anesthesia 00170", "$1,180.00", "$90.00"),
            ("", "Total", "$5,390.00", "$400.00"),
        ], 670, 14),
    ]  # fmt: skip


DRAWN = {"glued-amounts.pdf": glued_amounts, "names-in-boxes.pdf": names_in_boxes}


def main() -> None:
    """Write the documents."""
    for name, page in DRAWN.items():
        (HERE / name).write_bytes(pdf_of(page()))


if __name__ == "__main__":
    main()

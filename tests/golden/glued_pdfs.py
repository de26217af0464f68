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
        *columns(
            (40, 110, -420, -520),
            [
                ("Date", "Service", "Charge", "You owe"),
                ("02/02/2026", "Tonsil removal 42825", "$4,210.00", "$310.00"),
                ("02/02/2026", "Anesthesia 00170", "$1,180.00", "$90.00"),
                ("", "Total", "$5,390.00", "$400.00"),
            ],
            670,
            14,
        ),
    ]


def slip_below_ledger() -> list[Printed]:
    """A ledger whose headings touch, its aging, and a slip with two addresses to send back."""
    return [
        (770, [(40, "TIDEWATER HEART & VASCULAR"), (-560, "PATIENT STATEMENT")]),
        (756, [(40, "Billing Office: (757) 555-0144"), (-560, "Page 1 of 1")]),
        (730, [(40, "Responsible party"), (230, "Account"), (330, "Statement closing date"), (480, "Balance")]),
        (717, [(40, "GEORGE P WHITLOCK"), (230, "0074418-2"), (330, "02/28/2026"), (480, "$188.12")]),
        *columns(
            (40, 100, 330, -420, -490, -560),
            [
                ("DATE", "ACTIVITY", "PROVIDER", "CHARGES", "CREDITS", "BALANCE"),
                ("", "PATIENT: WHITLOCK, GEORGE P", "", "", "", ""),
                ("01/22/2026", "93306 ECHO COMPLETE W/ DOPPLER", "RAMASWAMY", "1,120.00", "", "1,120.00"),
                ("01/22/2026", "99214 OFFICE VISIT LEVEL 4", "RAMASWAMY", "245.00", "", "1,365.00"),
                ("02/11/2026", "MEDICARE PAYMENT", "", "", "-412.48", "952.52"),
                ("02/11/2026", "MEDICARE ADJUSTMENT", "", "", "-764.40", "188.12"),
            ],
            690,
            14,
        ),
        (590, [(40, "CURRENT"), (140, "31-60 DAYS"), (240, "61-90 DAYS"), (340, "OVER 90"), (480, "AMOUNT DUE")]),
        (577, [(40, "188.12"), (140, "0.00"), (240, "0.00"), (340, "0.00"), (480, "188.12")]),
        (550, [(40, "- - - - - - - - - - - - Please detach and return with payment - - - - - - - - - - - - - - -")]),
        (
            530,
            [
                (40, "TIDEWATER HEART & VASCULAR"),
                (330, "Statement date"),
                (440, "Pay this amount"),
            ],
        ),
        (518, [(40, "PO BOX 3391"), (330, "02/28/2026"), (440, "$188.12")]),
        (506, [(40, "NORFOLK VA 23510"), (330, "Due by"), (440, "Account number")]),
        (494, [(330, "03/21/2026"), (440, "0074418-2")]),
        (470, [(40, "GEORGE P WHITLOCK"), (330, "TIDEWATER HEART & VASCULAR")]),
        (458, [(40, "18 PELHAM CT"), (330, "PO BOX 3391")]),
        (446, [(40, "CHESAPEAKE VA 23320"), (330, "NORFOLK VA 23510")]),
    ]


def hospital_sur_es() -> list[Printed]:
    """A Spanish statement whose title stands over a telephone number."""
    return [
        (770, [(40, "Hospital Comunitario del Sur, Inc."), (-560, "ESTADO DE CUENTA")]),
        (757, [(40, "Ave. Hostos 415, Ponce, PR 00731"), (-560, "Tel. 787-555-0121")]),
        (730, [(40, "Paciente:"), (110, "Yadira Colón Feliciano"), (330, "Núm. de cuenta:"), (430, "HCS-118820")]),
        (717, [(40, "Aseguradora:"), (110, "Triple-S Salud"), (330, "Fecha del estado:"), (430, "5 de marzo de 2026")]),
        (704, [(330, "Pagar antes de:"), (430, "30 de marzo de 2026")]),
        *columns(
            (40, 110, 170, -400, -480, -560),
            [
                ("Fecha", "Código", "Servicio", "Cargo", "Pagó el plan", "Usted debe"),
                ("10/feb/2026", "99283", "Sala de emergencia nivel 3", "$780.00", "$546.00", "$75.00"),
                ("10/feb/2026", "71046", "Placa de pecho", "$210.00", "$147.00", "$21.00"),
                ("10/feb/2026", "85025", "Hemograma completo", "$48.00", "$33.60", "$0.00"),
                ("", "", "Totales", "$1,038.00", "$726.60", "$96.00"),
            ],
            675,
            14,
        ),
        (600, [(40, "Ajuste contractual: $215.40"), (330, "SALDO A PAGAR: $96.00")]),
    ]


def eob_notes_in_brackets() -> list[Printed]:
    """An EOB with headings in two rows and the numbers of notes in brackets behind amounts."""
    return [
        (770, [(40, "CASCADIA BENEFIT TRUST")]),
        (757, [(40, "Explanation of Benefits")]),
        (740, [(40, "Employee: Torvald Nyberg"), (300, "Patient: Astrid Nyberg (spouse)")]),
        (728, [(40, "Claim no. 2026-0077-11"), (300, "Paid date: 02/28/2026")]),
        (716, [(40, "Provider: Mossy Rock Imaging PC"), (300, "Plan: Cascadia PPO 500")]),
        (
            690,
            [
                (40, "Date of"),
                (110, "Type of"),
                (-260, "Total"),
                (-320, "Not"),
                (-380, "Provider"),
                (-440, "Deductible"),
                (-500, "Plan"),
                (-560, "Your"),
            ],
        ),
        (
            680,
            [
                (40, "service"),
                (110, "service"),
                (-260, "charge"),
                (-320, "covered"),
                (-380, "discount"),
                (-440, "applied"),
                (-500, "payment"),
                (-560, "share"),
            ],
        ),
        (
            662,
            [
                (40, "02/04/26"),
                (110, "X-ray 73630"),
                (-260, "240.00"),
                (-320, "0.00"),
                (-380, "96.00 (1)"),
                (-440, "44.00"),
                (-500, "80.00"),
                (-560, "64.00"),
            ],
        ),
        (
            648,
            [
                (40, "02/04/26"),
                (110, "Ultrasound 76882"),
                (-260, "415.00"),
                (-320, "115.00 (2)"),
                (-380, "120.00 (1)"),
                (-440, "0.00"),
                (-500, "144.00"),
                (-560, "151.00"),
            ],
        ),
        (
            634,
            [
                (110, "TOTALS"),
                (-260, "655.00"),
                (-320, "115.00"),
                (-380, "216.00"),
                (-440, "44.00"),
                (-500, "224.00"),
                (-560, "215.00"),
            ],
        ),
        (610, [(40, "(1) You save this amount because the provider is in the network.")]),
        (598, [(40, "(2) This service exceeds the plan limit.")]),
    ]


def eob_names_in_columns() -> list[Printed]:
    """An EOB whose names break below narrow labels."""
    return [
        (775, [(40, "IRONWOOD EMPLOYEE BENEFIT PLAN")]),
        (763, [(40, "Explanation of Benefits")]),
        (745, [(40, "Participant"), (200, "Patient"), (330, "Provider of service"), (480, "Claim no.")]),
        (733, [(40, "Maximilian"), (200, "Josephine"), (330, "Coppermine Valley"), (480, "IW-5530178")]),
        (721, [(40, "Strandberg"), (200, "Strandberg"), (330, "Orthopedic Clinic")]),
        (700, [(40, "Check date 03/01/2026")]),
        *columns(
            (40, 100, -300, -360, -420, -490, -560),
            [
                ("Svc date", "Service", "Billed", "Discount", "Allowed", "Paid", "You owe"),
                ("02/05/26", "Cast application 29075", "310.00", "130.00", "180.00", "144.00", "36.00"),
                ("02/05/26", "X-ray wrist 73110", "120.00", "52.00", "68.00", "54.40", "13.60"),
                ("", "Total", "430.00", "182.00", "248.00", "198.40", "49.60"),
            ],
            670,
            13,
        ),
    ]


DRAWN = {
    "eob-names-in-columns.pdf": eob_names_in_columns,
    "eob-notes-in-brackets.pdf": eob_notes_in_brackets,
    "glued-amounts.pdf": glued_amounts,
    "names-in-boxes.pdf": names_in_boxes,
    "slip-below-ledger.pdf": slip_below_ledger,
    "hospital-sur-es.pdf": hospital_sur_es,
}


def main() -> None:
    """Write the documents."""
    for name, page in DRAWN.items():
        (HERE / name).write_bytes(pdf_of(page()))


if __name__ == "__main__":
    main()

# ruff: noqa: E501 - what is printed on one line stays on one line
"""Draws PDF documents of which every text has its place: ``python -m tests.golden.placed_pdfs_1`` from the root."""

from tests.bot.readers.layout.printed import Printed, pdf_of
from tests.golden.flowed import draw


def hospital_departments() -> list[Printed]:
    """The summary of a stay by department, a title over its headings."""
    return [
        (754, [(40, "ST. BRENDAN REGIONAL MEDICAL CENTER")]),
        (740, [(40, "Patient Financial Services, 1 Mercy Plaza, Duluth, MN 55805")]),
        (714, [(40, "PATIENT NAME"), (190, "ACCOUNT"), (310, "ADMIT"), (390, "DISCHARGE"), (480, "BILL DATE")]),
        (703, [(40, "ODETTE LINDQVIST"), (190, "H0044817723"), (310, "02/01/2026"), (390, "02/04/2026"), (480, "02/19/2026")]),
        (672, [(40, "SUMMARY OF CHARGES BY DEPARTMENT")]),
        (654, [(40, "REV"), (80, "DEPARTMENT"), (300, "QTY"), (420, "CHARGES"), (500, "% OF BILL")]),
        (640, [(40, "0120"), (80, "ROOM AND BOARD SEMI-PRIVATE"), (-318, "3"), (-460, "6,450.00"), (-530, "34.8")]),
        (627, [(40, "0250"), (80, "PHARMACY GENERAL"), (-318, "61"), (-460, "1,204.75"), (-530, "6.5")]),
        (614, [(40, "0270"), (80, "MED/SURG SUPPLIES"), (-318, "18"), (-460, "987.40"), (-530, "5.3")]),
        (601, [(40, "0300"), (80, "LABORATORY"), (-318, "22"), (-460, "2,310.00"), (-530, "12.5")]),
        (588, [(40, "0320"), (80, "DX X-RAY"), (-318, "2"), (-460, "640.00"), (-530, "3.5")]),
        (575, [(40, "0450"), (80, "EMERGENCY ROOM"), (-318, "1"), (-460, "2,875.00"), (-530, "15.5")]),
        (562, [(40, "0636"), (80, "DRUGS DETAIL CODE"), (-318, "14"), (-460, "4,073.20"), (-530, "22.0")]),
        (549, [(80, "TOTAL CURRENT CHARGES"), (-460, "18,540.35")]),
        (523, [(80, "LESS: HEALTHPARTNERS PAYMENT"), (-460, "11,208.02-")]),
        (510, [(80, "LESS: CONTRACTUAL ALLOWANCE"), (-460, "5,832.33-")]),
        (497, [(80, "LESS: PATIENT DEPOSIT"), (-460, "250.00-")]),
        (479, [(80, "PATIENT BALANCE DUE"), (-460, "$1,250.00")]),
        (449, [(40, "Payment is due by 03/15/2026. Questions? Call 218-555-0142.")]),
    ]  # fmt: skip


def msn_part_b_eye() -> list[Printed]:
    """A notice of Medicare, its notes with a mere space behind their letters."""
    return [
        (752, [(40, "Medicare Summary Notice"), (400, "THIS IS NOT A BILL")]),
        (734, [(40, "for Part B (Medical Insurance)")]),
        (712, [(40, "WINIFRED ASHBY"), (330, "Medicare Number: 1EG4-TE5-MK73")]),
        (700, [(40, "701 CEDAR CT"), (330, "Date of This Notice: March 2, 2026")]),
        (688, [(40, "MODESTO CA 95350"), (330, "Claims Processed Between: Dec 1, 2025 - Feb 28, 2026")]),
        (652, [(40, "Your Claims for Part B (Medical Insurance)")]),
        (627, [(40, "January 14, 2026")]),
        (614, [(40, "Modesto Eye Physicians, (209) 555-0110")]),
        (602, [(40, "2100 Coffee Rd, Modesto, CA 95355")]),
        (586, [(329, "Amount"), (390, "Medicare-"), (459, "Amount"), (516, "Maximum")]),
        (574, [(255, "Service"), (328, "Provider"), (391, "Approved"), (456, "Medicare"), (517, "You May"), (572, "See")]),
        (562, [(40, "Service Provided & Billing Code"), (248, "Approved?"), (328, "Charged"), (394, "Amount"), (466, "Paid"), (517, "Be Billed"), (568, "Notes")]),
        (544, [(40, "Eye exam, established patient (92014)"), (262, "Yes"), (-362, "$185.00"), (-427, "$121.40"), (-492, "$97.12"), (-552, "$24.28"), (580, "")]),
        (530, [(40, "Imaging of optic nerve (92133)"), (262, "Yes"), (-362, "95.00"), (-427, "38.15"), (-492, "30.52"), (-552, "7.63"), (577, "A")]),
        (516, [(40, "Refraction (92015)"), (263, "NO"), (-362, "60.00"), (-427, "0.00"), (-492, "0.00"), (-552, "60.00"), (577, "B")]),
        (492, [(40, "Total for Claim #02-26014-118-770"), (-362, "$340.00"), (-427, "$159.55"), (-492, "$127.64"), (-552, "$91.91")]),
        (452, [(40, "Notes for Claims Above")]),
        (438, [(40, "A  Your Part B deductible has been met for this year.")]),
        (424, [(40, "B  Medicare does not pay for this item or service.")]),
    ]  # fmt: skip


def urgencias_sin_seguro_es() -> list[Printed]:
    """A Spanish bill without an insurer, discounted, partly paid."""
    return [
        (752, [(40, "HOSPITAL SANTA ROSALÍA")]),
        (737, [(40, "Calle Hidalgo 220, Laredo, TX 78040 · Tel. 956-555-0133")]),
        (712, [(40, "ESTADO DE CUENTA DETALLADO")]),
        (692, [(40, "Paciente: Héctor Villarreal Garza"), (330, "Núm. de cuenta: 7700-2291")]),
        (679, [(40, "Fecha de nacimiento: 14/08/1979"), (330, "Fecha de emisión: 27/02/2026")]),
        (666, [(40, "Seguro: Ninguno"), (330, "Fecha límite de pago: 30/03/2026")]),
        (637, [(40, "Fecha"), (100, "Código"), (150, "Concepto"), (360, "Cant."), (420, "P. unitario"), (520, "Importe")]),
        (622, [(40, "13/02/2026"), (100, "99283"), (150, "Visita a urgencias"), (-378, "1"), (-470, "$620.00"), (-560, "$620.00")]),
        (609, [(40, "13/02/2026"), (100, "71046"), (150, "Radiografía de tórax"), (-378, "1"), (-470, "$210.00"), (-560, "$210.00")]),
        (596, [(40, "13/02/2026"), (100, "J7030"), (150, "Suero salino 1000 ml"), (-378, "2"), (-470, "$35.00"), (-560, "$70.00")]),
        (583, [(40, "13/02/2026"), (100, "96360"), (150, "Hidratación por vena"), (-378, "1"), (-470, "$240.00"), (-560, "$240.00")]),
        (556, [(380, "Subtotal"), (-560, "$1,140.00")]),
        (543, [(380, "Descuento por pago sin seguro (40%)"), (-560, "-$456.00")]),
        (530, [(380, "Pago recibido 15/02/2026"), (-560, "-$200.00")]),
        (512, [(380, "SALDO"), (-560, "$484.00")]),
    ]  # fmt: skip


def slip_over_table() -> list[Printed]:
    """A slip of labels over their values stands over the table."""
    return [
        (752, [(40, "FAIRMONT ENDOCRINOLOGY, S.C."), (330, "STATEMENT DATE"), (420, "PAY THIS AMOUNT"), (520, "ACCT. #")]),
        (740, [(330, "03/06/2026"), (420, "$64.18"), (520, "21877")]),
        (738, [(40, "1200 Lake St, Oak Park, IL 60301")]),
        (726, [(40, "(708) 555-0148")]),
        (692, [(40, "LUCILLE BEAUMONT"), (330, "FAIRMONT ENDOCRINOLOGY, S.C.")]),
        (680, [(40, "77 FOREST AVE"), (330, "PO BOX 7718")]),
        (668, [(40, "OAK PARK IL 60302"), (330, "CHICAGO IL 60680-7718")]),
        (642, [(40, "- - - - - - - - - - - - - - Detach and return top portion - - - - - - - - - - - - - -")]),
        (617, [(40, "DATE"), (95, "CODE"), (145, "DESCRIPTION OF SERVICE"), (-400, "CHARGE"), (-480, "CREDIT"), (-560, "BALANCE")]),
        (602, [(145, "Balance forward"), (-560, "20.00")]),
        (589, [(40, "02/05/26"), (145, "Patient payment - online"), (-480, "20.00"), (-560, "0.00")]),
        (576, [(40, "02/12/26"), (95, "99214"), (145, "Office visit, est."), (-400, "215.00"), (-560, "215.00")]),
        (563, [(40, "02/12/26"), (95, "83036"), (145, "A1C"), (-400, "38.00"), (-560, "253.00")]),
        (550, [(40, "02/12/26"), (95, "95251"), (145, "CGM interpretation"), (-400, "110.00"), (-560, "363.00")]),
        (537, [(40, "03/02/26"), (145, "BCBS IL payment"), (-480, "181.32"), (-560, "181.68")]),
        (524, [(40, "03/02/26"), (145, "BCBS IL adjustment"), (-480, "117.50"), (-560, "64.18")]),
        (497, [(300, "PLEASE PAY THIS AMOUNT"), (-560, "$64.18")]),
    ]  # fmt: skip


def charges_beside_credits() -> list[Printed]:
    """Charges by department, and beside them what was paid."""
    return [
        (752, [(40, "LAKEWOOD COMMUNITY HOSPITAL")]),
        (732, [(40, "Guarantor: Simone Adeyemi"), (300, "Statement date: 03/01/2026")]),
        (720, [(40, "Patient: Kofi Adeyemi"), (300, "Account: LCH-559021")]),
        (708, [(40, "Admit: 01/27/2026   Discharge: 01/27/2026")]),
        (682, [(40, "CHARGES"), (330, "PAYMENTS AND ADJUSTMENTS")]),
        (668, [(40, "Department"), (-260, "Amount"), (330, "Date"), (390, "Source"), (-560, "Amount")]),
        (654, [(40, "Emergency Room"), (-260, "1,420.00"), (330, "02/15/2026"), (390, "United Healthcare payment"), (-560, "-1,880.25")]),
        (641, [(40, "Laboratory"), (-260, "388.00"), (330, "02/15/2026"), (390, "Contractual adjustment"), (-560, "-1,639.25")]),
        (628, [(40, "CT Scan"), (-260, "2,015.00"), (330, "02/20/2026"), (390, "Patient payment"), (-560, "-100.00")]),
        (615, [(40, "Pharmacy"), (-260, "96.50")]),
        (597, [(40, "Total charges"), (-260, "3,919.50"), (330, "Total"), (-560, "-3,619.50")]),
        (567, [(330, "BALANCE DUE"), (-560, "$300.00")]),
    ]  # fmt: skip


DRAWN = {
    "hospital-departments.pdf": lambda: pdf_of(hospital_departments()),
    "msn-part-b-eye.pdf": lambda: pdf_of(msn_part_b_eye()),
    "urgencias-sin-seguro-es.pdf": lambda: pdf_of(urgencias_sin_seguro_es()),
    "slip-over-table.pdf": lambda: pdf_of(slip_over_table()),
    "charges-beside-credits.pdf": lambda: pdf_of(charges_beside_credits()),
}


if __name__ == "__main__":
    draw(DRAWN)

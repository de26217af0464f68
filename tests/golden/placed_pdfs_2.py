# ruff: noqa: E501 - what is printed on one line stays on one line
"""Draws PDF documents of which every text has its place: ``python -m tests.golden.placed_pdfs_2`` from the root."""

from tests.bot.readers.layout.printed import Printed, pdf_of
from tests.golden.flowed import draw


def encounters_of_two() -> list[Printed]:
    """Two visits of two people, each headed by its day."""
    return [
        (756, [(40, "Evergreen Valley Health"), (380, "Statement date  03/05/26")]),
        (744, [(380, "Guarantor ID  G-5512087")]),
        (740, [(40, "PO Box 31500, Spokane WA 99220")]),
        (732, [(380, "Guarantor  Wendell Carmichael")]),
        (702, [(40, "Amount you owe: $412.75")]),
        (687, [(40, "Due by 03/26/26")]),
        (652, [(40, "Visit 1: Emergency, Evergreen Valley Hospital, 01/11/26 - Patient Ruth Carmichael")]),
        (637, [(60, "ED visit, high complexity"), (-400, "$1,880.00")]),
        (625, [(60, "CT head without contrast"), (-400, "$1,240.00")]),
        (613, [(60, "Premera payments"), (-400, "-$1,702.40")]),
        (601, [(60, "Premera discounts"), (-400, "-$1,117.60")]),
        (589, [(60, "You owe for this visit"), (-400, "$300.00")]),
        (562, [(40, "Visit 2: Clinic, Dr. Yun, 02/03/26 - Patient Wendell Carmichael")]),
        (547, [(60, "Office visit, established"), (-400, "$226.00")]),
        (535, [(60, "Hemoglobin A1c"), (-400, "$41.00")]),
        (523, [(60, "Premera payments"), (-400, "-$91.10")]),
        (511, [(60, "Premera discounts"), (-400, "-$63.15")]),
        (499, [(60, "You owe for this visit"), (-400, "$112.75")]),
    ]  # fmt: skip


def eob_labels_over_amounts() -> list[Printed]:
    """Labels over their amounts, again below each service."""
    return [
        (752, [(40, "Keystone Blue Health"), (350, "Statement date: February 20, 2026")]),
        (740, [(350, "Member: Dante Ferraro")]),
        (736, [(40, "Explanation of Benefits")]),
        (728, [(350, "ID: KBH77120094")]),
        (697, [(40, "Claim number 55120-88-01   Patient: Dante Ferraro   Provider: Mid-Penn Urology")]),
        (672, [(40, "02/02/2026"), (110, "52000 Cystoscopy")]),
        (659, [(60, "Billed"), (135, "Discount"), (210, "Allowed"), (285, "Deductible"), (360, "Coinsurance"), (435, "Plan paid"), (510, "You owe")]),
        (647, [(60, "$680.00"), (135, "$310.00"), (210, "$370.00"), (285, "$0.00"), (360, "$74.00"), (435, "$296.00"), (510, "$74.00")]),
        (627, [(40, "02/02/2026"), (110, "81001 Urinalysis")]),
        (614, [(60, "Billed"), (135, "Discount"), (210, "Allowed"), (285, "Deductible"), (360, "Coinsurance"), (435, "Plan paid"), (510, "You owe")]),
        (602, [(60, "$22.00"), (135, "$18.80"), (210, "$3.20"), (285, "$0.00"), (360, "$0.00"), (435, "$3.20"), (510, "$0.00")]),
        (572, [(40, "Your total responsibility: $74.00")]),
    ]  # fmt: skip


def vascular_wrapped() -> list[Printed]:
    """Descriptions that wrap below a row whose code stands far right."""
    return [
        (752, [(40, "Tidewater Vascular Surgery"), (400, "03/03/2026")]),
        (737, [(40, "Statement for services")]),
        (717, [(40, "Patient name"), (130, "Cornelius Ashby"), (300, "Acct no."), (360, "TVS-3309")]),
        (682, [(40, "Services provided"), (330, "Code"), (395, "Date"), (-480, "Qty"), (-560, "Fee")]),
        (666, [(40, "Duplex scan of lower extremity"), (330, "93970"), (395, "02/10/2026"), (-480, "1"), (-560, "$540.00")]),
        (655, [(40, "veins, complete bilateral")]),
        (639, [(40, "Endovenous ablation, first vein,"), (330, "36475-LT"), (395, "02/17/2026"), (-480, "1"), (-560, "$3,150.00")]),
        (628, [(40, "left leg")]),
        (612, [(40, "Compression stocking"), (330, "A6531"), (395, "02/17/2026"), (-480, "2"), (-560, "$128.00")]),
        (587, [(395, "Total fees"), (-560, "$3,818.00")]),
        (574, [(395, "Paid by Optima Health"), (-560, "$2,240.75")]),
        (561, [(395, "Network discount"), (-560, "$1,177.25")]),
        (544, [(395, "Balance owed by patient"), (-560, "$400.00")]),
    ]  # fmt: skip


def activity_below_lines() -> list[Printed]:
    """What a plan paid and took off, set in below each service."""
    return [
        (752, [(40, "Blue Mesa Cardiology Associates")]),
        (738, [(40, "455 Juniper Rd, Durango, CO 81301 | 970-555-0152")]),
        (716, [(380, "Account: BM-40077"), (40, "Patient: Everett Nez")]),
        (704, [(380, "Statement: 03/04/2026"), (40, "Insurance: Rocky Mountain Health Plans")]),
        (677, [(40, "Date"), (100, "Description"), (-420, "Amount"), (-520, "You owe")]),
        (662, [(40, "02/06/2026"), (100, "Echocardiogram complete (93306)"), (-420, "$1,120.00"), (-520, "$84.20")]),
        (650, [(120, "RMHP payment"), (-420, "-$336.80")]),
        (638, [(120, "RMHP discount"), (-420, "-$699.00")]),
        (626, [(40, "02/06/2026"), (100, "Office visit level 4 (99214)"), (-420, "$236.00"), (-520, "$40.00")]),
        (614, [(120, "RMHP payment"), (-420, "-$98.15")]),
        (602, [(120, "RMHP discount"), (-420, "-$97.85")]),
        (582, [(100, "Total you owe"), (-520, "$124.20")]),
        (560, [(40, "Pay by 03/25/2026 at bluemesa.example")]),
    ]  # fmt: skip


def anesthesia_clock() -> list[Printed]:
    """Anesthesia from one time of day to another."""
    return [
        (752, [(40, "Canyon Anesthesia Services, LLC"), (360, "Invoice # CA-77120")]),
        (740, [(360, "Invoice date 03/02/2026")]),
        (738, [(40, "PO Box 2208, Tempe AZ 85280")]),
        (728, [(360, "Terms: due in 30 days")]),
        (726, [(40, "602-555-0147")]),
        (702, [(40, "Patient: Rosamund Pike-Lawson    DOB 04/12/1972    Facility: Tempe Surgical Hospital")]),
        (677, [(40, "DOS"), (100, "Code"), (160, "Procedure"), (330, "Start"), (370, "End"), (410, "Time units"), (475, "Base"), (-570, "Amount")]),
        (662, [(40, "02/11/2026"), (100, "00790-P2"), (160, "Anesthesia, upper abdomen"), (330, "07:42"), (370, "09:27"), (-435, "7"), (-490, "7"), (-570, "$1,260.00")]),
        (632, [(360, "Charges"), (-570, "$1,260.00")]),
        (620, [(360, "Ambetter paid"), (-570, "-$402.50")]),
        (608, [(360, "Ambetter write-off"), (-570, "-$757.50")]),
        (592, [(360, "Please pay"), (-570, "$100.00")]),
    ]  # fmt: skip


DRAWN = {
    "encounters-of-two.pdf": lambda: pdf_of(encounters_of_two()),
    "eob-labels-over-amounts.pdf": lambda: pdf_of(eob_labels_over_amounts()),
    "vascular-wrapped.pdf": lambda: pdf_of(vascular_wrapped()),
    "activity-below-lines.pdf": lambda: pdf_of(activity_below_lines()),
    "anesthesia-clock.pdf": lambda: pdf_of(anesthesia_clock()),
}


if __name__ == "__main__":
    draw(DRAWN)

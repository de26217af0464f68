"""Draws PDF documents of small offices, with slips, estimates, receipts: ``python -m tests.golden.slip_pdfs``."""

from tests.bot.readers.layout.printed import Printed, columns, pdf_of
from tests.golden.pdfs import HERE


def slip_beside() -> list[Printed]:
    """A ledger with signs behind its amounts, the slip to pay with standing beside it."""
    slip = ["PAYMENT SLIP", "Statement date", "03/05/2026", "Account", "66120", "Pay this amount", "$75.00", "Pay by",
            "03/25/2026"]  # fmt: skip
    return [
        (770, [(40, "COPPER BASIN ORTHOPEDICS PC")]),
        (757, [(40, "2100 E Mining Way, Globe, AZ 85501   (928) 555-0126")]),
        (735, [(40, "Patient: BENEDICT YAZZIE"), (230, "Acct: 66120")]),
        *columns((40, 95, 140, -330, -395), [
            ("Date", "CPT", "Service", "Charge", "Balance"),
            ("02/03/26", "99203", "New patient visit", "218.00", "218.00"),
            ("02/03/26", "73110", "Wrist x-ray", "104.00", "322.00"),
            ("02/03/26", "29125", "Short arm splint", "145.00", "467.00"),
            ("02/26/26", "", "BCBS AZ payment", "241.60-", "225.40"),
            ("02/26/26", "", "BCBS AZ writeoff", "150.40-", "75.00"),
        ], 705, 15),
        *[(712 - 12.5 * number, [(440.0, text)]) for number, text in enumerate(slip)],
    ]  # fmt: skip


def gfe_surgery() -> list[Printed]:
    """A good faith estimate of a surgery center."""
    return [
        (770, [(40, "GOOD FAITH ESTIMATE")]),
        (755, [(40, "Alder Park Surgery Center"), (380, "Date of estimate: 03/02/2026")]),
        (742, [(40, "Patient: Clementine Rourke"), (300, "Date of birth: 08/13/1990")]),
        (729, [(40, "Scheduled date of service: 03/30/2026"), (300, "Diagnosis code: K40.90")]),
        *columns((40, 280, 350, -430, -540), [
            ("Service or item", "Diagnosis", "Code", "Quantity", "Expected charge"),
            ("Hernia repair, groin", "K40.90", "49505", "1", "$4,150.00"),
            ("Anesthesia", "K40.90", "00830", "1", "$890.00"),
            ("Mesh", "K40.90", "C1781", "1", "$640.00"),
            ("Total expected charges", "", "", "", "$5,680.00"),
        ], 700, 15),
        (600, [(40, "If the bill is $400 or more above this estimate you may dispute it. Call 1-800-555-0103.")]),
    ]  # fmt: skip


def urgent_receipt() -> list[Printed]:
    """A receipt without headings, its discount and payment below the total."""
    return [
        (770, [(40, "Quickstep Urgent Care")]),
        (755, [(40, "Visit receipt"), (400, "03/08/2026")]),
        (742, [(40, "Patient: Amity Barlow")]),
        *columns((40, 110, -480), [
            ("99203", "Urgent care visit, new patient", "$195.00"), ("87428", "COVID and flu test", "$85.00"),
            ("J1100", "Dexamethasone shot, medicine", "$12.00"), ("96372", "Giving the shot", "$35.00"),
        ], 715, 15),
        *[(650 - 15.0 * number, [(110.0, said), (-480.0, amount)]) for number, (said, amount) in enumerate((
            ("Total", "$327.00"), ("Cash discount", "-$65.40"), ("Paid by card", "-$261.60"), ("Balance due", "$0.00"),
        ))],
    ]  # fmt: skip


def payable_beside() -> list[Printed]:
    """A statement with whom to pay beside its lines and the age of the debt below."""
    whom = ["Make checks payable to:", "Lone Star Gastroenterology", "PO Box 8812", "Austin, TX 78708",
            "Tax ID on file"]  # fmt: skip
    return [
        (770, [(40, "LONE STAR GASTROENTEROLOGY")]),
        (758, [(40, "Statement of account"), (420, "03/14/2026")]),
        (744, [(40, "Patient: Wilhelmina Ott"), (250, "Account no. 90-3317")]),
        *columns((40, 100, 145, -320, -385), [
            ("Date", "Code", "Description", "Charges", "Credits"),
            ("02/06/26", "45380", "Colonoscopy with biopsy", "1,850.00", ""),
            ("02/06/26", "88305", "Tissue exam", "240.00", ""),
            ("03/02/26", "", "Aetna payment", "", "1,012.00"),
            ("03/02/26", "", "Aetna adjustment", "", "878.00"),
            ("", "", "Balance due", "", "200.00"),
        ], 715, 15),
        *[(718 - 12.0 * number, [(430.0, text)]) for number, text in enumerate(whom)],
        *columns((40, 140, 240, 340), [
            ("Current", "31-60 days", "61-90 days", "Over 90 days"), ("$200.00", "$0.00", "$0.00", "$0.00"),
        ], 580, 13),
        (540, [(40, "Billing office (512) 555-0168")]),
    ]  # fmt: skip


def two_columns_two_pages() -> list[list[Printed]]:
    """Charges in two columns on each of two pages, their headings printed again."""
    charges = [
        ([("02/18", "99284", "ER visit, level 4", "1,390.00"), ("02/18", "71046", "Chest x-ray", "420.00"),
          ("02/18", "93005", "Heart tracing", "265.00")],
         [("02/18", "80053", "Metabolic panel", "142.00"), ("02/18", "85025", "Blood count", "88.00"),
          ("02/18", "84484", "Troponin", "196.00")]),
        ([("02/19", "96360", "IV fluids, first hour", "310.00"), ("02/19", "J7030", "Salt water, 1000 cc", "42.50")],
         [("02/19", "84484", "Troponin, repeat", "196.00")]),
    ]  # fmt: skip
    head = ("Date", "Code", "Description", "Amount")
    pages: list[list[Printed]] = []
    for number, (left, right) in enumerate(charges, start=1):
        pages.append([
            (770, [(40, "NORTH FORK HOSPITAL"), (300, "Itemized charges"), (510, f"Page {number} of 2")]),
            (757, [(40, "Patient: Delphine Aucoin"), (300, "Account: NF-77120"), (450, "Bill date: 03/13/2026")]),
            *columns((40, 80, 115, -285), [head, *left], 730, 13),
            *columns((320, 360, 395, -570), [head, *right], 730, 13),
        ])  # fmt: skip
    pages[-1].append((640, [(320, "Total charges"), (-570, "3,049.50")]))
    return pages


def office_visit() -> list[Printed]:
    """A health system's statement of one visit, its columns saying who pays what."""
    return [
        (770, [(40, "Silver Lake Health"), (420, "Statement date: 03/18/2026")]),
        (757, [(40, "Guarantor: Percival Otieno"), (420, "Account: 22009417")]),
        (744, [(420, "Due date: 04/08/2026")]),
        (720, [(40, "Office visit on 02/24/2026 with Dr. Anne Thorpe")]),
        *columns((40, 100, -330, -410, -480, -560), [
            ("Date", "Service", "Charges", "Insurance", "Adjustment", "You owe"),
            ("02/24/2026", "Office visit, new patient (99204)", "$362.00", "$171.40", "$150.60", "$40.00"),
            ("02/24/2026", "EKG (93000)", "$98.00", "$21.10", "$64.90", "$12.00"),
            ("", "Total", "$460.00", "$192.50", "$215.50", "$52.00"),
        ], 700, 15),
        (600, [(40, "Pay online: silverlake.example/pay"), (330, "Questions? 651-555-0140")]),
    ]  # fmt: skip


def dental_left_box() -> list[Printed]:
    """A dentist's ledger with the box of labels on its left."""
    box = (("Account", "TC-330"), ("Statement date", "03/10/2026"), ("Please pay", "$45.00"),
           ("Pay by", "04/01/2026"), ("Office", "802-555-0196"))  # fmt: skip
    return [
        (770, [(250, "MAPLE AVENUE DENTAL GROUP")]),
        (757, [(250, "Patient: Thessaly Crane")]),
        *columns((250, 305, 350, -500, -570), [
            ("Date", "Code", "Treatment", "Fee", "Balance"), ("02/12/26", "D1110", "Cleaning", "132.00", "132.00"),
            ("02/12/26", "D0220", "X-ray, one tooth", "34.00", "166.00"),
            ("03/01/26", "", "Guardian payment", "-121.00", "45.00"),
        ], 725, 15),
        *[(740 - 13.0 * number, [(40.0, label), (-210.0, value)]) for number, (label, value) in enumerate(box)],
    ]  # fmt: skip


def main() -> None:
    """Draw all of them."""
    for draw in (slip_beside, gfe_surgery, urgent_receipt, payable_beside, office_visit, dental_left_box):
        (HERE / f"{draw.__name__.replace('_', '-')}.pdf").write_bytes(pdf_of(draw()))
    (HERE / "two-columns-two-pages.pdf").write_bytes(pdf_of(*two_columns_two_pages(), size=8))


if __name__ == "__main__":
    main()

"""Draws PDF documents whose parts stand side by side: ``python -m tests.golden.strange_pdfs`` from the root."""

from tests.bot.readers.layout.printed import Printed, columns, pdf_of
from tests.golden.pdfs import HERE


def visit_with_summary() -> list[Printed]:
    """A hospital's statement: the account's sums in a box beside the visit."""
    return [
        (760, [(40, "Juniper Valley Health"), (400, "BILLING STATEMENT")]),
        (745, [(40, "PO Box 7712, Spokane, WA 99207")]),
        (720, [(40, "Guarantor: Ada Quintero"), (230, "Guarantor account: 40093312")]),
        (690, [(40, "Hospital visit on 02/11/2026 - Juniper Valley Medical Center")]),
        *columns((40, 110, -300, -370), [
            ("Service date", "Description", "Charges", "Your balance"),
            ("02/11/2026", "Emergency visit level 3 (99283)", "$890.00", ""),
            ("02/11/2026", "X-ray, ankle (73610)", "$310.00", ""),
            ("03/01/2026", "Premera payment", "-$702.00", ""),
            ("03/01/2026", "Premera adjustment", "-$398.00", ""),
            ("", "Visit total", "", "$100.00"),
        ], 672, 14),
        *columns((400, -575), [
            ("Statement date", "03/12/2026"), ("Total charges", "$1,200.00"), ("Insurance payments", "$702.00"),
            ("Adjustments", "$398.00"), ("Amount due", "$100.00"), ("Due date", "04/02/2026"),
        ], 676, 13),
        (560, [(40, "Questions about this bill? Call 509-555-0172 or visit juniperhealth.example/pay")]),
    ]  # fmt: skip


def ub_print() -> list[Printed]:
    """An institution's claim form, its boxes numbered."""
    return [
        (770, [(40, "1 BLACK OAK MEMORIAL HOSPITAL"), (300, "3a PAT. CNTL # BO-5521907")]),
        (758, [(40, "410 QUARRY RD"), (300, "4 TYPE OF BILL 0131")]),
        (746, [(40, "YORK PA 17403"), (300, "6 STATEMENT COVERS PERIOD 02/19/2026 02/19/2026")]),
        (730, [(40, "8 PATIENT NAME  DELACRUZ, MIRIAM"), (300, "10 BIRTHDATE 11/02/1969"), (430, "11 SEX F")]),
        *columns((40, 80, 210, 270, 350, -490, -560), [
            ("42 REV", "43 DESCRIPTION", "44 HCPCS", "45 SERV. DATE", "46 UNITS", "47 TOTAL CHARGES", "48 NON-COV"),
            ("0300", "LABORATORY", "85025", "02/19/26", "1", "74.00", ""),
            ("0320", "DX X-RAY", "71046", "02/19/26", "1", "388.00", ""),
            ("0450", "EMERG ROOM", "99283-25", "02/19/26", "1", "1265.00", ""),
            ("0636", "DRUGS/DETAIL CODE", "J2405", "02/19/26", "4", "31.60", ""),
            ("0637", "SELF ADMIN DRUGS", "", "02/19/26", "2", "9.80", "9.80"),
            ("0001", "PAGE 1 OF 1", "", "", "TOTALS", "1768.40", "9.80"),
        ], 700, 13),
        (600, [(40, "50 PAYER NAME"), (240, "60 INSURED'S UNIQUE ID")]),
        (588, [(40, "KEYSTONE HEALTH PLAN"), (240, "KHP8821007")]),
        (570, [(40, "66 DX R07.9"), (160, "67 PRIN DX R07.9")]),
    ]  # fmt: skip


def two_column_stay() -> list[Printed]:
    """The charges of a stay in two columns, days without a year, the total under the second."""
    left = [("Date", "Description", "Amount"), ("02/02", "Room and board, private", "2,150.00"),
            ("02/02", "IV solution, 1 liter", "88.00"), ("02/02", "Blood draw", "31.00"),
            ("02/03", "Room and board, private", "2,150.00")]  # fmt: skip
    right = [("Date", "Description", "Amount"), ("02/03", "Chest x-ray, 2 views", "402.00"),
             ("02/03", "Pain medicine by mouth", "6.40"), ("02/04", "Discharge day care", "265.00")]  # fmt: skip
    return [
        (760, [(40, "Mesa Verde Community Hospital"), (420, "Itemized bill")]),
        (744, [(40, "Patient: Gwendolyn Ferris"), (240, "Account: 7733104"), (420, "Statement date: 02/20/2026")]),
        (730, [(40, "Admitted: 02/02/2026"), (240, "Discharged: 02/04/2026")]),
        *columns((40, 80, -290), left, 700),
        *columns((320, 360, -570), right, 700),
        (600, [(320, "Total charges"), (-570, "5,092.40")]),
    ]


def mri_statement() -> list[Printed]:
    """A statement whose labels stand beside the letterhead, and whose discounts stand among the charges."""
    return [
        (770, [(40, "LAKE ERIE HEALTH PARTNERS")]),
        (758, [(40, "Patient Financial Services")]),
        (746, [(40, "PO Box 90412, Cleveland, OH 44101")]),
        *columns((380, -570), [
            ("Statement Date", "03/11/2026"), ("Account Number", "5500-88172"), ("Amount Due", "$318.44"),
            ("Due Date", "04/10/2026"),
        ], 770, 13),
        (700, [(40, "Patient Name: WINSTON ABARA")]),
        *columns((40, 110, 330, -430, -500, -570), [
            ("Date", "Description", "Visit #", "Charges", "Ins. Paid", "Balance"),
            ("02/04/2026", "MRI BRAIN W/WO CONTRAST 70553", "V10093", "2,875.00", "", ""),
            ("02/04/2026", "GADOLINIUM CONTRAST A9585", "V10093", "145.00", "", ""),
            ("02/25/2026", "MEDICAL MUTUAL PAYMENT", "V10093", "", "1,273.76", ""),
            ("02/25/2026", "MEDICAL MUTUAL ADJUSTMENT", "V10093", "-1,427.80", "", ""),
            ("", "Total for visit V10093", "", "", "", "318.44"),
        ], 670, 14),
        (560, [(40, "Billing questions: 216-555-0150   Monday - Friday 8:00 am - 4:30 pm")]),
    ]  # fmt: skip


def sections_two_pages() -> list[list[Printed]]:
    """Departments with subtotals, one of them going on over the page, a total of each page."""
    pages = [
        [("LABORATORY", "", "", "", "", ""), ("02/11/26", "0301", "80048", "BASIC METABOLIC PANEL", "1", "118.00"),
         ("02/11/26", "0305", "85025", "CBC W/DIFF", "1", "76.00"), ("", "", "", "Subtotal Laboratory", "", "194.00"),
         ("PHARMACY", "", "", "", "", ""), ("02/11/26", "0250", "", "ONDANSETRON 4MG TAB", "2", "18.60"),
         ("", "", "", "Page total", "", "212.60")],
        [("02/11/26", "0636", "J2405", "ONDANSETRON INJ 1MG", "4", "30.00"),
         ("", "", "", "Subtotal Pharmacy", "", "48.60"), ("EMERGENCY", "", "", "", "", ""),
         ("02/11/26", "0450", "99284", "ED VISIT LEVEL IV", "1", "1,640.00"),
         ("", "", "", "Subtotal Emergency", "", "1,640.00"), ("", "", "", "TOTAL CHARGES", "", "1,882.60")],
    ]  # fmt: skip
    head = ("Svc Date", "Rev", "Code", "Description", "Qty", "Amount")
    return [
        [
            (760, [(40, "GREAT PLAINS REGIONAL"), (470, f"Page {number} of 2")]),
            (746, [(40, "Itemized statement of charges"), (300, "Patient: Hollis Trane"), (460, "Acct: GP-1107")]),
            *columns((40, 100, 140, 200, -480, -560), [head, *rows], 690, 14),
        ]
        for number, rows in enumerate(pages, start=1)
    ]


def charges_beside_payments() -> list[Printed]:
    """Charges on the left, what was paid of them on the right."""
    charges = [("Date", "CPT", "Description", "Charge"), ("02/05/26", "99395", "Yearly exam", "$248.00"),
               ("02/05/26", "88142", "Pap test", "$96.00"), ("02/05/26", "36415", "Blood draw", "$20.00"),
               ("", "", "Total", "$364.00")]  # fmt: skip
    payments = [("Date", "Payment or adjustment", "Amount"), ("02/24/26", "Moda payment", "$271.50"),
                ("02/24/26", "Moda adjustment", "$62.50"), ("", "Total", "$334.00")]  # fmt: skip
    return [
        (765, [(40, "Foxglove Women's Health")]),
        (752, [(40, "880 Orchard Ave, Eugene, OR 97401"), (380, "Statement date: 03/13/2026")]),
        (739, [(40, "Phone 541-555-0117"), (380, "Account #: FW-3321")]),
        (726, [(380, "Patient: Noelle Haskins")]),
        *columns((40, 90, 130, -300), charges, 690, 14),
        *columns((325, 375, -570), payments, 690, 14),
        (600, [(325, "Balance you owe"), (-570, "$30.00")]),
        (585, [(325, "Please pay by"), (-570, "04/12/2026")]),
    ]


def eob_colonoscopy() -> list[Printed]:
    """An explanation of benefits in small print, its headings over two rows."""
    return [
        (770, [(40, "CASCADIA MUTUAL HEALTH PLAN"), (380, "EXPLANATION OF BENEFITS")]),
        (757, [(380, "THIS IS NOT A BILL")]),
        *columns((40, 130), [
            ("Member:", "Ignatius Bell"), ("Patient:", "Ignatius Bell"), ("Claim number:", "CM26-0088190"),
            ("Provider:", "Three Sisters Surgery Center"), ("Processed date:", "03/03/2026"),
        ], 735, 12),
        *columns((40, 100, -300, -360, -420, -475, -530, -580), [
            ("Date of", "Service", "Provider", "Amount", "Plan", "Deductible", "Co-", "You"),
            ("service", "description", "billed", "allowed", "paid", "", "insurance", "owe"),
            ("02/09/2026", "Colonoscopy 45378", "2,640.00", "980.00", "784.00", "0.00", "196.00", "196.00"),
            ("02/09/2026", "Sedation 00812", "890.00", "410.00", "328.00", "0.00", "82.00", "82.00"),
            ("Totals", "", "3,530.00", "1,390.00", "1,112.00", "0.00", "278.00", "278.00"),
        ], 660, 13),
        (560, [(40, "Customer service: 1-877-555-0108")]),
    ]  # fmt: skip


def by_department() -> list[Printed]:
    """Charges under the revenue codes of their departments, drugs with their national codes."""
    return [
        (770, [(40, "Blue Mesa Medical Center"), (430, "Detailed Bill")]),
        (756, [(40, "Patient: Everett Solano"), (220, "Hospital account: 700418829"), (430, "Printed 03/15/2026")]),
        *columns((40, 110, 190, -470, -560), [
            ("Service Date", "Code", "Description", "Quantity", "Amount"),
            ("0250 - Pharmacy", "", "", "", ""),
            ("02/26/2026", "00409-1638-10", "Ketorolac 30 mg/mL injection", "1", "24.10"),
            ("02/26/2026", "63323-0162-02", "Ondansetron 4 mg injection", "1", "31.55"),
            ("0320 - Radiology", "", "", "", ""),
            ("02/26/2026", "74176", "CT abdomen and pelvis without dye", "1", "3,245.00"),
            ("0450 - Emergency room", "", "", "", ""),
            ("02/26/2026", "99284", "Emergency visit, level 4", "1", "1,480.00"),
            ("02/26/2026", "96374", "Medicine into a vein, first", "1", "312.00"),
            ("", "", "Total charges", "", "$5,092.65"),
        ], 730, 14),
    ]  # fmt: skip


def lab_ways_to_pay() -> list[Printed]:
    """A laboratory's bill with the ways to pay it beside its tests."""
    ways = ["Ways to pay", "Online at pioneerlab.example", "By phone: 800-555-0162", "By mail with this slip",
            "Amount due: $29.75", "Due by: 03/31/2026"]  # fmt: skip
    return [
        (770, [(40, "Pioneer Reference Laboratory"), (430, "LABORATORY BILL")]),
        (755, [(40, "Patient: GRETA LINDHOLM"), (250, "Date of service: 02/20/2026"), (430, "Invoice #: PR-88120934")]),
        *columns((40, 95, -290, -360), [
            ("CPT", "Test", "Charge", "You owe"), ("80061", "Lipid panel", "$88.00", "$9.15"),
            ("83036", "Hemoglobin A1c", "$54.00", "$6.40"), ("84443", "TSH", "$112.00", "$14.20"),
            ("Total", "", "$254.00", "$29.75"),
        ], 720, 15),
        *[(724 - 13.0 * number, [(410.0, text)]) for number, text in enumerate(ways)],
        (600, [(40, "Insurance billed: Quartz Health Plan")]),
    ]  # fmt: skip


def eob_emergency() -> list[Printed]:
    """An explanation of benefits in small print, the words of its headings broken by hyphens."""
    return [
        (770, [(40, "Northfield Health Insurance"), (400, "Explanation of Benefits")]),
        (757, [(400, "This is not a bill")]),
        (744, [(40, "Patient: Rosamund Achterberg"), (300, "Claim number: 2026-0447-119")]),
        (731, [(40, "Provider: Granite Falls Hospital"), (300, "Date processed: March 8, 2026")]),
        *columns((30, 82, -215, -265, -315, -365, -415, -460, -510, -560), [
            ("Date of", "Type of", "Amount", "Plan", "Amount", "Your plan", "Deduct-", "Copay", "Coinsur-", "Amount"),
            ("service", "service", "billed", "discount", "allowed", "paid", "ible", "", "ance", "you owe"),
            ("02/21/2026", "Emergency room", "1,850.00", "900.00", "950.00", "560.00", "200.00", "150.00", "40.00",
             "390.00"),
            ("02/21/2026", "X-ray 73130", "240.00", "140.00", "100.00", "80.00", "0.00", "0.00", "20.00", "20.00"),
            ("Claim total", "", "2,090.00", "1,040.00", "1,050.00", "640.00", "200.00", "150.00", "60.00", "410.00"),
        ], 700, 12),
        (600, [(30, "Questions? Call Member Services at 1-888-555-0120")]),
    ]  # fmt: skip


DRAWN = {
    "visit-with-summary.pdf": ([visit_with_summary()], 9),
    "ub-print.pdf": ([ub_print()], 9),
    "two-column-stay.pdf": ([two_column_stay()], 9),
    "mri-statement.pdf": ([mri_statement()], 9),
    "sections-two-pages.pdf": (sections_two_pages(), 9),
    "charges-beside-payments.pdf": ([charges_beside_payments()], 9),
    "eob-colonoscopy.pdf": ([eob_colonoscopy()], 8),
    "by-department.pdf": ([by_department()], 9),
    "lab-ways-to-pay.pdf": ([lab_ways_to_pay()], 9),
    "eob-emergency.pdf": ([eob_emergency()], 8),
}


def main() -> None:
    """Draw all of them."""
    for name, (pages, size) in DRAWN.items():
        (HERE / name).write_bytes(pdf_of(*pages, size=size))


if __name__ == "__main__":
    main()

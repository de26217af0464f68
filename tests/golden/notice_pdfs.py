# ruff: noqa: E501 - what is printed on one line stays on one line
"""Draws notices of insurers as PDF documents: ``python -m tests.golden.notice_pdfs`` from the root."""

from collections.abc import Sequence

from tests.bot.readers.layout.printed import Printed, columns, pdf_of
from tests.golden.pdfs import HERE


def services_across() -> list[Printed]:
    """The services side by side, what was billed and paid for each below it, the sums last."""
    places = (40, -300, -400, -490, -570)
    return [
        (750, [(40, "Prairie Mutual Health Insurance")]),
        (738, [(40, "Explanation of Benefits"), (330, "This is not a bill")]),
        (716, [(40, "Patient: Silas Oyelaran"), (330, "Claim number: PM-5510-2276")]),
        (704, [(40, "Provider: Bluestem Foot Clinic"), (330, "Processed: 05/22/2026")]),
        *columns(places, [
            ("", "Nail removal", "Office visit", "Walking", "All services"),
            ("", "", "", "boot", ""),
            ("Service date", "05/04/2026", "05/04/2026", "05/11/2026", ""),
            ("Code", "11750", "99212-25", "L4361", ""),
            ("Provider charge", "$410.00", "$120.00", "$265.00", "$795.00"),
            ("Discount", "$150.00", "$48.00", "$90.00", "$288.00"),
            ("Not covered", "$0.00", "$0.00", "$25.00", "$25.00"),
            ("Deductible", "$100.00", "$0.00", "$0.00", "$100.00"),
            ("Plan paid", "$128.00", "$57.60", "$120.00", "$305.60"),
            ("You owe", "$132.00", "$14.40", "$55.00", "$201.40"),
        ], 676, 13),
    ]  # fmt: skip


def codes_below() -> list[Printed]:
    """A notice of Medicare, some of whose codes stand alone below the service."""
    places = (40, 240, -350, -410, -470, -530, 550)
    return [
        (760, [(40, "Medicare Summary Notice"), (330, "THIS IS NOT A BILL")]),
        (748, [(40, "for Part B (Medical Insurance)")]),
        (730, [(40, "Notice for Estelle Quintero"), (330, "Date of This Notice: August 3, 2026")]),
        (700, [(40, "July 9, 2026")]),
        (688, [(40, "Twin Forks Eye Associates, (541) 555-0164")]),
        (676, [(40, "88 River Rd, Bend, OR 97701")]),
        *columns(places, [
            ("", "", "Amount", "Medicare-", "Amount", "Maximum", "See"),
            ("", "Service", "Provider", "Approved", "Medicare", "You May", "Notes"),
            ("Service Provided & Billing Code", "Approved?", "Charged", "Amount", "Paid", "Be Billed", "Below"),
        ], 650, 10),
        *columns(places, [
            ("Laser treatment of the eye", "Yes", "$890.00", "$251.40", "$201.12", "$50.28", ""),
            ("(66821)", "", "", "", "", "", ""),
            ("Eye photographs (92250)", "NO", "95.00", "0.00", "0.00", "95.00", "A"),
            ("Eye exam, known patient", "Yes", "180.00", "92.75", "74.20", "18.55", ""),
            ("(92012)", "", "", "", "", "", ""),
        ], 614, 11),
        (555, [(40, "Total for Claim #02-26190-441-020"), (-350, "$1,165.00"), (-410, "$344.15"), (-470, "$275.32"), (-530, "$163.83")]),
        (530, [(40, "Notes for Claims Above")]),
        (518, [(40, "A  This picture was taken too soon after the last one.")]),
    ]  # fmt: skip


def stay_below() -> list[Printed]:
    """A notice of a stay, the first day of which stands below its row, its headings over three rows."""
    places = (40, -215, 260, -350, -425, -500, 525)
    return [
        (760, [(40, "Medicare Summary Notice")]),
        (748, [(40, "for Part A (Hospital Insurance)")]),
        (730, [(40, "LEOPOLD MARCHBANKS"), (330, "THIS IS NOT A BILL")]),
        (718, [(40, "RR 4 BOX 77"), (330, "Date of This Notice: March 20, 2026")]),
        (706, [(40, "MINOT ND 58701")]),
        (680, [(40, "January 30 - February 8, 2026")]),
        (668, [(40, "Souris Basin Hospital, (701) 555-0129")]),
        *columns(places, [
            ("", "", "", "Non-", "Amount", "Maximum", "See"),
            ("", "Benefit Days", "Claim", "Covered", "Medicare", "You May", "Notes"),
            ("", "Used", "Approved?", "Charges", "Paid", "Be Billed", "Below"),
        ], 640, 10),
        *columns(places, [
            ("Benefit Period starting", "9 days", "Yes", "$310.00", "$11,408.55", "$2,046.00", "A"),
            ("January 30, 2026", "", "", "", "", "", ""),
        ], 606, 10),
        (582, [(40, "Total for Claim #21-26044-800-112"), (-350, "$310.00"), (-425, "$11,408.55"), (-500, "$2,046.00")]),
        (556, [(40, "Notes for Claims Above")]),
        (544, [(40, "A  $1,736.00 was applied to your inpatient deductible.")]),
    ]  # fmt: skip


def dental_payment() -> list[Printed]:
    """A dental plan that heads its own part "Payment" and the patient's "Patient Payment", its notes past all headings."""
    places = (40, 85, 150, 200, -350, -410, -470, -530, -575, 580)
    return [
        (760, [(40, "Delta Dental of the Plains")]),
        (748, [(40, "Dental Benefits Summary - this is not a bill")]),
        (730, [(40, "Patient Name: Ingrid Solheim"), (330, "Claim Number: 771-20264-09")]),
        (718, [(40, "Business/Dentist: TALLGRASS DENTAL ARTS"), (330, "Issue Date: 06/30/2026")]),
        *columns(places, [
            ("", "", "Date of", "", "Submitted", "Dentist", "Allowed", "", "Patient", ""),
            ("Tooth", "Surface", "Service", "Procedure", "Amount", "Savings", "Amount", "Payment", "Payment", ""),
        ], 690, 10),
        *columns(places, [
            ("30", "", "06/11/26", "D2740 Crown", "1,380.00", "462.00", "918.00", "459.00", "459.00", ""),
            ("", "", "06/11/26", "D0220 X-ray", "42.00", "17.00", "25.00", "25.00", "0.00", ""),
            ("31", "OB", "06/11/26", "D2951 Pin", "88.00", "31.00", "0.00", "0.00", "57.00", "C14"),
        ], 666, 13),
        (622, [(200, "Totals"), (-350, "1,510.00"), (-410, "510.00"), (-470, "943.00"), (-530, "484.00"), (-575, "516.00")]),
        (596, [(40, "C14  A pin is paid for once a tooth.")]),
    ]  # fmt: skip


def days_below() -> list[Printed]:
    """The month of a Medicare Advantage plan: days below the services, then sums of the month and of the year."""
    places = (40, -330, -410, -480, -560)
    heads: Sequence[Sequence[str]] = (
        ("", "Amount the", "Total cost (amount", "Plan's", "Your"),
        ("", "provider billed", "the plan approved)", "share", "share"),
    )
    return [
        (760, [(40, "Wellcare Giveback H4847-006 (HMO-POS)")]),
        (748, [(40, "Explanation of Benefits for April 2026 - this is not a bill")]),
        (730, [(40, "Thaddeus Brill"), (400, "Member number: 44-7120-9")]),
        (700, [(40, "HARBORLIGHT VEIN CLINIC (out-of-network)    Claim number: 26104-88231")]),
        *columns(places, heads, 684, 10),
        *columns(places, [
            ("Scan of leg veins (billing code 93971)", "$340.00", "$118.20", "$93.20", "$25.00"),
            ("04/14/2026", "", "", "", ""),
        ], 660, 10),
        (632, [(40, "TOTALS FOR THIS CLAIM"), (-330, "$340.00"), (-410, "$118.20"), (-480, "$93.20"), (-560, "$25.00")]),
        (600, [(40, "OLD MILL FAMILY CARE    Claim number: 26110-40177")]),
        *columns(places, heads, 584, 10),
        *columns(places, [
            ("Office visit (billing code 99213)", "$165.00", "$91.00", "$81.00", "$10.00"),
            ("04/20/2026", "", "", "", ""),
        ], 560, 10),
        (537, [(40, "Blood count (billing code 85025)"), (-330, "$38.00"), (-410, "$10.60"), (-480, "$10.60"), (-560, "$0.00")]),
        (527, [(40, "04/20/2026")]),
        (505, [(40, "TOTALS FOR THIS CLAIM"), (-330, "$203.00"), (-410, "$101.60"), (-480, "$91.60"), (-560, "$10.00")]),
        (470, [(40, "Totals for all medical claims")]),
        *columns(places, heads, 454, 10),
        *columns(places, [
            ("Totals for this month (04/01 - 04/30/2026)", "$543.00", "$219.80", "$184.80", "$35.00"),
            ("Totals for 2026 (all claims processed)", "$1,912.00", "$806.40", "$661.40", "$145.00"),
        ], 430, 12),
    ]  # fmt: skip


def drugs_in_blocks() -> list[Printed]:
    """The month of a drug plan: each drug over its day and pharmacy, a heading of three rows over one column only."""
    places = (40, -360, -450, -555)
    return [
        (760, [(40, "Cedar Rx Saver (PDP)")]),
        (748, [(40, "Your Monthly Prescription Drug Summary for May 2026")]),
        (736, [(40, "Imelda Farrow"), (400, "Member ID: 770-3312")]),
        (718, [(40, "CHART 1. Your prescriptions during the past month")]),
        *columns(places, [
            ("", "", "", "Other payments"), ("", "", "", "(made by programs"), ("", "Plan paid", "You paid", "or organizations)"),
        ], 704, 10),
        *columns(places, [
            ("METFORMIN TAB 500 MG", "$4.12", "$5.00", "$0.00"), ("05/02/2026, HILLTOP DRUG", "", "", ""), ("Rx# 30117, 90 day supply", "", "", ""),
        ], 670, 10),
        *columns(places, [
            ("FARXIGA TAB 10 MG", "$498.30", "$47.00", "$0.00"), ("05/18/2026, HILLTOP DRUG", "", "", ""), ("Rx# 30298, 30 day supply", "", "", ""),
        ], 637, 10),
        (598, [(40, "TOTALS for the month of May 2026"), (-360, "$502.42"), (-450, "$52.00"), (-555, "$0.00")]),
        (584, [(40, "Year-to-date totals 1/1/2026 through 5/31/2026"), (-360, "$2,377.08"), (-450, "$261.00"), (-555, "$0.00")]),
    ]  # fmt: skip


def not_owed() -> list[Printed]:
    """A plan that calls its discount what the member does not owe, and puts two shares into one column."""
    places = (40, 150, -270, -335, -405, -470, -540, -600)
    return [
        (760, [(40, "GEHA Benefit Plan")]),
        (748, [(40, "EXPLANATION OF BENEFITS"), (330, "THIS IS NOT A BILL")]),
        (730, [(40, "Patient Name: Rufus Adeyinka"), (330, "Claim Number: 2026 0551 7720")]),
        (718, [(40, "Provider: Marble Arch Cardiology"), (330, "Date Processed: 09/14/2026")]),
        *columns(places, [
            ("Service Dates", "Service", "", "Submitted", "Plan", "Amount You", "Coinsurance/", "You Owe"),
            ("From - To", "", "Svcs", "Charges", "Allowance", "Don't Owe", "Copay", "the Provider"),
        ], 690, 10),
        *columns(places, [
            ("08/24/2026-08/24/2026", "STRESS TEST 93015", "1", "$640.00", "$188.00", "$452.00", "$28.20", "$28.20"),
            ("08/24/2026-08/24/2026", "TRACER A9500", "2", "$310.00", "$122.40", "$187.60", "$18.36", "$18.36"),
        ], 666, 13),
        (636, [(40, "TOTALS"), (-335, "$950.00"), (-405, "$310.40"), (-470, "$639.60"), (-540, "$46.56"), (-600, "$46.56")]),
    ]  # fmt: skip


DRAWN = {
    "notice-not-owed.pdf": not_owed,
    "notice-services-across.pdf": services_across,
    "notice-codes-below.pdf": codes_below,
    "notice-stay-below.pdf": stay_below,
    "notice-dental-payment.pdf": dental_payment,
    "notice-days-below.pdf": days_below,
    "notice-drugs-in-blocks.pdf": drugs_in_blocks,
}


if __name__ == "__main__":
    for name, made in DRAWN.items():
        (HERE / name).write_bytes(pdf_of(made()))

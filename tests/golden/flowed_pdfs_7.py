# ruff: noqa: E501 - what is printed on one line stays on one line
"""Draws PDF documents whose cells are laid out by a program: ``python -m tests.golden.flowed_pdfs_7`` from the root."""

from tests.golden.flowed import BOLD, H, P, T, draw, pdf, side, sp


def narrow_pdf_columns() -> bytes:
    """Narrow pdf columns."""
    return pdf(
        P("Quillwater Physical Therapy", BOLD),
        P("Statement of account 03/15/2026 - Account QW-118 - Patient: Bram Ostergaard"),
        sp(6),
        T(
            [
                [
                    "DOS",
                    "CPT / Description",
                    "Units",
                    "Charge",
                    "Primary Ins Paid",
                    "Secondary Ins Paid",
                    "Write Off",
                    "Patient Due",
                ],
                ["02/03/26", "97110 Therapeutic exercise", "2", "$130.00", "$48.20", "$12.05", "$69.75", "$0.00"],
                ["02/03/26", "97140 Manual therapy", "1", "$72.00", "$22.10", "$5.52", "$44.38", "$0.00"],
                ["02/10/26", "97110 Therapeutic exercise", "2", "$130.00", "$48.20", "$0.00", "$69.75", "$12.05"],
                ["", "Totals", "", "$332.00", "$118.50", "$17.57", "$183.88", "$12.05"],
            ],
            [46, 140, 34, 52, 62, 66, 52, 56],
            wrap=(4, 5),
            right=(2, 3, 6, 7),
            size=8,
            grid=True,
        ),
    )


def hospital_portal_print() -> bytes:
    """Hospital portal print."""
    return pdf(
        P("Juniper Point Health", H),
        P("Billing details for account 4410-2207"),
        sp(4),
        P(
            "Patient: Caspian Wexford &nbsp;&nbsp; Visit: Emergency, Mar 3, 2026 &nbsp;&nbsp; Hospital: Juniper Point West"
        ),
        sp(8),
        T(
            [
                ["Service", "Quantity", "Amount"],
                ["EMERGENCY DEPT VISIT LEVEL 3 (CPT® 99283)", "1", "$1,044.00"],
                ["X-RAY EXAM OF FOOT (CPT® 73630)", "1", "$288.00"],
                ["IBUPROFEN 600 MG TABLET", "2", "$3.20"],
                ["Total charges", "", "$1,335.20"],
                ["Insurance payments and adjustments", "", "-$1,135.20"],
                ["You paid", "", "-$100.00"],
                ["Remaining balance", "", "$100.00"],
            ],
            [320, 60, 80],
            right=(2,),
        ),
    )


def two_payers() -> bytes:
    """Two payers."""
    return pdf(
        P("Ironbridge Orthopedic Institute", H),
        side(
            P("Patient: Thandiwe Marsh<br/>Account: IO-50021<br/>Primary: Medicare<br/>Secondary: AARP Supplement"),
            T(
                [["Statement date", "03/21/2026"], ["Amount due", "$24.10"], ["Due date", "04/15/2026"]],
                [90, 80],
                head=0,
                grid=True,
            ),
            widths=[340, 180],
        ),
        sp(8),
        T(
            [
                ["Date", "Description", "Charges", "Medicare", "AARP", "Adjustments", "Balance"],
                ["02/05/26", "Knee injection (20610)", "$310.00", "$58.40", "$14.60", "$237.00", "$0.00"],
                ["02/05/26", "Office visit (99213)", "$188.00", "$72.30", "$0.00", "$91.60", "$24.10"],
                ["", "Totals", "$498.00", "$130.70", "$14.60", "$328.60", "$24.10"],
            ],
            [54, 180, 60, 60, 56, 66, 56],
            right=(2, 3, 4, 5, 6),
        ),
    )


def headings_close_together() -> bytes:
    """Headings of right-aligned amounts that nearly touch, over descriptions that wrap."""
    return pdf(
        P("Larkmead Oncology Pavilion", H),
        P("Account LO-4418 - Statement date 05/28/2026 - Patient: Ottoline Vance"),
        sp(4),
        T(
            [
                [
                    "Date of Service",
                    "Description",
                    "HCPCS",
                    "Units",
                    "Total Charge",
                    "Insurance Paid/Adjusted",
                    "Patient Due",
                ],
                [
                    "05/12/2026",
                    "Bortezomib, 0.1 mg, given by injection under the skin, per treatment plan",
                    "J9041",
                    "35",
                    "$1,610.00",
                    "-$1,560.00",
                    "$50.00",
                ],
                [
                    "05/12/2026",
                    "Injection of chemotherapy under the skin or into the muscle, first drug",
                    "96401",
                    "1",
                    "$244.00",
                    "-$244.00",
                    "$0.00",
                ],
                ["", "Total", "", "", "$1,854.00", "-$1,804.00", "$50.00"],
            ],
            [66, 150, 48, 36, 72, 86, 60],
            wrap=(1,),
            right=(3, 4, 5, 6),
            size=8,
            grid=False,
        ),
    )


def line_close_above() -> bytes:
    """A line of text right above the headings of a wide table."""
    return pdf(
        P("Burnt Ridge Family Practice", H),
        P("Account 7731 - Statement date 06/01/2026"),
        sp(8),
        P("Patient: Casimir Holt"),
        T(
            [
                [
                    "Date",
                    "Procedure",
                    "Description",
                    "Provider",
                    "Charges",
                    "Adjustments",
                    "Ins. Payments",
                    "Pat. Payments",
                    "Ins. Balance",
                    "Pat. Balance",
                ],
                [
                    "05/04/2026",
                    "99214",
                    "Office visit",
                    "A. Doyle",
                    "$231.00",
                    "$84.10",
                    "$91.90",
                    "$25.00",
                    "$0.00",
                    "$30.00",
                ],
                [
                    "05/04/2026",
                    "36415",
                    "Blood draw",
                    "A. Doyle",
                    "$24.00",
                    "$15.00",
                    "$9.00",
                    "$0.00",
                    "$0.00",
                    "$0.00",
                ],
                ["", "", "", "Totals", "$255.00", "$99.10", "$100.90", "$25.00", "$0.00", "$30.00"],
            ],
            [50, 46, 62, 44, 50, 58, 62, 62, 56, 56],
            right=(4, 5, 6, 7, 8, 9),
            size=7,
        ),
    )


DRAWN = {
    "narrow-pdf-columns.pdf": narrow_pdf_columns,
    "hospital-portal-print.pdf": hospital_portal_print,
    "two-payers.pdf": two_payers,
    "headings-close-together.pdf": headings_close_together,
    "line-close-above.pdf": line_close_above,
}


if __name__ == "__main__":
    draw(DRAWN)

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


DRAWN = {
    "narrow-pdf-columns.pdf": narrow_pdf_columns,
    "hospital-portal-print.pdf": hospital_portal_print,
    "two-payers.pdf": two_payers,
}


if __name__ == "__main__":
    draw(DRAWN)

"""Draws PDF documents whose cells are laid out by a program: ``python -m tests.golden.flowed_pdfs_4`` from the root."""

from tests.golden.flowed import BOLD, SM, H, P, T, draw, pdf, side, sp


def mail_order_rx() -> bytes:
    """Mail order rx."""
    return pdf(
        P("CedarScript Home Delivery Pharmacy", H),
        P("Order summary &nbsp; Order number 8820147 &nbsp; Shipped 03/05/2026"),
        P("Patient: Rosalind Ekberg"),
        sp(6),
        T(
            [
                ["Rx number", "Medication", "NDC", "Qty", "Days", "Full price", "Plan paid", "You pay"],
                ["7718204", "Rosuvastatin 10 mg tablet", "68180-0421-09", "90", "90", "$148.20", "$130.20", "$18.00"],
                [
                    "7718211",
                    "Empagliflozin 25 mg tablet",
                    "00597-0153-90",
                    "90",
                    "90",
                    "$1,864.00",
                    "$1,744.00",
                    "$120.00",
                ],
                ["", "", "", "", "", "", "Order total", "$138.00"],
            ],
            [52, 130, 80, 30, 32, 62, 62, 56],
            right=(5, 6, 7),
            size=8,
        ),
        sp(4),
        P("Paid with Visa ending in 2207: $138.00"),
        P("Questions? 1-800-555-0113"),
    )


def explanation_of_review() -> bytes:
    """Explanation of review."""
    return pdf(
        P("Explanation of Review", H),
        T(
            [
                ["Bill ID", "EOR-551208", "Claimant", "Hollis Verdugo"],
                ["Provider", "Mesa Verde Physical Therapy", "Payer", "Copper State Mutual"],
                ["Review date", "03/11/2026", "Claim number", "WC-2025-11834"],
            ],
            [70, 160, 80, 160],
            head=0,
        ),
        sp(8),
        T(
            [
                [
                    "DOS",
                    "Code",
                    "Mod",
                    "Description",
                    "Units",
                    "Billed",
                    "Fee schedule",
                    "Reduction",
                    "Payable",
                    "Reason",
                ],
                [
                    "02/16/2026",
                    "97110",
                    "GP",
                    "Therapeutic exercise",
                    "2",
                    "$170.00",
                    "$98.40",
                    "$71.60",
                    "$98.40",
                    "P12",
                ],
                ["02/16/2026", "97140", "GP", "Manual therapy", "1", "$85.00", "$44.10", "$40.90", "$44.10", "P12"],
                [
                    "02/18/2026",
                    "97110",
                    "GP",
                    "Therapeutic exercise",
                    "2",
                    "$170.00",
                    "$98.40",
                    "$71.60",
                    "$98.40",
                    "P12",
                ],
                ["", "", "", "Total", "", "$425.00", "$240.90", "$184.10", "$240.90", ""],
            ],
            [52, 36, 28, 110, 32, 52, 60, 54, 52, 40],
            right=(5, 6, 7, 8),
            size=8,
            grid=True,
        ),
        sp(4),
        P("P12  Reduced to the workers' compensation fee schedule.", SM),
    )


def radiology_activity() -> bytes:
    """Radiology activity."""
    return pdf(
        side(
            [P("Front Range Radiologists PC", BOLD), P("Billing: (303) 555-0141")],
            T(
                [
                    ["Statement #", "FR-90127"],
                    ["Statement date", "03/22/2026"],
                    ["Balance due", "$58.73"],
                    ["Pay by", "04/12/2026"],
                ],
                [80, 80],
                grid=True,
                head=0,
            ),
            widths=[350, 180],
        ),
        sp(8),
        P("Patient: Emeka Castellanos"),
        sp(6),
        T(
            [
                ["Date", "Activity", "Charges", "Payments & Adjustments", "Patient Balance"],
                ["02/06/26", "CT CHEST W CONTRAST (71260)<br/>Facility: Denver West Hospital", "$612.00", "", ""],
                ["03/04/26", "Payment - Rocky Mountain HP", "", "-$234.92", ""],
                ["03/04/26", "Adjustment - Rocky Mountain HP", "", "-$318.35", ""],
                ["", "Balance for this service", "", "", "$58.73"],
            ],
            [60, 230, 70, 90, 80],
            wrap=(1, 3),
            right=(2, 4),
        ),
        sp(6),
        P("Thank you for your prompt payment.", SM),
    )


DRAWN = {
    "mail-order-rx.pdf": mail_order_rx,
    "explanation-of-review.pdf": explanation_of_review,
    "radiology-activity.pdf": radiology_activity,
}


if __name__ == "__main__":
    draw(DRAWN)

"""Draws PDF documents whose cells are laid out by a program: ``python -m tests.golden.flowed_pdfs_5`` from the root."""

from tests.golden.flowed import SM, H, P, T, draw, pdf, sp


def dental_estimate_grid() -> bytes:
    """Dental estimate grid."""
    return pdf(
        P("Saltmarsh Dental Studio", H),
        P("Treatment estimate (good faith estimate) &nbsp; Date: 03/10/2026"),
        P("Patient: Yusra Halloran &nbsp; DOB: 01/22/1990"),
        sp(6),
        T(
            [
                ["Visit", "Tooth", "ADA code", "Description", "Fee", "Est. insurance", "Est. patient"],
                ["1", "30", "D3330", "Root canal, molar", "$1,290.00", "$645.00", "$645.00"],
                ["1", "30", "D2950", "Core buildup", "$295.00", "$147.50", "$147.50"],
                ["2", "30", "D2740", "Crown, porcelain/ceramic", "$1,420.00", "$710.00", "$710.00"],
                ["", "", "", "Estimated totals", "$3,005.00", "$1,502.50", "$1,502.50"],
            ],
            [36, 36, 54, 170, 70, 76, 76],
            right=(4, 5, 6),
            grid=True,
        ),
        sp(4),
        P("This is an estimate. Call 843-555-0106 with questions.", SM),
    )


def ambulance_boxes() -> bytes:
    """Ambulance boxes."""
    return pdf(
        P("Columbia Gorge EMS District", H),
        P("PO Box 310, Hood River OR 97031 &nbsp; (541) 555-0116"),
        sp(6),
        T(
            [
                ["Patient", "Incident number", "Date of service", "Bill date", "Balance"],
                ["Ansel Figueroa", "26-1104", "01/28/2026", "02/20/2026", "$1,466.00"],
            ],
            [110, 100, 90, 90, 80],
            grid=True,
        ),
        sp(8),
        T(
            [
                ["HCPCS", "Description", "Miles/Units", "Unit rate", "Amount"],
                ["A0427", "ALS 1 emergency", "1", "$1,250.00", "$1,250.00"],
                ["A0425", "Ground mileage", "12", "$24.00", "$288.00"],
                ["A0398", "ALS disposable supplies", "1", "$78.00", "$78.00"],
            ],
            [60, 200, 70, 70, 70],
            right=(2, 3, 4),
        ),
        sp(4),
        T(
            [["Total charges", "$1,616.00"], ["Payments received - patient", "-$150.00"], ["Please pay", "$1,466.00"]],
            [400, 70],
            right=(1,),
            head=0,
        ),
        P("From: 400 Oak St, Hood River &nbsp; To: Providence Hood River Hospital", SM),
    )


def eob_grouped_header() -> bytes:
    """Eob grouped header."""
    return pdf(
        P("Lodestar Health Plan", H),
        P("Health Statement / Explanation of Benefits. This is not a bill."),
        sp(4),
        T(
            [
                ["Member", "Ottilie Brandt", "Claim number", "5520-118-77"],
                ["Member ID", "910022817", "Date processed", "03/09/2026"],
                ["Patient", "Ottilie Brandt (self)", "Provider", "Bayfront Cardiac Associates"],
            ],
            [70, 160, 90, 170],
            head=0,
        ),
        sp(8),
        T(
            [
                ["Dates of", "Description", "Billed", "Plan", "Allowed", "Plan", "Your responsibility", "", "", ""],
                ["service", "", "", "discount", "", "pays", "Deductible", "Copay", "Coins.", "Total"],
                [
                    "02/18/26",
                    "Stress test (93015)",
                    "$820.00",
                    "$402.00",
                    "$418.00",
                    "$250.40",
                    "$105.00",
                    "$0.00",
                    "$62.60",
                    "$167.60",
                ],
                [
                    "02/18/26",
                    "Office visit (99215)",
                    "$340.00",
                    "$128.00",
                    "$212.00",
                    "$172.00",
                    "$0.00",
                    "$40.00",
                    "$0.00",
                    "$40.00",
                ],
                [
                    "",
                    "Claim total",
                    "$1,160.00",
                    "$530.00",
                    "$630.00",
                    "$422.40",
                    "$105.00",
                    "$40.00",
                    "$62.60",
                    "$207.60",
                ],
            ],
            [50, 110, 56, 52, 52, 52, 60, 44, 46, 52],
            right=(2, 3, 4, 5, 6, 7, 8, 9),
            size=8,
            head=2,
            style=[("SPAN", (6, 0), (9, 0)), ("ALIGN", (6, 0), (9, 0), "CENTER")],
        ),
    )


DRAWN = {
    "dental-estimate-grid.pdf": dental_estimate_grid,
    "ambulance-boxes.pdf": ambulance_boxes,
    "eob-grouped-header.pdf": eob_grouped_header,
}


if __name__ == "__main__":
    draw(DRAWN)

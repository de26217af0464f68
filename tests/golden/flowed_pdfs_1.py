# ruff: noqa: E501 - what is printed on one line stays on one line
"""Draws PDF documents whose cells are laid out by a program: ``python -m tests.golden.flowed_pdfs_1`` from the root."""

from tests.golden.flowed import SM, H, P, T, draw, pdf, side, sp


def epic_account_summary() -> bytes:
    """Epic account summary."""
    return pdf(
        side(
            [P("Lakemont Regional Hospital", H), P("1400 Shoreline Dr<br/>Duluth, MN 55802")],
            T(
                [
                    ["Guarantor Name", "Ingrid Aaltonen"],
                    ["Guarantor Number", "7004418"],
                    ["Statement Date", "04/02/2026"],
                    ["Payment Due", "04/23/2026"],
                    ["Amount Due", "$318.40"],
                ],
                [100, 110],
                head=0,
                grid=True,
            ),
            widths=[310, 220],
        ),
        sp(12),
        P("<b>Hospital Account Summary</b>"),
        sp(4),
        T(
            [
                ["Account #", "55120093", "Patient", "Ingrid Aaltonen"],
                ["Service Dates", "03/04/2026 - 03/04/2026", "Class", "Outpatient"],
                ["Primary Coverage", "HealthPartners Open Access", "Location", "Lakemont Emergency Department"],
            ],
            [90, 160, 60, 180],
            head=0,
        ),
        sp(8),
        T(
            [
                ["Description", "Amount"],
                ["Emergency Room", "$1,420.00"],
                ["Laboratory", "$386.00"],
                ["CT Scan", "$2,140.00"],
                ["Pharmacy", "$52.40"],
                ["Total Charges", "$3,998.40"],
                ["Insurance Payments", "-$1,902.60"],
                ["Insurance Adjustments", "-$1,777.40"],
                ["Patient Payments", "$0.00"],
                ["Account Balance", "$318.40"],
            ],
            [400, 100],
            right=(1,),
        ),
        sp(10),
        P("For questions about your bill call Customer Service at 218-555-0144, Monday-Friday 8 a.m. - 4:30 p.m.", SM),
    )


def lab_bill_grid() -> bytes:
    """Lab bill grid."""
    return pdf(
        P("Tidewater Clinical Laboratories", H),
        P("P.O. Box 2240, Burlington, NC 27216"),
        sp(6),
        T(
            [
                ["Invoice Number", "Invoice Date", "Patient Name", "Due Date"],
                ["48 11902 7", "02/27/2026", "OKONKWO, CHIDI", "03/24/2026"],
            ],
            [120, 120, 160, 120],
            grid=True,
        ),
        sp(4),
        P("Referring Physician: Dr. Marta Oyelaran &nbsp;&nbsp;&nbsp;&nbsp; Specimen collected: 02/03/2026"),
        sp(6),
        T(
            [
                [
                    "Date of Service",
                    "Procedure",
                    "Description of Service",
                    "Charges",
                    "Adjustments",
                    "Insurance Paid",
                    "Patient Responsibility",
                ],
                ["02/03/2026", "80061", "Lipid Panel", "$112.00", "$93.61", "$10.39", "$8.00"],
                ["02/03/2026", "83036", "Hemoglobin A1c", "$74.00", "$61.20", "$6.80", "$6.00"],
                [
                    "02/03/2026",
                    "82306",
                    "Vitamin D, 25-Hydroxy, includes fraction(s), if performed by immunoassay method",
                    "$289.00",
                    "$247.50",
                    "$0.00",
                    "$41.50",
                ],
                ["02/03/2026", "36415", "Venipuncture", "$26.00", "$17.00", "$6.00", "$3.00"],
                ["", "", "TOTALS", "$501.00", "$419.31", "$23.19", "$58.50"],
            ],
            [62, 56, 150, 56, 64, 62, 80],
            wrap=(2, 6),
            right=(3, 4, 5),
            size=8,
            grid=True,
        ),
        sp(6),
        T([["", "PLEASE PAY THIS AMOUNT", "$58.50"]], [300, 150, 80], head=0),
        P(
            "Billed to: Cigna Open Access Plus. Your insurer processed the claim on 02/20/2026. Billing inquiries: 800-555-0190",
            SM,
        ),
    )


def eob_lettered_steps() -> bytes:
    """Eob lettered steps."""
    return pdf(
        P("Pinecrest Health", H),
        P("Explanation of Benefits - This is not a bill"),
        sp(6),
        T(
            [
                ["Statement date:", "March 19, 2026"],
                ["Member:", "Tobias Lindqvist"],
                ["Member ID:", "W2290 11873"],
                ["Group:", "Harbor Freight Lines"],
            ],
            [100, 200],
            head=0,
        ),
        sp(6),
        P("<b>Your payment summary</b>"),
        T(
            [
                ["Patient", "Provider", "Your share", "Plan paid"],
                ["Tobias Lindqvist", "Ridgeview Orthopedic Clinic", "$112.36", "$185.24"],
            ],
            [120, 200, 80, 80],
        ),
        sp(8),
        P("<b>Claim for Tobias Lindqvist</b> &nbsp; Claim ID: EKX0L7T2900 &nbsp; Received on 3/9/26"),
        sp(2),
        P("Provider: Ridgeview Orthopedic Clinic (In network)"),
        sp(2),
        T(
            [
                [
                    "Service dates and type",
                    "Amount billed",
                    "Plan discount (A)",
                    "Allowed amount (B)",
                    "Deductible (C)",
                    "Copay (D)",
                    "Coinsurance (E)",
                    "Plan paid",
                    "Your share C+D+E",
                ],
                [
                    "OFFICE VISIT on 2/24/26 99214",
                    "$285.00",
                    "$131.00",
                    "$154.00",
                    "$0.00",
                    "$40.00",
                    "$0.00",
                    "$114.00",
                    "$40.00",
                ],
                [
                    "X-RAY KNEE on 2/24/26 73562",
                    "$176.00",
                    "$95.00",
                    "$81.00",
                    "$52.36",
                    "$0.00",
                    "$5.73",
                    "$22.91",
                    "$58.09",
                ],
                [
                    "INJECTION on 2/24/26 20610",
                    "$241.00",
                    "$178.40",
                    "$62.60",
                    "$0.00",
                    "$0.00",
                    "$14.27",
                    "$48.33",
                    "$14.27",
                ],
                ["Totals", "$702.00", "$404.40", "$297.60", "$52.36", "$40.00", "$20.00", "$185.24", "$112.36"],
            ],
            [104, 50, 52, 52, 56, 46, 60, 50, 58],
            wrap=(0, 1, 2, 3, 4, 5, 6, 7, 8),
            size=8,
            grid=True,
        ),
        sp(6),
        P("Have questions? Call us at 1-800-555-0177.", SM),
    )


DRAWN = {
    "epic-account-summary.pdf": epic_account_summary,
    "lab-bill-grid.pdf": lab_bill_grid,
    "eob-lettered-steps.pdf": eob_lettered_steps,
}


if __name__ == "__main__":
    draw(DRAWN)

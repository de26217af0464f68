"""Draws PDF documents whose cells are laid out by a program: ``python -m tests.golden.flowed_pdfs_3`` from the root."""

from tests.golden.flowed import BOLD, SM, H, P, T, draw, pdf, side, sp


def hmo_bill_grid() -> bytes:
    """Hmo bill grid."""
    return pdf(
        side(
            [P("Golden Poppy Permanente Medical Group", BOLD), P("Bill for services")],
            T(
                [["Account number", "400118820"], ["Bill date", "Mar 11, 2026"], ["Due date", "Apr 5, 2026"]],
                [90, 90],
                head=0,
            ),
            widths=[340, 190],
        ),
        sp(10),
        P("Patient: <b>Minh Tran</b> &nbsp; Medical record number: 0011 8820"),
        sp(6),
        T(
            [
                [
                    "Date of service",
                    "Provider and services",
                    "Total charges",
                    "Health plan paid / adjusted",
                    "You paid",
                    "You owe",
                ],
                [
                    "Feb 6, 2026",
                    "Visit with Alma Reyes, MD<br/>Primary care visit (99213)",
                    "$214.00",
                    "$184.00",
                    "$30.00",
                    "$0.00",
                ],
                ["Feb 6, 2026", "Laboratory<br/>Hemoglobin A1c (83036)", "$61.00", "$51.00", "$0.00", "$10.00"],
                ["Feb 20, 2026", "Radiology<br/>Mammogram, screening (77067)", "$402.00", "$402.00", "$0.00", "$0.00"],
                [
                    "Feb 20, 2026",
                    "Visit with Dev Anand, MD<br/>Specialty visit (99244)",
                    "$390.00",
                    "$345.00",
                    "$0.00",
                    "$45.00",
                ],
            ],
            [70, 190, 66, 80, 56, 56],
            wrap=(1, 3),
            grid=True,
            right=(2, 3, 4, 5),
        ),
        sp(6),
        T([["Total you owe", "$55.00"]], [420, 98], right=(1,), head=0),
        sp(4),
        P("Member Services 1-800-555-0199", SM),
    )


def gfe_birth() -> bytes:
    """Gfe birth."""
    return pdf(
        P("<b>Good Faith Estimate</b>"),
        P("Prepared by: Magnolia Birth Center &nbsp;&nbsp; Date prepared: 02/18/2026"),
        P("Patient: Beatriz Coelho &nbsp;&nbsp; DOB: 10/10/1992 &nbsp;&nbsp; Diagnosis: Z34.83"),
        P("Expected date of service: 06/2026"),
        sp(8),
        T(
            [
                ["Item or service", "Service code", "Diagnosis code", "Qty", "Price per unit", "Expected charge"],
                [
                    "Global obstetric care, including antepartum visits, vaginal delivery and postpartum visits",
                    "59400",
                    "Z34.83",
                    "1",
                    "$5,200.00",
                    "$5,200.00",
                ],
                ["Birth center facility fee", "", "Z34.83", "1", "$3,900.00", "$3,900.00"],
                ["Newborn exam in the birth center", "99463", "Z38.1", "1", "$340.00", "$340.00"],
                ["Childbirth class", "S9442", "", "6", "$35.00", "$210.00"],
                ["Total expected charges", "", "", "", "", "$9,650.00"],
            ],
            [180, 62, 76, 36, 74, 80],
            wrap=(0,),
            grid=True,
            right=(4, 5),
        ),
        sp(6),
        P("You may dispute a bill that is at least $400 more than this estimate. Call 504-555-0122.", SM),
    )


def slip_above_table() -> bytes:
    """Slip above table."""
    return pdf(
        side(
            [P("Prairie Winds Eye Clinic", H), P("88 Granary Rd, Fargo ND 58102")],
            T(
                [
                    ["Pay by phone", "701-555-0119"],
                    ["Account", "PW-33019"],
                    ["Statement date", "03/20/2026"],
                    ["Amount due", "$131.20"],
                    ["Due date", "04/10/2026"],
                ],
                [80, 90],
                grid=True,
                head=0,
                size=8,
            ),
            widths=[350, 180],
        ),
        P("Patient: Lorna Fitzgibbon"),
        sp(6),
        T(
            [
                ["Date", "Description", "Code", "Charge", "Ins. payment", "Adjustment", "Balance"],
                ["02/18/26", "Comprehensive eye exam", "92004", "$210.00", "$96.80", "$73.20", "$40.00"],
                ["02/18/26", "Refraction", "92015", "$45.00", "$0.00", "$0.00", "$45.00"],
                ["02/18/26", "Visual field exam", "92083", "$138.00", "$60.80", "$31.00", "$46.20"],
                ["", "Total", "", "$393.00", "$157.60", "$104.20", "$131.20"],
            ],
            [54, 150, 50, 60, 70, 70, 60],
            right=(3, 4, 5, 6),
        ),
        sp(6),
        P("Vision plan on file: VSP Choice", SM),
    )


DRAWN = {
    "hmo-bill-grid.pdf": hmo_bill_grid,
    "gfe-birth.pdf": gfe_birth,
    "slip-above-table.pdf": slip_above_table,
}


if __name__ == "__main__":
    draw(DRAWN)


"""Draws PDF documents whose cells are laid out by a program: ``python -m tests.golden.flowed_pdfs_2`` from the root."""

from tests.golden.flowed import BOLD, SM, H, P, T, pdf, side, sp
from tests.golden.pdfs import HERE


def anesthesia_units() -> bytes:
    """Anesthesia units."""
    return pdf(
        P("Copperline Anesthesia Partners", H),
        P("PO Box 30015, Salt Lake City, UT 84130 &nbsp; Billing 801-555-0168"),
        sp(8),
        T(
            [
                ["Patient:", "Anton Weatherby", "Account:", "CAP-77120"],
                ["Facility:", "Wasatch Surgery Center", "Statement date:", "03/12/2026"],
                ["Anesthesiologist:", "R. Somerset, MD", "Insurance:", "SelectHealth"],
            ],
            [80, 160, 90, 150],
            head=0,
        ),
        sp(8),
        T(
            [
                [
                    "Date of Service",
                    "ASA Code",
                    "Procedure",
                    "Base Units",
                    "Time (min)",
                    "Time Units",
                    "Total Units",
                    "Charge",
                ],
                ["02/17/2026", "01630-QZ", "Anesthesia, shoulder procedure", "5", "95", "6.3", "11.3", "$1,412.50"],
                ["02/17/2026", "64415-59", "Nerve block, brachial plexus", "", "", "", "1", "$640.00"],
            ],
            [62, 60, 160, 48, 48, 48, 48, 60],
            wrap=(0, 3, 4, 5, 6),
            size=8,
            right=(7,),
        ),
        sp(6),
        T(
            [
                ["Total charges", "$2,052.50"],
                ["SelectHealth payment 03/02/2026", "($688.10)"],
                ["Contractual adjustment", "($1,192.40)"],
                ["Patient balance due", "$172.00"],
            ],
            [200, 80],
            right=(1,),
            head=0,
        ),
    )


def two_columns_no_headings() -> bytes:
    """Two columns no headings."""
    return pdf(
        P("Blue Heron Hospital", H),
        P("Detail of charges"),
        P("Patient: Clement Abara &nbsp;&nbsp; Account: 7781203 &nbsp;&nbsp; Stay: 02/21/2026 - 02/22/2026"),
        sp(10),
        side(
            T(
                [
                    ["02/21/2026", "Emergency department", "1,610.00"],
                    ["02/21/2026", "CT abdomen", "2,388.00"],
                    ["02/21/2026", "CBC", "71.00"],
                    ["02/21/2026", "Metabolic panel", "118.00"],
                    ["02/21/2026", "IV fluids", "94.00"],
                ],
                [58, 130, 60],
                right=(2,),
                head=0,
            ),
            T(
                [
                    ["02/22/2026", "Observation, per hour x 9", "1,305.00"],
                    ["02/22/2026", "Ondansetron", "22.40"],
                    ["02/22/2026", "Discharge medication", "16.85"],
                ],
                [58, 130, 60],
                right=(2,),
                head=0,
            ),
            widths=[270, 260],
        ),
        sp(10),
        P("Total charges: $5,625.25"),
    )


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


DRAWN = {
    "anesthesia-units.pdf": anesthesia_units,
    "two-columns-no-headings.pdf": two_columns_no_headings,
    "hmo-bill-grid.pdf": hmo_bill_grid,
    "gfe-birth.pdf": gfe_birth,
}


def main() -> None:
    """Draw all of them."""
    for name, drawn in DRAWN.items():
        (HERE / name).write_bytes(drawn())


if __name__ == "__main__":
    main()

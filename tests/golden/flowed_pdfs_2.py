"""Draws PDF documents whose cells are laid out by a program: ``python -m tests.golden.flowed_pdfs_2`` from the root."""

from tests.golden.flowed import SM, H, P, T, draw, pdf, side, sp


def group_statement_activity() -> bytes:
    """Group statement activity."""
    return pdf(
        side(
            [
                P("WILLAMETTE CARDIOLOGY GROUP, LLC"),
                P("2200 NW Kearney St Ste 310<br/>Portland, OR 97210<br/>503-555-0129"),
            ],
            T(
                [["STATEMENT DATE", "PAY THIS AMOUNT", "ACCOUNT #"], ["03/18/2026", "$87.42", "WC204411"]],
                [75, 90, 75],
                grid=True,
                size=8,
            ),
            widths=[270, 260],
        ),
        sp(14),
        P("HARRIET OYELOWO<br/>918 SE ASH ST<br/>PORTLAND OR 97214"),
        sp(14),
        T(
            [
                ["DATE", "PROVIDER", "DESCRIPTION OF SERVICE", "CHARGES", "RECEIPTS/ADJUST", "BALANCE"],
                ["02/04/26", "NGUYEN", "93306 ECHO COMPLETE W/DOPPLER", "1,150.00", "", "1,150.00"],
                ["02/26/26", "", "REGENCE BLUESHIELD PAYMENT", "", "-612.30", "537.70"],
                ["02/26/26", "", "REGENCE CONTRACTUAL WRITE OFF", "", "-484.62", "53.08"],
                ["02/04/26", "NGUYEN", "99214 OFFICE VISIT ESTAB", "264.00", "", "317.08"],
                ["02/26/26", "", "REGENCE BLUESHIELD PAYMENT", "", "-98.66", "218.42"],
                ["02/26/26", "", "REGENCE CONTRACTUAL WRITE OFF", "", "-131.00", "87.42"],
            ],
            [55, 60, 200, 60, 85, 60],
            right=(3, 4, 5),
            size=8,
        ),
        sp(10),
        T(
            [
                ["CURRENT", "31-60 DAYS", "61-90 DAYS", "91-120 DAYS", "OVER 120", "TOTAL DUE"],
                ["87.42", "0.00", "0.00", "0.00", "0.00", "87.42"],
            ],
            [85] * 6,
            grid=True,
            size=8,
        ),
        sp(6),
        P("Insurance has paid its share. The balance is your responsibility.", SM),
    )


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


DRAWN = {
    "group-statement-activity.pdf": group_statement_activity,
    "anesthesia-units.pdf": anesthesia_units,
    "two-columns-no-headings.pdf": two_columns_no_headings,
}


if __name__ == "__main__":
    draw(DRAWN)

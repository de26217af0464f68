"""Draws PDF documents whose cells are laid out by a program: ``python -m tests.golden.flowed_pdfs_6`` from the root."""

from tests.golden.flowed import SM, H, P, T, draw, pdf, sp


def asc_statement() -> bytes:
    """Asc statement."""
    return pdf(
        P("Cobalt Ridge Surgery Center", H),
        P("Facility statement"),
        sp(4),
        T(
            [
                ["Patient", "Account", "Date of surgery", "Statement date"],
                ["Evander Kowalczyk", "CR-60219", "02/05/2026", "03/10/2026"],
            ],
            [140, 100, 110, 110],
            grid=True,
        ),
        sp(8),
        T(
            [
                ["CPT", "Procedure", "Billed", "Contract rate", "Paid by Humana", "Co-insurance", "You owe"],
                [
                    "29881",
                    "Knee arthroscopy with meniscectomy",
                    "$9,800.00",
                    "$3,150.00",
                    "$2,520.00",
                    "$630.00",
                    "$630.00",
                ],
                ["L1830", "Knee immobilizer", "$240.00", "$88.00", "$70.40", "$17.60", "$17.60"],
                ["", "Totals", "$10,040.00", "$3,238.00", "$2,590.40", "$647.60", "$647.60"],
            ],
            [44, 180, 64, 64, 72, 62, 56],
            right=(2, 3, 4, 5, 6),
            size=8,
        ),
        sp(8),
        P("Detach here and return with your payment", SM),
        T(
            [["Amount due: $647.60", "Amount enclosed: $________"], ["Pay by: 04/01/2026", "Account: CR-60219"]],
            [200, 200],
            head=0,
        ),
        P("Billing office 918-555-0142", SM),
    )


def oncology_infusion() -> bytes:
    """Oncology infusion."""
    return pdf(
        P("Harrow Valley Cancer Center", H),
        P("Hospital outpatient statement"),
        T(
            [
                ["Guarantor", "Isolde Marchbanks"],
                ["Account", "HV-4401882"],
                ["Bill date", "03/19/2026"],
                ["Payment due", "04/18/2026"],
            ],
            [80, 140],
            head=0,
        ),
        sp(6),
        P("Patient: Isolde Marchbanks &nbsp; Insurance: Premera Heritage"),
        sp(6),
        T(
            [
                ["Service date", "Rev code", "Procedure", "Description", "Quantity", "Total charges", "Non-covered"],
                ["02/23/2026", "0335", "96413", "Chemotherapy infusion, first hour", "1", "$1,140.00", ""],
                ["02/23/2026", "0335", "96415", "Chemotherapy infusion, additional hour", "2", "$612.00", ""],
                ["02/23/2026", "0636", "J9271", "Pembrolizumab 1 mg", "200", "$23,400.00", ""],
                ["02/23/2026", "0300", "36415", "Blood draw", "1", "$38.00", "$38.00"],
                ["", "", "", "Sum of charges", "", "$25,190.00", "$38.00"],
            ],
            [60, 48, 54, 190, 48, 70, 62],
            right=(4, 5, 6),
            size=8,
        ),
        sp(6),
        T(
            [["Insurance paid", "-$11,208.40"], ["Insurance discount", "-$13,581.60"], ["You owe", "$400.00"]],
            [200, 80],
            right=(1,),
            head=0,
        ),
    )


def denied_claim() -> bytes:
    """Denied claim."""
    return pdf(
        P("Blackthorn Benefit Plan", H),
        P("EXPLANATION OF BENEFITS - THIS IS NOT A BILL"),
        P("Employee: Severin Adeyemi &nbsp;&nbsp; Patient: Severin Adeyemi &nbsp;&nbsp; Claim no. BB-771-0026"),
        P("Provider: Northlake Imaging LLC &nbsp;&nbsp; Processed: 03/02/2026"),
        sp(8),
        T(
            [
                [
                    "Dates of service",
                    "Procedure",
                    "Total charge",
                    "Ineligible",
                    "Reason code",
                    "Discount",
                    "Covered",
                    "Deductible",
                    "Paid at %",
                    "Plan payment",
                    "Patient resp.",
                ],
                [
                    "02/10/26 - 02/10/26",
                    "70551 MRI brain",
                    "$1,420.00",
                    "$1,420.00",
                    "197",
                    "$0.00",
                    "$0.00",
                    "$0.00",
                    "0%",
                    "$0.00",
                    "$1,420.00",
                ],
                [
                    "02/10/26 - 02/10/26",
                    "99213 Visit",
                    "$170.00",
                    "$0.00",
                    "",
                    "$68.00",
                    "$102.00",
                    "$102.00",
                    "80%",
                    "$0.00",
                    "$102.00",
                ],
                ["Totals", "", "$1,590.00", "$1,420.00", "", "$68.00", "$102.00", "$102.00", "", "$0.00", "$1,522.00"],
            ],
            [50, 60, 48, 50, 40, 46, 46, 52, 40, 48, 50],
            wrap=(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
            size=7,
            grid=True,
        ),
        sp(4),
        P("197 - Precertification/authorization absent. You may appeal within 180 days.", SM),
    )


DRAWN = {
    "asc-statement.pdf": asc_statement,
    "oncology-infusion.pdf": oncology_infusion,
    "denied-claim.pdf": denied_claim,
}


if __name__ == "__main__":
    draw(DRAWN)

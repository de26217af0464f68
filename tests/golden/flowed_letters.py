"""Draws Word documents, of text and tables: ``python -m tests.golden.flowed_letters`` from the root."""

from tests.golden.flowed import draw, letter


def estimate_therapy() -> bytes:
    """Estimate therapy."""
    return letter(
        [
            "Stillwater Counseling Collective",
            "Good Faith Estimate",
            "Client: Jonah Merriweather",
            "Date of birth: 05/22/1995",
            "Estimate date: March 1, 2026",
            "Diagnosis: F41.1",
            [
                ["Service", "Code", "Fee per session", "Sessions expected", "Estimated total"],
                ["Intake evaluation", "90791", "$210.00", "1", "$210.00"],
                ["Individual therapy, 45 minutes", "90834", "$145.00", "12", "$1,740.00"],
                ["Total estimated cost", "", "", "", "$1,950.00"],
            ],
            "This estimate is valid for 12 months. It is not a contract. Questions: 651-555-0138",
        ],
    )


def therapist_superbill() -> bytes:
    """Therapist superbill."""
    return letter(
        [
            "Dr. Simone Achebe, PsyD",
            "Licensed Psychologist   PSY 00000",
            "44 Elm Court, Ithaca, NY 14850   (607) 555-0131",
            "",
            "Statement for Insurance Reimbursement",
            "Client: Walter Prendergast     DOB: 08/08/1979",
            "Diagnosis: F43.23",
            "Statement date: 02/28/2026",
            "",
            [
                ["Date", "CPT", "Service", "POS", "Fee", "Paid by client", "Balance"],
                ["02/03/2026", "90837", "Psychotherapy, 60 min", "11", "$190.00", "$190.00", "$0.00"],
                ["02/10/2026", "90837", "Psychotherapy, 60 min", "11", "$190.00", "$190.00", "$0.00"],
                ["02/17/2026", "90837", "Psychotherapy, 60 min", "10", "$190.00", "$190.00", "$0.00"],
                ["02/24/2026", "90834", "Psychotherapy, 45 min", "11", "$150.00", "$150.00", "$0.00"],
                ["", "", "Totals", "", "$720.00", "$720.00", "$0.00"],
            ],
            "Please send reimbursement directly to the client.",
        ],
    )


def hospital_letter() -> bytes:
    """Hospital letter."""
    return letter(
        [
            "Old Mill Memorial Hospital",
            "Patient Financial Services",
            "March 17, 2026",
            "Re: Account 88-20417, Desmond Achterberg",
            "Dear Mr. Achterberg:",
            "Thank you for choosing Old Mill Memorial Hospital. Below is the itemization you asked for.",
            [
                ["Service date", "Department", "What we did", "Amount"],
                ["01/30/2026", "Surgery", "Hernia repair, operating room (49505)", "$7,840.00"],
                ["01/30/2026", "Anesthesia", "Anesthesia time, 85 minutes", "$1,190.00"],
                ["01/30/2026", "Pharmacy", "Propofol, fentanyl", "$214.60"],
                ["01/30/2026", "Recovery", "Recovery room, 1 hour", "$980.00"],
            ],
            [
                ["Total of all charges", "$10,224.60"],
                ["Paid by Anthem Blue Cross", "$4,901.00"],
                ["Contract discount", "$4,623.60"],
                ["What you owe now", "$700.00"],
            ],
            "Please pay by April 16, 2026, or call 860-555-0157 to set up a plan.",
        ],
    )


def carta_saldo_es() -> bytes:
    """Carta saldo es."""
    return letter(
        [
            "Centro de Imágenes La Ceiba",
            "Ponce, Puerto Rico",
            "3 de marzo de 2026",
            "Paciente: Hilda Rosario Méndez",
            "Cuenta: LC-20417",
            [
                ["Fecha", "Estudio", "Código", "Tarifa", "Pagó el plan", "Ajuste", "Le toca pagar"],
                ["12/02/2026", "Sonograma abdominal", "76700", "$210.00", "$118.00", "$62.00", "$30.00"],
                ["12/02/2026", "Mamografía", "77067", "$165.00", "$131.00", "$34.00", "$0.00"],
                ["", "Total", "", "$375.00", "$249.00", "$96.00", "$30.00"],
            ],
            "Favor de pagar $30.00 antes del 31 de marzo de 2026. Llame al 787-555-0172.",
        ],
    )


def nursing_facility() -> bytes:
    """Nursing facility."""
    return letter(
        [
            "Willow Bend Skilled Nursing",
            "Resident: Philippa Grantham",
            "Account 3312",
            "Statement for February 2026",
            "Statement date 03/01/2026",
            [
                ["From", "To", "Description", "Days", "Daily rate", "Charges"],
                ["02/01/2026", "02/20/2026", "Room and care, Medicare days", "20", "$0.00", "$0.00"],
                ["02/21/2026", "02/28/2026", "Room and care, coinsurance days", "8", "$217.00", "$1,736.00"],
                ["02/12/2026", "02/12/2026", "Beauty shop", "1", "$25.00", "$25.00"],
            ],
            [
                ["Total charges this month", "$1,761.00"],
                ["Payments received from resident", "-$500.00"],
                ["Balance due", "$1,261.00"],
            ],
            "Please pay by March 20, 2026. 802-555-0161",
        ],
    )


def hearing_aid() -> bytes:
    """Hearing aid."""
    return letter(
        [
            "Tidepool Hearing Center",
            "Invoice 20-118",
            "Date: March 9, 2026",
            "Patient: Cosima Hartley",
            "Bill to: Cosima Hartley",
            [
                ["Item", "Code", "Qty", "Unit price", "Line total"],
                ["Hearing aid, behind the ear", "V5257", "2", "$1,450.00", "$2,900.00"],
                ["Fitting and orientation", "V5011", "1", "$180.00", "$180.00"],
                ["Ear mold", "V5264", "2", "$65.00", "$130.00"],
                ["", "", "", "Total", "$3,210.00"],
                ["", "", "", "Insurance benefit", "-$1,500.00"],
                ["", "", "", "Deposit", "-$400.00"],
                ["", "", "", "Amount due", "$1,310.00"],
            ],
            "Thank you. 727-555-0188",
        ],
    )


DRAWN = {
    "estimate-therapy.docx": estimate_therapy,
    "therapist-superbill.docx": therapist_superbill,
    "hospital-letter.docx": hospital_letter,
    "carta-saldo-es.docx": carta_saldo_es,
    "nursing-facility.docx": nursing_facility,
    "hearing-aid.docx": hearing_aid,
}


if __name__ == "__main__":
    draw(DRAWN)

"""Draws the Word documents of this folder, the same bytes every time: ``python -m tests.golden.word`` from the root."""

import io
from collections.abc import Sequence
from typing import Any

import docx

from tests.golden.office import DAY, _repack


def _save(made: Any, name: str) -> None:
    made.core_properties.created = made.core_properties.modified = DAY
    stream = io.BytesIO()
    made.save(stream)
    _repack(stream.getvalue(), name)


def _table(made: Any, rows: Sequence[Sequence[str]]) -> Any:
    table = made.add_table(rows=0, cols=max(map(len, rows)))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=False):
            cell.text = text
    return table


def estimate_form() -> None:
    """A good faith estimate typed into the tables of a form, in two parts with a sum each."""
    made = docx.Document()
    made.add_heading("Good Faith Estimate for Health Care Items and Services", 1)
    _table(made, [
        ["Patient", ""],
        ["Patient First Name: Odette", "Last Name: Grimaldi"],
        ["Patient Date of Birth: 12/04/1984", "Patient Identification Number: 55102"],
        ["Primary Service or Item Requested/Scheduled", "Knee arthroscopy"],
        ["Date of Good Faith Estimate: 02/20/2026", "Scheduled date of service: 03/19/2026"],
    ])  # fmt: skip
    made.add_paragraph("")
    made.add_paragraph("Estimate for Granite Peak Surgery Center")
    head = ["Service/Item", "Diagnosis code", "Service code", "Quantity", "Expected cost"]
    _table(made, [
        head,
        ["Knee arthroscopy with meniscus repair", "S83.241A", "29882", "1", "$5,400.00"],
        ["Anesthesia for knee procedure", "S83.241A", "01400", "6", "$930.00"],
        ["Crutches", "S83.241A", "E0114", "1", "$58.00"],
        ["Total expected charges from Granite Peak Surgery Center", "", "", "", "$6,388.00"],
    ])  # fmt: skip
    made.add_paragraph("You have the right to dispute your bill. Call 1-800-555-0151.")
    _save(made, "estimate-form.docx")


def practice_letter() -> None:
    """A small practice's statement: letterhead in the page's head, tabs for the amounts, a table in between."""
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Cobblestone Chiropractic\t\tTax ID 04-0000000"
    made.sections[0].footer.paragraphs[0].text = "Billing questions: (413) 555-0109"
    for text in ("March 6, 2026", "Patient: Alaric Boone", "Account No. 2217", ""):
        made.add_paragraph(text)
    _table(made, [
        ["Date", "CPT", "Description", "Fee", "Ins. paid", "Adjustment", "Patient owes"],
        ["02/03/2026", "98941", "Spinal adjustment, 3-4 regions", "$75.00", "$28.40", "$26.60", "$20.00"],
        ["02/03/2026", "97014", "Electrical stimulation", "$35.00", "$9.85", "$25.15", "$0.00"],
        ["02/10/2026", "98941", "Spinal adjustment, 3-4 regions", "$75.00", "$28.40", "$26.60", "$20.00"],
    ])  # fmt: skip
    made.add_paragraph("")
    for label, amount in (("Total charges", "$185.00"), ("Insurance payments", "$66.65"), ("Adjustments", "$78.35"),
                          ("Please pay", "$40.00")):  # fmt: skip
        made.add_paragraph(f"{label}\t\t\t{amount}")
    _save(made, "practice-letter.docx")


def dental_es() -> None:
    """A dentist's bill in Spanish."""
    made = docx.Document()
    made.add_heading("Clínica Dental Amanecer", 1)
    made.add_paragraph("Factura detallada")
    made.add_paragraph("Paciente: Joaquín Ferrer\nNúmero de cuenta: CDA-0932\nFecha de la factura: 5 de marzo de 2026")
    _table(made, [
        ["Fecha", "Código", "Diente", "Descripción", "Cargo", "Pago del seguro", "Usted debe"],
        ["19/02/2026", "D2740", "14", "Corona de porcelana", "$1,150.00", "$575.00", "$575.00"],
        ["19/02/2026", "D0220", "14", "Radiografía del diente", "$32.00", "$32.00", "$0.00"],
        ["Total", "", "", "", "$1,182.00", "$607.00", "$575.00"],
    ])  # fmt: skip
    made.add_paragraph("Fecha de vencimiento: 4 de abril de 2026")
    _save(made, "dental-es.docx")


if __name__ == "__main__":
    estimate_form()
    practice_letter()
    dental_es()

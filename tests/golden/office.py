"""Draws the spreadsheets and letters of this folder, the same bytes every time: ``python tests/golden/office.py``.

`charges.xls` was saved by an old program and is kept as it is.
"""

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import openpyxl

HERE = Path(__file__).parent
DAY = datetime(2026, 3, 1)
Rows = Sequence[Sequence[object]]


def _save(book: openpyxl.Workbook, name: str) -> None:
    book.properties.created = book.properties.modified = DAY
    stream = io.BytesIO()
    book.save(stream)
    _repack(stream.getvalue(), name)


def _repack(data: bytes, name: str) -> None:
    """The archive with the times of its members taken off."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened, zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as made:
        for member in opened.namelist():
            info = zipfile.ZipInfo(member)
            info.compress_type = zipfile.ZIP_DEFLATED
            content = opened.read(member)
            if member == "docProps/core.xml":
                content = b"<x/>" if b"coreProperties" not in content else _without_times(content)
            made.writestr(info, content)


def _without_times(content: bytes) -> bytes:
    start = content.find(b"<dcterms:modified")
    end = content.find(b"</dcterms:modified>") + len(b"</dcterms:modified>")
    return content[:start] + content[end:] if start >= 0 else content


def _fill(book: openpyxl.Workbook, title: str, rows: Rows, money: str = "#,##0.00_);(#,##0.00)") -> None:
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(list(row))
    for cells in sheet.iter_rows():
        for cell in cells:
            if isinstance(cell.value, float):
                cell.number_format = money
            elif isinstance(cell.value, date):
                cell.number_format = "m/d/yyyy"


def two_sheets() -> None:
    """A summary on the first sheet, the charges with subtotals by department on the second."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    _fill(book, "Summary", [
        ["PINEHURST COMMUNITY HOSPITAL"], ["Itemized Statement of Account"], [],
        ["Patient name", "Marisol Bauer"], ["Account number", "PCH-7730914"], ["Statement date", date(2026, 3, 18)],
        ["Due date", date(2026, 4, 17)], [],
        ["Total charges", 6204.5], ["Insurance payments", -3310.2], ["Insurance adjustments", -2144.3],
        ["Amount due", 750.0],
    ])  # fmt: skip
    _fill(book, "Charges", [
        ["Date of Service", "Dept", "Charge Code", "Rev Code", "CPT/HCPCS", "Charge Description", "Quantity", "Amount"],
        ["LABORATORY"],
        [date(2026, 2, 24), "LAB", 4010233, "0301", "80048", "BASIC METABOLIC PANEL", 1, 184.0],
        [date(2026, 2, 24), "LAB", 4010871, "0305", "85025", "CBC W AUTO DIFF", 1, 141.5],
        [None, None, None, None, None, "Subtotal Laboratory", None, 325.5], [],
        ["IMAGING"],
        [date(2026, 2, 24), "CT", 4520006, "0352", "74177", "CT ABD PELVIS W CONTRAST", 1, 4385.0],
        [date(2026, 2, 24), "CT", 4520911, "0636", "Q9967", "LOW OSMOLAR CONTRAST 300-399 PER ML", 100, 119.0],
        [None, None, None, None, None, "Subtotal Imaging", None, 4504.0], [],
        ["EMERGENCY"],
        [date(2026, 2, 24), "ED", 4600004, "0450", "99284-25", "ED VISIT LEVEL IV", 1, 1375.0],
        [None, None, None, None, None, "Subtotal Emergency", None, 1375.0], [],
        [None, None, None, None, None, "TOTAL CHARGES", None, 6204.5],
    ])  # fmt: skip
    _save(book, "two-sheets.xlsx")


def claims_export() -> None:
    """What an insurer's portal exports: one row a line, numbers of claims and people repeated in every row."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    head = ["Claim Number", "Patient Name", "Provider Name", "Date of Service", "Procedure Code", "Service Description",
            "Amount Billed", "Plan Discount", "Allowed Amount", "Plan Paid", "Deductible", "Copay", "Coinsurance",
            "Your Responsibility", "Remark Code"]  # fmt: skip
    who = ["E26-0448172", "Tomas Liebermann", "Harbor Point Gastroenterology"]
    _fill(book, "Claims", [
        head,
        [*who, date(2026, 1, 20), "45385", "COLONOSCOPY WITH POLYP REMOVAL", 2150.0, 1012.4, 1137.6, 910.08, 0.0, 0.0,
         227.52, 227.52, "CO-45"],
        [*who, date(2026, 1, 20), "00811", "ANESTHESIA LOWER BOWEL", 980.0, 410.0, 570.0, 456.0, 0.0, 0.0, 114.0, 114.0,
         "CO-45"],
        [*who, date(2026, 1, 20), "99000", "SPECIMEN HANDLING", 35.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, "CO-97"],
    ])  # fmt: skip
    _save(book, "claims-export.xlsx")


def two_row_heading() -> None:
    """A heading of two rows with merged cells over groups of columns, credits in parentheses."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    _fill(book, "Account", [
        ["Stonebridge Radiology Associates - Patient Account Detail"],
        ["Patient", "Yolanda Pruitt", None, "Acct #", "SRA-20417", None, "As of", date(2026, 3, 10)], [],
        [None, None, None, "Billed", None, "Insurance", None, "Patient"],
        ["DOS", "CPT", "Procedure", "Units", "Charge", "Paid", "Adjusted", "Balance"],
        [date(2026, 1, 27), "77067", "SCREENING MAMMOGRAM", 1, 338.0, 152.25, 185.75, 0.0],
        [date(2026, 1, 27), "77063", "BREAST TOMOSYNTHESIS", 1, 121.0, 48.6, 72.4, 0.0],
        [date(2026, 2, 3), "76642-RT", "BREAST ULTRASOUND LIMITED", 1, 264.0, 0.0, 131.5, 132.5],
        [None, None, "Totals", 3, 723.0, 200.85, 389.65, 132.5],
    ])  # fmt: skip
    sheet = book["Account"]
    for place in ("A1:H1", "D4:E4", "F4:G4"):
        sheet.merge_cells(place)
    _save(book, "two-row-heading.xlsx")


def activity() -> None:
    """A ledger: charges, payments and adjustments in one column, credits negative, the balance beside it."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    _fill(book, "Transactions", [
        ["Practice:", "Heron Lake Pediatrics"], ["Patient:", "Wren Castillo"], ["Account:", 88213], [],
        ["Date", "Type", "Code", "Description", "Amount", "Balance"],
        [date(2026, 1, 8), "Charge", "99392", "WELL CHILD 1-4 YEARS", 212.0, 212.0],
        [date(2026, 1, 8), "Charge", "90707", "MMR VACCINE", 118.5, 330.5],
        [date(2026, 1, 8), "Charge", "90460", "VACCINE ADMINISTRATION", 42.0, 372.5],
        [date(2026, 1, 30), "Payment", None, "Insurance payment - Cedar Health", -248.75, 123.75],
        [date(2026, 1, 30), "Adjustment", None, "Insurance adjustment - Cedar Health", -98.75, 25.0],
        [date(2026, 2, 14), "Payment", None, "Patient payment - card", -10.0, 15.0],
    ])  # fmt: skip
    _save(book, "activity.xlsx")


if __name__ == "__main__":
    two_row_heading()
    activity()
    two_sheets()
    claims_export()

"""Sheets of two columns: what was done, and what it costs."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook

from bot.bill import Bill
from bot.readers import Document, read_document


def read(rows: Sequence[Sequence[object]]) -> Bill:
    book, sheet = Workbook(), BytesIO()
    for row in [["Spruce Street Podiatry"], ["Patient", "Noel Hart"], *rows]:
        book.worksheets[0].append(row)
    book.save(sheet)
    (bill,) = read_document(Document("receipt.xlsx", sheet.getvalue()))
    return bill


@pytest.mark.parametrize("above", [["Date", "05/06/2026"], ["Invoice number", 70213], ["Account", 5], []])
@pytest.mark.parametrize("closing", ["Total", "Amount due", "Total charges"])
def test_words_beside_numbers_that_come_to_the_total_are_lines(above: list[object], closing: str) -> None:
    bill = read([above, ["Nail care", 70], ["Foot x-ray", 44.5], ["Office visit", 110], [closing, 224.5]])
    assert [line.charge for line in bill.lines] == [Decimal("70.00"), Decimal("44.50"), Decimal("110.00")]
    assert bill.totals.charges == Decimal("224.50")
    assert not bill.warnings


def test_codes_in_front_of_the_words_are_read() -> None:
    bill = read([["99203 New patient", 130], ["11720 Nail care", 60], ["Total", 190], ["Paid by card", 190]])
    assert [[code.code for code in line.codes] for line in bill.lines] == [["99203"], ["11720"]]
    assert bill.totals.patient_paid == Decimal("190.00")


def test_numbers_that_come_to_no_total_are_no_charges() -> None:
    assert not read([["Height", 170], ["Weight", 64], ["Total", 90]]).lines

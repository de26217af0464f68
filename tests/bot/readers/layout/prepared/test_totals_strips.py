"""Totals side by side over their amounts, wherever in their cells the amounts stand."""

from decimal import Decimal

from bot.readers import read_document
from bot.readers.document import Document
from tests.bot.readers.layout.printed import columns, read_pages

HEAD = [(60, "Date"), (125, "Service"), (330, "Charge"), (400, "Paid"), (470, "Balance")]
SESSIONS = [("02/12/2026", "Speech therapy", "130.00", "100.00", "30.00")]
SESSIONS += [("02/19/2026", "Speech therapy", "130.00", "100.00", "30.00")]


def test_each_amount_is_that_of_the_label_in_its_place() -> None:
    strip = [(560, [(60, "Total Fees"), (230, "Total Paid by Patient"), (420, "Balance Due")])]
    strip += [(545, [(-200, "$260.00"), (-400, "$200.00"), (-555, "$60.00")])]
    rows = columns((60, 125, -360, -430, -510), SESSIONS, 640)
    bill = read_pages([(740, [(60, "Wren Speech Clinic")]), (660, HEAD), *rows, *strip])
    totals = bill.totals
    assert (totals.charges, totals.patient_paid, totals.patient_owes) == (Decimal(260), Decimal(200), Decimal(60))


def test_a_strip_of_cells_is_read_by_its_labels() -> None:
    page = """<h1>Wren Speech Clinic</h1>
    <table><tr><th>Date</th><th>Service</th><th>Charge</th></tr>
    <tr><td>02/12/2026</td><td>Speech therapy</td><td>$130.00</td></tr>
    <tr><td>02/19/2026</td><td>Speech therapy</td><td>$130.00</td></tr></table>
    <table><tr><th>Total Charges</th><th>Patient Payments</th><th>Balance Due</th></tr>
    <tr><td>$260.00</td><td>$200.00</td><td>$60.00</td></tr></table>"""
    (bill,) = read_document(Document("", page.encode()))
    totals = bill.totals
    assert (totals.charges, totals.patient_paid, totals.patient_owes) == (Decimal(260), Decimal(200), Decimal(60))

"""A notice that calls the patient's share a payment: owed where discount and plan leave that, paid where it says so."""

import pytest

from bot.bill import Bill
from bot.readers import read_document
from bot.readers.document import Document

TOP = "DELTA PRAIRIE DENTAL\nExplanation of Benefits\nPatient: Ottoline Grove\nClaim number: 88-20417\n\n"
TABLE = """Date        Procedure             Submitted fee   Savings   Plan payment   {own}
03/18/2026  D0120 Oral exam       $90.00          $30.00    $60.00         $0.00
03/18/2026  D2740 Crown           $900.00         $300.00   $400.00        $200.00
Totals                            $990.00         $330.00   $460.00        $200.00
"""


def _read(text: str) -> Bill:
    (bill,) = read_document(Document("eob.txt", (TOP + text).encode()))
    return bill


def test_what_discount_and_plan_leave_is_owed() -> None:
    bill = _read(TABLE.format(own="Patient payment"))
    assert [line.patient_owes for line in bill.lines] == [0, 200]
    assert (bill.totals.patient_owes, bill.totals.patient_paid) == (bill.lines[1].patient_owes, None)
    assert not bill.warnings


@pytest.mark.parametrize("own", ["Patient paid", "Paid by patient"])
def test_what_was_paid_stays_paid(own: str) -> None:
    bill = _read(TABLE.format(own=own))
    assert [line.patient_owes for line in bill.lines] == [None, None]
    assert bill.totals.patient_paid == 200


@pytest.mark.parametrize("over", ["", "Summary\nWhat you owe: $220.00\n\n"])
def test_cards_and_their_sum_say_the_same(over: str) -> None:
    cards = (
        "Date: 03/18/2026\nProcedure: Oral exam\nSubmitted fee: $90.00\nSavings: $30.00\nPlan payment: $40.00\n"
        "Patient payment: $20.00\n\nDate: 03/18/2026\nProcedure: Crown\nSubmitted fee: $900.00\nSavings: $300.00\n"
        "Plan payment: $400.00\nPatient payment: $200.00\n\nTotal submitted fee: $990.00\n"
        "Total plan payment: $440.00\nTotal patient payment: $220.00\n"
    )
    bill = _read(over + cards)
    assert [line.description for line in bill.lines] == ["Oral exam", "Crown"]
    assert [line.patient_owes for line in bill.lines] == [20, 200]
    assert (bill.totals.patient_owes, bill.totals.patient_paid) == (
        sum(line.patient_owes or 0 for line in bill.lines),
        None,
    )

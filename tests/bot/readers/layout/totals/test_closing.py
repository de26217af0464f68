"""Amounts below single charges have the labels of the whole; those that close the sum are the totals."""

from decimal import Decimal

from bot.bill import Bill
from bot.readers import read_document
from bot.readers.document import Document
from bot.readers.layout.language.labels import Label
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.totals.closing import that_close

PAPER = """Gannet Surgeons, combined statement
Patient: Ira Vale
05/02/2026 Dr. Lum, bone graft ............ $900.00
   Plan paid $300.00   Adjustment $450.00   Your share $150.00
05/02/2026 Wren Anesthesia, sedation ...... $400.00
   Plan paid $100.00   Adjustment $60.00    Your share $240.00
Total charges $1,300.00
Total paid by plan ${paid}
Adjustments $510.00
You owe $390.00
"""


def _read(paid: str) -> Bill:
    (bill,) = read_document(Document("bill.txt", PAPER.format(paid=paid).encode()))
    return bill


def test_the_totals_are_those_that_lead_to_what_is_asked() -> None:
    totals = _read("400.00").totals
    assert (totals.plan_paid, totals.adjustments, totals.patient_owes) == (
        Decimal("400.00"),
        Decimal("510.00"),
        Decimal("390.00"),
    )


def test_where_nothing_closes_it_is_said() -> None:
    assert _read("480.00").warnings


def test_an_earlier_balance_may_be_what_is_missing() -> None:
    said: dict[Label, Decimal] = {
        "charges": Decimal(100), "plan_paid": Decimal(60), "previous": Decimal(20), "patient_owes": Decimal(60)
    }  # fmt: skip
    that_close(said, [Field("patient_owes", Decimal(40), 9, "balance of new charges")])
    assert said["patient_owes"] == Decimal(60)

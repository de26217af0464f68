"""What a ledger without a printed total leaves to pay."""

from decimal import Decimal

import pytest

from bot.bill import Line
from bot.readers import read_document
from bot.readers.document import Document
from bot.readers.layout.totals.added_up import totals_of

_HEAD = "Date,Code,Description,Fee,Plan paid,Write-off,Patient\n"
_ROWS = "04/08/2026,D1110,Cleaning,120.00,80.00,10.00,30.00\n04/15/2026,D2391,Filling,200.00,90.00,40.00,70.00\n"


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        (_ROWS, "100.00"),
        (_ROWS + "04/15/2026,,Payment - thank you (check),,,,-60.00\n", "40.00"),
        # Here the shares are what is left after the payment already.
        (_ROWS.replace("70.00\n", "10.00\n") + "04/15/2026,,Payment - thank you (check),,,,-60.00\n", "40.00"),
    ],
)
def test_a_payment_among_the_shares_is_taken_off_what_they_come_to(rows: str, left: str) -> None:
    (bill,) = read_document(Document("ledger.csv", (_HEAD + rows).encode()))
    assert bill.totals.patient_owes == Decimal(left)


def test_a_line_that_was_allowed_and_paid_whole_leaves_nothing_to_add() -> None:
    lines = [
        Line(line=1, charge=Decimal(90), allowed=Decimal(70), plan_paid=Decimal(70)),
        Line(line=2, charge=Decimal(50), allowed=Decimal(40), plan_paid=Decimal(30), patient_owes=Decimal(10)),
    ]
    assert totals_of({}, lines).patient_owes == Decimal(10)
    unsure = lines[0].model_copy(update={"plan_paid": Decimal(60)})
    assert totals_of({}, [unsure, lines[1]]).patient_owes is None


def test_a_line_without_shares_owes_nothing_where_the_others_owe_their_shares() -> None:
    lines = [
        Line(line=1, charge=Decimal(90), allowed=Decimal(70)),
        Line(line=2, charge=Decimal(50), allowed=Decimal(40), copay=Decimal(10), patient_owes=Decimal(10)),
    ]
    assert totals_of({}, lines).patient_owes == Decimal(10)
    other = lines[1].model_copy(update={"patient_owes": Decimal(5)})
    assert totals_of({}, [lines[0], other]).patient_owes is None

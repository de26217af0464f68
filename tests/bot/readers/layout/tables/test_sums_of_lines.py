"""A row that only sums up the lines of a claim is no line, whether it stands over them or below them."""

import pytest

from bot.bill import Bill
from bot.readers import read_document
from bot.readers.document import Document

TOP = """LARKSPUR MUTUAL HEALTH
EXPLANATION OF BENEFITS
Patient: Ottoline Grove     Claim number: 88-20417

Service dates  Service              Billed    Allowed   Plan paid  You owe
"""
LINES = (
    "03/18/2026     Office visit        $210.00   $120.00   $100.00    $20.00\n",
    "03/18/2026     Strep test           $35.00    $25.00    $20.00     $5.00\n",
)
ONE = "{said:14} {what:19} $210.00   $120.00   $100.00    $20.00\n"
BOTH = "{said:14} {what:19} $245.00   $145.00   $120.00    $25.00\n"


def _read(text: str) -> Bill:
    (bill,) = read_document(Document("eob.txt", text.encode()))
    return bill


@pytest.mark.parametrize("said", ["Claim 88-20417", "Visit at clinic"])
def test_a_row_over_the_lines_or_below_them_is_their_sum(said: str) -> None:
    own = BOTH.format(said=said, what="")
    for text in (TOP + own + "".join(LINES), TOP + "".join(LINES) + BOTH.format(said="All together", what="")):
        bill = _read(text)
        assert [line.charge for line in bill.lines] == [210, 35]
        assert [bill.totals.charges, bill.totals.plan_paid, bill.totals.patient_owes] == [245, 120, 25]
        assert not bill.warnings


def test_the_sum_over_a_single_line_is_none() -> None:
    bill = _read(TOP + ONE.format(said="Claim 88-20417", what="") + LINES[0])
    assert [line.description for line in bill.lines] == ["Office visit"]
    assert bill.totals.charges == 210


def test_a_service_without_a_day_that_costs_less_than_the_others_together_stays_a_line() -> None:
    bill = _read(TOP + "".join(LINES) + ONE.format(said="", what="Flu shot"))
    assert [line.charge for line in bill.lines] == [210, 35, 210]


def test_rows_of_several_claims_in_one_table_are_sums_of_each() -> None:
    second = ONE.format(said="Claim 88-20533", what="")
    bill = _read(TOP + BOTH.format(said="Claim 88-20417", what="") + "".join(LINES) + second + LINES[0])
    assert [line.charge for line in bill.lines] == [210, 35, 210]
    assert bill.totals.charges == 455
    assert not bill.warnings


def test_a_note_with_a_number_below_such_a_table_is_no_line() -> None:
    notes = "\nRemark codes\n45: Charge exceeds fee schedule.\n123 - You do not owe the discount.\n"
    bill = _read(TOP + BOTH.format(said="Claim 88-20417", what="") + "".join(LINES) + notes)
    assert [line.charge for line in bill.lines] == [210, 35]

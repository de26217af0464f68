"""How far the limits of a plan's year are used, as a plan's paper says it, and that none of it is read as a charge."""

from decimal import Decimal

import pytest

from bot.bill import Bill, YearSum
from bot.readers import read_document
from bot.readers.document import Document

PAPER = """SILVER BIRCH HEALTH
EXPLANATION OF BENEFITS - THIS IS NOT A BILL
Member: Ida Lorne   Claim number: 40077
Date: 03/09/2026

Date of service  Service      Billed   Allowed  Deductible  Plan paid  You owe
02/20/2026       Eye exam     $180.00  $110.00  $110.00     $0.00      $110.00

"""


def _read(told: str) -> Bill:
    return read_document(Document("eob.txt", (PAPER + told + "\n").encode()))[0]


@pytest.mark.parametrize(
    ("told", "what", "used", "limit"),
    [
        ("You have now met $257.00 of your $257.00 deductible for 2026.", "deductible", "257.00", "257.00"),
        ("$900.00 of your $1,800.00 deductible has been met.", "deductible", "900.00", "1800.00"),
        ("Your 2026 deductible: $750.00. Applied to date: $410.00.", "deductible", "410.00", "750.00"),
        ("Deductible remaining: $240.00 of $750.00", "deductible", "510.00", "750.00"),
        ("Individual deductible  Limit $750.00  Used $510.00  Left $240.00", "deductible", "510.00", "750.00"),
        ("Out-of-pocket maximum $5,000.00  Year to date $1,310.00", "out_of_pocket", "1310.00", "5000.00"),
        ("Tope anual de su bolsillo: lleva $1,310.00 de $5,000.00", "out_of_pocket", "1310.00", "5000.00"),
    ],
)
def test_a_limit_is_told_with_what_is_used_of_it(told: str, what: str, used: str, limit: str) -> None:
    bill = _read(told)
    assert bill.year_sums == (YearSum(what=what, used=Decimal(used), limit=Decimal(limit)),)
    assert len(bill.lines) == 1
    assert bill.totals.patient_owes == Decimal("110.00")


def test_a_small_table_of_limits_is_no_table_of_charges() -> None:
    bill = _read(
        "Your plan year so far     Annual limit   Met to date   Remaining\n"
        "Family deductible         $3,000.00      $910.00       $2,090.00\n"
        "Individual deductible     $1,500.00      $610.00       $890.00\n"
        "Individual out-of-pocket  $6,000.00      $720.00       $5,280.00"
    )
    assert [(one.what, one.used, one.family) for one in bill.year_sums] == [
        ("deductible", Decimal("610.00"), False),
        ("out_of_pocket", Decimal("720.00"), False),
    ]
    assert [line.charge for line in bill.lines] == [Decimal("180.00")]
    assert bill.totals.patient_owes == Decimal("110.00")


@pytest.mark.parametrize(
    "told",
    [
        "Applied to your deductible: $110.00   Remaining balance: $45.00",
        "Deductible: $110.00 was applied on this claim. You owe $110.00 to date.",
        "Deductible   $110.00\nCopay   $0.00",
    ],
)
def test_what_went_to_it_this_time_is_no_sum_of_the_year(told: str) -> None:
    assert _read(told).year_sums == ()


def test_what_is_met_of_a_limit_is_no_amount_that_was_lost() -> None:
    text = (
        "LARKSPUR MUTUAL HEALTH\nExplanation of Benefits\nClaim number: 88-20417\n\n"
        "Date of service  Service        Billed   Plan paid  You owe\n"
        "03/18/2026       Office visit   210.00   100.00     20.00\n\n"
        "You have met 920.00 of your 2,000.00 individual deductible for 2026.\n"
        "You have met 1,760.00 of your 4,000.00 out-of-pocket maximum for 2026.\n"
        "Year-to-date totals\nDeductible met to date: 920.00\nDeductible remaining: 1,080.00\n"
        "Out-of-pocket met to date: 1,760.00\nOut-of-pocket remaining: 2,240.00\n"
    )
    (bill,) = read_document(Document("eob.txt", text.encode()))
    assert [one.used for one in bill.year_sums] == [920, 1760]
    assert not bill.warnings

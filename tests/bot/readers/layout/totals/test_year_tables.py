"""Tables of a plan's year whose rows name only whom a limit is for."""

from decimal import Decimal

import pytest

from bot.bill import Bill
from bot.readers import read_document
from bot.readers.document import Document

CLAIM = """SILVER BIRCH HEALTH PLAN
EXPLANATION OF BENEFITS
Patient: Ida Lorne   Claim number: 40077

Date of service  Service      Billed   Allowed  Deductible  Plan paid  You owe
02/20/2026       Eye exam     $180.00  $110.00  $110.00     $0.00      $110.00

"""


def _read(text: str) -> Bill:
    return read_document(Document("eob.txt", text.encode()))[0]


@pytest.mark.parametrize("above", [True, False], ids=["above", "below"])
@pytest.mark.parametrize(
    "heading",
    [
        "Deductible          Plan limit    Used to date    Remaining\n",
        "                    Plan          Used to\nDeductible          limit         date            Remaining\n",
    ],
)
def test_their_amounts_are_neither_lines_nor_owed(heading: str, *, above: bool) -> None:
    table = (
        "Your plan year to date\n\n"
        + heading
        + "Individual          $1,500.00     $283.00         $1,217.00\n"
        + "Family              $3,000.00     $910.00         $2,090.00\n\n"
    )
    title, rest = CLAIM.split("\n\n", 1)
    bill = _read(f"{title}\n\n{table}{rest}" if above else CLAIM + table)
    assert [line.description for line in bill.lines] == ["Eye exam"]
    assert bill.totals.patient_owes == Decimal("110.00")
    assert bill.payer == "SILVER BIRCH HEALTH PLAN"
    assert [(one.what, one.limit, one.used) for one in bill.year_sums] == [
        ("deductible", Decimal("1500.00"), Decimal("283.00"))
    ]
    assert not bill.warnings


def test_what_is_left_may_stand_before_what_is_used() -> None:
    bill = _read(
        CLAIM + "Out-of-pocket maximum\n"
        "               Limit       Remaining   Met so far\n"
        "In network     $6,000.00   $5,280.00   $720.00\n"
    )
    assert [(one.what, one.used) for one in bill.year_sums] == [("out_of_pocket", Decimal("720.00"))]


def test_a_table_of_charges_whose_amounts_add_up_is_none() -> None:
    bill = _read(
        "SILVER BIRCH HEALTH PLAN\nEXPLANATION OF BENEFITS\nPatient: Ida Lorne\n\n"
        "Service           Maximum allowed   Plan paid   Applied to deductible\n"
        "Eye exam          $180.00           $70.00      $110.00\n"
        "Contact lenses    $95.00            $45.00      $50.00\n"
    )
    assert [line.allowed for line in bill.lines] == [Decimal("180.00"), Decimal("95.00")]


def test_the_headings_may_stand_at_the_end_of_the_page_before() -> None:
    bill = _read(
        CLAIM + "Your plan year to date\n"
        "Deductible     Plan limit   Used to date   Remaining\n\f"
        "Individual     $1,500.00    $283.00        $1,217.00\n"
        "Family         $3,000.00    $400.00        $2,600.00\n"
    )
    assert ("deductible", Decimal("283.00")) in [(one.what, one.used) for one in bill.year_sums]
    assert bill.totals.charges is None or bill.totals.charges < Decimal(1500)
    assert not any("Individual" in line.description for line in bill.lines)

"""Columns that hold two things below each other: a day over a service, one amount over another."""

from datetime import date
from decimal import Decimal

import pytest

from bot.bill import Bill
from bot.readers import read_document
from bot.readers.document import Document

TOP = "LARKSPUR MUTUAL\nEXPLANATION OF BENEFITS\nTHIS IS NOT A BILL\nPatient: Ida Lorne   Claim number: 50917\n\n"


def _read(table: str) -> Bill:
    return read_document(Document("eob.txt", (TOP + table).encode()))[0]


@pytest.mark.parametrize(
    "rows",
    [
        "02/09/2026             $90.00   $70.00    $55.00     $15.00\nEar exam\n"
        "02/11/2026            $310.00  $200.00   $180.00     $20.00\nHearing test\nin a booth\n",
        "02/09/2026\nEar exam               $90.00   $70.00    $55.00     $15.00\n"
        "02/11/2026\nHearing test\nin a booth            $310.00  $200.00   $180.00     $20.00\n",
    ],
    ids=["amounts beside the day", "amounts beside the service"],
)
@pytest.mark.parametrize("heading", ["Date / Service  ", "Date and service"])
def test_a_day_over_what_was_done_is_one_line(heading: str, rows: str) -> None:
    bill = _read(
        f"{heading}      Billed  Allowed  We paid    You owe\n{rows}"
        "Total                 $400.00  $270.00   $235.00     $35.00\n"
    )
    assert [(line.service_date, line.description) for line in bill.lines] == [
        (date(2026, 2, 9), "Ear exam"),
        (date(2026, 2, 11), "Hearing test in a booth"),
    ]
    assert [line.charge for line in bill.lines] == [Decimal("90.00"), Decimal("310.00")]
    assert (bill.totals.charges, bill.totals.patient_owes) == (Decimal("400.00"), Decimal("35.00"))
    assert not bill.warnings


@pytest.mark.parametrize("above", [True, False])
def test_an_amount_over_another_is_two(*, above: bool) -> None:
    first = "02/09/2026  Ear exam       $90.00         {}             $15.00\n"
    second = "02/11/2026  Hearing test   $310.00        {}             $20.00\n"
    total = "Total                      $400.00        {}             $35.00\n"
    lone = "                                          {}\n"
    rows = ""
    for row, allowed, paid in (
        (first, "$70.00", "$55.00"),
        (second, "$200.00", "$180.00"),
        (total, "$270.00", "$235.00"),
    ):
        rows += lone.format(allowed) + row.format(paid) if above else row.format(allowed) + lone.format(paid)
    bill = _read(f"Date        Service        Billed   Allowed / Plan paid   You owe\n{rows}")
    assert [(line.charge, line.allowed, line.plan_paid, line.patient_owes) for line in bill.lines] == [
        (Decimal("90.00"), Decimal("70.00"), Decimal("55.00"), Decimal("15.00")),
        (Decimal("310.00"), Decimal("200.00"), Decimal("180.00"), Decimal("20.00")),
    ]
    assert (bill.totals.allowed, bill.totals.plan_paid) == (Decimal("270.00"), Decimal("235.00"))


def test_shares_named_together_are_no_stack() -> None:
    bill = _read(
        "Date        Service        Billed   Allowed  Copay/Deductible   You owe\n"
        "02/09/2026  Ear exam       $90.00   $70.00   $15.00             $15.00\n"
        "02/11/2026  Hearing test   $310.00  $200.00  $200.00            $200.00\n"
    )
    assert [(line.allowed, line.patient_owes) for line in bill.lines] == [
        (Decimal("70.00"), Decimal("15.00")),
        (Decimal("200.00"), Decimal("200.00")),
    ]


def test_the_label_of_a_total_may_break_and_prose_below_is_no_line() -> None:
    bill = _read(
        "Date        Service        Billed   Allowed  You owe\n"
        "02/09/2026  Ear exam       $90.00   $70.00   $15.00\n"
        "Total for\n"
        "claim                      $90.00   $70.00   $15.00\n"
        "You have the right to appeal. Write to PO Box 4411, El Paso, TX 79998.\n"
    )
    assert [line.description for line in bill.lines] == ["Ear exam"]
    assert bill.totals.charges == Decimal("90.00")
    assert not bill.warnings

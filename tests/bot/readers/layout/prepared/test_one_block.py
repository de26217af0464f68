"""A bill of one service, as a portal shows it, is read: its line where a code names it, else what was charged."""

from decimal import Decimal

import pytest

from bot.bill import Bill
from bot.readers import read_document
from bot.readers.document import Document

HEAD = """Sandpiper Clinic
Visit on Aug 3, 2026

You owe
$52.00
Due Sep 4, 2026 · Account 71-20455

"""
AMOUNTS = """Billed $140.00
Discount -$60.00
Plan paid -$28.00
Your share $52.00
"""


def _read(text: str) -> Bill:
    (bill,) = read_document(Document("page.txt", text.encode()))
    return bill


@pytest.mark.parametrize(
    "named",
    [
        "Skin biopsy\n11102 · Qty 1 · 08/03/2026\n",
        "Skin biopsy\nCode: 11102   08/03/2026   Units: 1\n",
        "11102 · Skin biopsy · 08/03/2026 · Qty 1\n",
    ],
)
def test_the_amounts_below_the_only_code_are_those_of_its_line(named: str) -> None:
    (line,) = _read(HEAD + named + AMOUNTS).lines
    assert (line.codes[0].code, line.units, str(line.service_date)) == ("11102", "1", "2026-08-03")
    told = (line.charge, line.adjustment, line.plan_paid, line.patient_owes)
    assert told == (Decimal("140.00"), Decimal("60.00"), Decimal("28.00"), Decimal("52.00"))


def test_below_several_codes_they_are_of_none_of_them() -> None:
    bill = _read(HEAD + "Skin biopsy 11102\n11102 · Qty 1\nLab exam\n88305 · Qty 1\n" + AMOUNTS)
    assert not any(line.charge == Decimal("140.00") for line in bill.lines)


def test_without_a_code_what_was_charged_is_the_total() -> None:
    bill = _read(HEAD + AMOUNTS)
    assert (bill.lines, bill.totals.charges, bill.totals.patient_owes) == ((), Decimal("140.00"), Decimal("52.00"))


def test_charges_said_again_and_again_without_a_line_are_warned_of() -> None:
    bill = _read("Sandpiper Clinic\n\nBilled: 140.00\n\n\n\nBilled: 90.00\n\n\nYou owe: 52.00\n")
    assert any("No line of this document could be read" in warning for warning in bill.warnings)

from decimal import Decimal

import pytest

from bot.bill import Adjustment, Line
from bot.readers import Document, read_document

_EOB = """Harvest Health PPO
Explanation of Benefits
Claim number: HH-2201      Provider: Birch Lane Clinic

Date of service  Code   Description   Billed   Allowed  Plan paid  You owe  Reason   Remark
03/02/2026       99214  Office visit  210.00   {}     {}      {}   {}   N706
"""


def line(allowed: str, paid: str, owed: str, reason: str) -> Line:
    (bill,) = read_document(Document("eob.txt", _EOB.format(allowed, paid, owed, reason).encode()))
    return bill.lines[0]


@pytest.mark.parametrize("reason", ["CO-252", "OA-18", "PI-16"])
def test_a_refusal_of_the_whole_line_has_the_charge_as_its_amount(reason: str) -> None:
    group, code = reason.split("-")
    assert line("0.00", "0.00", "0.00", reason).adjustments == (
        Adjustment(group=group, reason=code, amount=Decimal("210.00")),
    )


def test_a_refusal_left_to_the_patient_is_what_the_patient_owes() -> None:
    assert line("0.00", "0.00", "210.00", "PR-50").adjustments == (
        Adjustment(group="PR", reason="50", amount=Decimal("210.00")),
    )


@pytest.mark.parametrize(
    "printed",
    [
        ("90.00", "90.00", "0.00", "CO-252"),  # a part was paid
        ("0.00", "0.00", "210.00", "CO-252"),  # the columns and the group do not agree
        ("0.00", "0.00", "30.00", "PR-50"),
        ("0.00", "0.00", "0.00", "CO-45"),  # a price, and no refusal
    ],
)
def test_where_the_amount_is_not_certain_none_is_taken(printed: tuple[str, str, str, str]) -> None:
    assert line(*printed).adjustments == ()

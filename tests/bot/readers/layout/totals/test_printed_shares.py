import pytest

from bot.bill import Bill
from bot.readers import read_document
from bot.readers.document import Document

PAPER = """TAMARACK EAR NOSE THROAT
Patient: Lena Bauer    Account: 77-2210

Date        Code   Description              Charge
03/04/2026  99213  Office visit             180.00
03/04/2026  31231  Nose scope               420.00
Total charges                               600.00
Insurance payment                           210.00
Adjustment                                  190.00
Amount you owe                              200.00
{told}
"""


def read(told: str) -> Bill:
    (bill,) = read_document(Document("paper.txt", PAPER.format(told=told).encode()))
    return bill


def shares(told: str) -> list[tuple[str | None, str]]:
    return [(one.reason, str(one.amount)) for one in read(told).adjustments if one.group == "PR"]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Your plan applied 150.00 to your deductible and a 50.00 copay.", [("1", "150.00"), ("3", "50.00")]),
        ("Deductible: $120.00   Coinsurance: $80.00", [("1", "120.00"), ("2", "80.00")]),
        ("Co-payment amount 200.00", [("3", "200.00")]),
        ("Deducible aplicado: 140.00. Copago: 60.00", [("1", "140.00"), ("3", "60.00")]),
    ],
)
def test_shares_that_come_to_what_is_owed_are_the_claims_own(told: str, found: list[tuple[str, str]]) -> None:
    assert shares(told) == found


@pytest.mark.parametrize(
    "told",
    [
        "Deductible: $120.00   Coinsurance: $75.00",  # does not come to what is owed
        "Deductible met this year: $200.00",
        "Copay received at check-in 200.00",
        "Copay: -200.00",
        "Deductible 200.00 of 2,500.00 remaining",
        "Copay 20.00, copay 180.00",  # which of them is not told
    ],
)
def test_what_does_not_come_to_it_or_speaks_of_something_else_is_left(told: str) -> None:
    assert shares(told) == []


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Your plan applied $140.00 to your deductible.", [("1", "140.00")]),
        ("$60.00 of this went toward your coinsurance.", [("2", "60.00")]),
        ("Deductible applied: $75.00", [("1", "75.00")]),
        ("Se aplicaron $90.00 a su deducible.", [("1", "90.00")]),
        ("Your deductible is $140.00.", []),
        ("Applied to your deductible so far this year: $140.00", []),
        ("Your plan applied $640.00 to your deductible.", []),
    ],
)
def test_a_part_is_one_only_where_the_plan_counted_it_so(told: str, found: list[tuple[str, str]]) -> None:
    assert shares(told) == found

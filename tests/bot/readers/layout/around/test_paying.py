"""Rows of payments name the plan."""

import pytest

from bot.readers import Document, read_document

PAGE = """LAKE CLINIC
Account 55120
Date        Description             Amount
03/02/2026  Office visit            200.00
{rows}
Amount due  40.00
"""


def payer(*rows: str) -> str | None:
    (bill,) = read_document(Document("bill.txt", PAGE.format(rows="\n".join(rows)).encode()))
    return bill.payer


@pytest.mark.parametrize(
    ("row", "plan"),
    [
        ("03/20/2026  Insurance payment - Buckeye Health PPO   -160.00", "Buckeye Health PPO"),
        ("03/20/2026  INS PMT: AETNA                           -160.00", "AETNA"),
        ("03/20/2026  Insurance paid by Blue Cross of Idaho    -160.00", "Blue Cross of Idaho"),
        ("Aetna - claim denied                                    0.00", "Aetna"),
    ],
)
def test_who_paid_is_the_payer(row: str, plan: str) -> None:
    assert payer(row) == plan


def test_two_plans_leave_it_open() -> None:
    assert payer("Insurance payment - Aetna  -100.00", "Insurance payment - Cigna  -60.00") is None


def test_what_a_check_is_numbered_by_is_no_plan() -> None:
    assert payer("03/20/2026  Insurance payment - Check 88121    -160.00") is None

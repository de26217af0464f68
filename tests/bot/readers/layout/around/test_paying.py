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
        ("03/20/2026  Molina Healthcare paid                   -160.00", "Molina Healthcare"),
        ("03/20/2026  Payment from UnitedHealthcare            -160.00", "UnitedHealthcare"),
        ("03/20/2026  Insurance payment (Humana)               -160.00", "Humana"),
        ("03/20/2026  HYG Delta Dental check #40211            -160.00", "Delta Dental"),
        ("03/20/2026  Adjusted off per Excellus contract       -160.00", "Excellus"),
        ("Less: TRICARE paid:                                 ($160.00)", "TRICARE"),
        ("Pago de Triple S                                     -160.00", "Triple S"),
        ("03/20/2026  Payment MEDICAID PAYMENT                 -160.00", "MEDICAID"),
        ("Medicare adjustment                                   -30.00", "Medicare"),
        ("Aetna - claim denied                                    0.00", "Aetna"),
    ],
)
def test_who_paid_is_the_payer(row: str, plan: str) -> None:
    assert payer(row) == plan


def test_two_plans_leave_it_open() -> None:
    assert payer("Insurance payment - Aetna  -100.00", "Insurance payment - Cigna  -60.00") is None


def test_what_a_check_is_numbered_by_is_no_plan() -> None:
    assert payer("03/20/2026  Insurance payment - Check 88121    -160.00") is None


def test_a_plan_and_its_supplement_leave_it_open() -> None:
    assert payer("Medicare paid  -100.00", "AARP supplement paid  -60.00") is None


def test_the_longer_of_two_forms_of_a_name_is_told() -> None:
    assert payer("BCBS payment  -100.00", "BCBS of Iowa adjustment  -60.00") == "BCBS of Iowa"


@pytest.mark.parametrize(
    "row", ["Principal paid   -160.00", "Payment - check 2210   -160.00", "Parent/Guardian payment -5.00"]
)
def test_who_pays_by_another_name_is_no_plan(row: str) -> None:
    assert payer(row) is None


def test_a_letter_names_the_plan_in_its_sentences() -> None:
    said = "For your visit the charge was $200.00. Premera has processed the claim and paid $160.00. You owe $40.00."
    (bill,) = read_document(Document("x.txt", f"Lake Clinic\n\nDear Ana Gil,\n{said}\n".encode()))
    assert [bill.payer, str(bill.totals.charges), str(bill.totals.patient_owes)] == ["Premera", "200.00", "40.00"]


@pytest.mark.parametrize("more", [", group 88120, effective 01/01/2026", ", family plan", " (member ID 4471)"])
def test_what_is_said_of_the_contract_is_no_part_of_the_name(more: str) -> None:
    page = PAGE.replace("Account 55120", f"Account 55120\nInsurance: Aetna Choice PPO{more}")
    (bill,) = read_document(Document("bill.txt", page.format(rows="").encode()))
    assert bill.payer == "Aetna Choice PPO"


def test_an_insurer_of_an_explanation_goes_before_the_name_of_its_product() -> None:
    page = (
        "EXPLANATION OF BENEFITS - THIS IS NOT A BILL\nBlue Prairie Health Plan\nMember: Lucia Ortega\n"
        "Provider: Midtown Orthopedics\nDate       Service        Billed   Allowed   Plan paid   You owe\n"
        "09/08/26   Office visit   240.00    145.00      105.00     40.00\n"
        "Coverage: Silver PPO, family plan, effective 01/01/2026. Primary care doctor: Dr. Iris Bloom.\n"
    )
    (bill,) = read_document(Document("eob.txt", page.encode()))
    assert bill.payer == "Blue Prairie Health Plan"

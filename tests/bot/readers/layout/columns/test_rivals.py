"""Columns that seem to be the same thing, told apart by what stands beside them."""

from decimal import Decimal

from bot.bill import Bill
from bot.readers import Document, read_document


def _read(text: str) -> Bill:
    (bill,) = read_document(Document("eob.txt", text.encode()))
    return bill


def test_behind_what_was_billed_the_cost_in_all_is_what_the_plan_made_of_it() -> None:
    bill = _read(
        "Elm Advantage (HMO)\nExplanation of Benefits\nMember name: Ana Ruiz\n\n"
        "Date        Service              Billed to the plan   Total cost   Plan's share   Your share\n"
        "03/02/2026  Office visit (99213)            $120.00       $80.00         $60.00       $20.00\n"
    )
    (line,) = bill.lines
    assert (line.charge, line.allowed) == (Decimal("120.00"), Decimal("80.00"))


def test_the_payment_of_an_account_that_pays_back_is_the_plan_s() -> None:
    bill = _read(
        "Elm Benefits\nFlexible Spending Account claim statement\nParticipant: Ana Ruiz\n\n"
        "Service date  Expense       Requested  Approved  Payment\n"
        "03/02/2026    Eyeglasses      $120.00    $80.00   $80.00\n"
    )
    (line,) = bill.lines
    assert (line.charge, line.allowed, line.plan_paid) == (Decimal("120.00"), Decimal("80.00"), Decimal("80.00"))


def test_a_column_of_prescriptions_holds_the_drug_where_no_other_does() -> None:
    bill = _read(
        "Elm Rx\nPrescription drug summary\nMember name: Ana Ruiz\n\n"
        "Filled      Prescription            Rx #     Qty   Total cost   Plan paid   You paid\n"
        "03/02/2026  LISINOPRIL 20 MG TAB    5748997   90      $198.47     $148.86     $49.61\n"
    )
    assert [(line.description, line.units) for line in bill.lines] == [("LISINOPRIL 20 MG TAB", "90")]


def test_the_payment_that_a_review_lists_beside_reductions_and_reasons_is_the_insurer_s() -> None:
    bill = _read(
        "Elm Casualty\nExplanation of Review\nClaim number: 40112233   Patient: Ana Ruiz\n\n"
        "DOS         Code   Service            Billed   Reductions  Payment  Reason code\n"
        "03/02/2026  97110  Exercise           $120.00      $40.00   $80.00  P12\n"
    )
    assert [(line.adjustment, line.plan_paid) for line in bill.lines] == [(Decimal("40.00"), Decimal("80.00"))]
    assert bill.payer == "Elm Casualty"


def test_the_strength_of_a_drug_stays_with_its_name_beside_a_column_of_numbers() -> None:
    bill = _read(
        "Elm Rx\nPrescription drug summary\nMember name: Ana Ruiz\n\n"
        "Fill date   Drug                     Rx number    Total cost   Plan paid   You paid\n"
        "03/02/2026  GLIPIZIDE XR ER 10 MG    6417435         $192.57     $144.43     $48.14\n"
        "03/09/2026  LOSARTAN 50 MG TAB       9816511          $79.04      $79.04      $0.00\n"
    )
    assert [line.description for line in bill.lines] == ["GLIPIZIDE XR ER 10 MG", "LOSARTAN 50 MG TAB"]


UNKNOWN = """Blue Prairie Health Plan
Explanation of Benefits
Claim number: 77120034
Service date  Service           Units  Billed charges  Residual amount  Plan paid  You owe
03/02/2026    Ear examination   1             $150.00           $40.00    $110.00    $0.00
03/02/2026    Hearing test      1              $80.00           $20.00     $50.00   $10.00
"""


def test_an_amount_of_no_known_kind_is_no_charge_beside_one() -> None:
    (bill,) = read_document(Document("eob.txt", UNKNOWN.encode()))
    assert [line.charge for line in bill.lines] == [Decimal("150.00"), Decimal("80.00")]
    assert [line.adjustment for line in bill.lines] == [Decimal("40.00"), Decimal("20.00")]  # arithmetic tells


def test_the_units_charged_are_those_in_all() -> None:
    bill = _read(
        "Elm Anesthesia\nStatement\nPatient: Ana Ruiz\n\n"
        "Date        Code   Service                 Base Units  Time Units  Units     Rate     Amount\n"
        "03/02/2026  00810  Colonoscopy anesthesia           5           6     11   $50.00    $550.00\n"
        "Amount due  $550.00\n"
    )
    assert bill.lines[0].units == "11"

"""Several claims on one paper of a plan: each is a bill of its own, and what is of all of them is of none."""

from decimal import Decimal

import pytest

from bot.bill import Bill
from bot.readers import read_document
from bot.readers.document import Document

TOP = """LARKSPUR MUTUAL HEALTH
EXPLANATION OF BENEFITS
THIS IS NOT A BILL
Subscriber: Ottoline Grove    Member ID: L22871

Amount billed               $560.00
Discounts                   $190.00
Your plan paid              $300.00
You may owe                  $70.00

"""
HEAD = "Date of service  Service            Billed    Discount  Allowed   Plan paid  You owe\n"


def _read(text: str) -> list[Bill]:
    return read_document(Document("eob.txt", text.encode()))


@pytest.mark.parametrize(
    "opening",
    [
        "Claim {number} for {name}. Services provided by {place}. Received 04/02/2026, processed 04/09/2026\n",
        "Claim number: {number}   Patient: {name}   Provider: {place}\n",
        "Patient: {name}\nProvider: {place}\nClaim number: {number}\n",
    ],
)
@pytest.mark.parametrize("each", [True, False], ids=["a heading each", "one heading"])
def test_claims_are_bills_of_their_own(opening: str, *, each: bool) -> None:
    first = opening.format(number="88-20417", name="Ottoline Grove", place="Fernhill Clinic")
    second = opening.format(number="88-20533", name="Ivo Grove", place="Tidewater Imaging Center")
    bills = _read(
        TOP
        + ("" if each else HEAD)
        + first
        + (HEAD if each else "")
        + "03/18/2026       Office visit       $210.00   $90.00    $120.00   $100.00    $20.00\n"
        + "Claim total                         $210.00   $90.00    $120.00   $100.00    $20.00\n\n"
        + second
        + (HEAD if each else "")
        + "03/21/2026       Chest X-ray        $350.00   $100.00   $250.00   $200.00    $50.00\n"
        + "Claim total                         $350.00   $100.00   $250.00   $200.00    $50.00\n"
        + "Total for all claims                $560.00   $190.00   $370.00   $300.00    $70.00\n\n"
        + "A payment of $300.00 was sent to your providers on 04/10/2026.\n"
    )
    assert [bill.claim_number for bill in bills] == ["88-20417", "88-20533"]
    assert [bill.patient for bill in bills] == ["Ottoline Grove", "Ivo Grove"]
    assert [bill.provider for bill in bills] == ["Fernhill Clinic", "Tidewater Imaging Center"]
    assert [bill.totals.charges for bill in bills] == [Decimal("210.00"), Decimal("350.00")]
    assert [bill.totals.patient_owes for bill in bills] == [Decimal("20.00"), Decimal("50.00")]
    assert [len(bill.lines) for bill in bills] == [1, 1]
    assert not [warning for bill in bills for warning in bill.warnings]


def test_the_boxes_on_top_are_no_totals_of_a_claim_that_prints_none() -> None:
    bills = _read(
        TOP
        + "Claim number: 88-20417   Patient: Ottoline Grove\n"
        + HEAD
        + "03/18/2026       Office visit       $210.00   $90.00    $120.00   $100.00    $20.00\n\n"
        + "Claim number: 88-20533   Patient: Ottoline Grove\n"
        + HEAD
        + "03/21/2026       Chest X-ray        $350.00   $100.00   $250.00   $200.00    $50.00\n"
    )
    assert [bill.totals.charges for bill in bills] == [Decimal("210.00"), Decimal("350.00")]


def test_a_legend_numbers_no_claim() -> None:
    (bill,) = _read(
        "LARKSPUR MUTUAL HEALTH\nEXPLANATION OF BENEFITS\nPatient: Ivo Grove\n\n"
        + HEAD.rstrip()
        + "  Claim notes\n"
        + "03/18/2026       Office visit       $210.00   $90.00    $120.00   $100.00    $20.00   X41\n\n"
        + "Claim notes\nX41 - Your provider accepts the lower price of your network.\n"
    )
    assert bill.claim_number is None
    assert len(bill.lines) == 1
    assert bill.lines[0].remarks == ("X41: Your provider accepts the lower price of your network.",)


@pytest.mark.parametrize("broken", [0, 1, 2, 3])
def test_labels_that_come_again_on_every_page_are_of_their_claims(broken: int) -> None:
    rows = "03/18/2026       Office visit       $210.00   $90.00    $120.00   $100.00    $20.00\n"
    claims = [
        f"Provider: Fernhill Clinic   Received: 04/0{number}/2026\nPatient: Ivo Grove\n"
        f"Claim number: 88-2041{number}\n{HEAD}{rows}\n"
        for number in range(1, 5)
    ]
    claims[broken] = claims[broken].replace("Fernhill Clinic", "Dr. Vera Holm")
    bills = _read(TOP.split("Amount")[0] + "".join(claims[:2]) + "\f" + "".join(claims[2:]))
    assert [bill.claim_number for bill in bills] == ["88-20411", "88-20412", "88-20413", "88-20414"]
    assert [bill.provider for bill in bills] == [
        "Dr. Vera Holm" if number == broken else "Fernhill Clinic" for number in range(4)
    ]


def test_labels_a_space_apart_between_the_rows_of_a_table_are_no_line() -> None:
    (bill,) = _read(
        TOP.split("Amount")[0]
        + HEAD
        + "Claim: 88-20417 Processed on: Apr 04, 2026 Patient: Ivo Grove Network: In-network\n"
        + "03/18/2026       Office visit       $210.00   $90.00    $120.00   $100.00    $20.00\n"
    )
    assert (bill.claim_number, bill.patient) == ("88-20417", "Ivo Grove")
    assert [line.description for line in bill.lines] == ["Office visit"]


def test_a_list_of_labels_is_no_part_of_the_heading_below_it() -> None:
    (bill,) = _read(
        TOP.split("Amount")[0]
        + "Patient            Ivo Grove\n"
        + "Claim number       88-20417\n"
        + "Provider name      Fernhill Clinic\n"
        + HEAD
        + "03/18/2026       Office visit       $210.00   $90.00    $120.00   $100.00    $20.00\n"
    )
    assert bill.provider == "Fernhill Clinic"
    assert bill.lines[0].charge == Decimal("210.00")


def test_of_claims_that_are_not_told_apart_neither_number_nor_provider_is_said() -> None:
    card = (
        "Claim number: {number}\nProvider: {place}\n\n"
        "Service: {what}\nAmount billed: $210.00\nAllowed amount: $120.00\nPlan paid: $100.00\nYou may owe: $20.00\n\n"
    )
    bills = _read(
        "LARKSPUR MUTUAL HEALTH\nEXPLANATION OF BENEFITS\nPatient: Ivo Grove\n\n"
        + card.format(number="88-20417", place="Fernhill Clinic", what="Office visit")
        + card.format(number="88-20533", place="Tidewater Imaging Center", what="Chest X-ray")
    )
    if len(bills) == 1:
        assert (bills[0].claim_number, bills[0].provider) == (None, None)
    assert [line.charge for bill in bills for line in bill.lines] == [Decimal("210.00")] * 2


NOTICE = """Medicare Summary Notice
for Part B (Medical Insurance)
THIS IS NOT A BILL
Notice for Ottoline Grove
Date of This Notice   May 4, 2026

"""
NOTICE_HEAD = (
    "Service provided      Approved?   Amount charged   Medicare-approved amount   Medicare paid   You may be billed\n"
)


@pytest.mark.parametrize("referred", ["", "Referred by Nan Birch\n"])
def test_claims_numbered_by_their_sums_alone_are_told_apart_each_with_its_day_and_place(referred: str) -> None:
    text = NOTICE + (
        f"March 3, 2026\nFernhill Clinic, (614) 555-0190\n22 Mill Rd, Dayton, OH 45419\n{referred}{NOTICE_HEAD}"
        "Office visit (99213)  Yes         $120.00          $80.00                     $64.00          $16.00\n"
        "Total for Claim #11-22041-118-604  $120.00         $80.00                     $64.00          $16.00\n\n"
        f"March 20, 2026\nTidewater Imaging Center, (614) 555-0175\nPO Box 9, Dayton, OH 45401\n{NOTICE_HEAD}"
        "Chest x-ray (71046)   No          $90.00           $0.00                      $0.00           $90.00\n"
        "Total for Claim #11-22077-551-230  $90.00          $0.00                      $0.00           $90.00\n"
    )
    bills = _read(text)
    assert [bill.claim_number for bill in bills] == ["11-22041-118-604", "11-22077-551-230"]
    assert [bill.provider for bill in bills] == ["Fernhill Clinic", "Tidewater Imaging Center"]
    assert [str(bill.lines[0].service_date) for bill in bills] == ["2026-03-03", "2026-03-20"]
    assert [bill.totals.patient_owes for bill in bills] == [Decimal("16.00"), Decimal("90.00")]


OLD = (
    "Dates of  Services            Amount    Medicare  Medicare       You May\n"
    "Service   Provided            Charged   Approved  Paid Provider  Be Billed{notes}\n"
    "Claim Number: {number}\n"
    "{place}, 22 Mill Rd, Dayton, OH 45419\n"
    "03/0{day}/26  1 {said} {rest}\n"
    "Claim Total                   {rest}\n\n"
)


def test_the_heading_over_the_number_of_a_claim_is_that_of_its_own_table() -> None:
    first = OLD.format(
        notes="  See Notes", number="12-30445-118-604", place="Fernhill Clinic", day=3, said="Office visit (99213)",
        rest="$120.00   $80.00    $64.00         $16.00",
    )  # fmt: skip
    second = OLD.format(
        notes="", number="12-30477-551-230", place="Tidewater Imaging Center", day=5, said="Chest x-ray (71046) ",
        rest="$90.00    $40.00    $32.00         $8.00",
    ).replace("Services            Amount", "Services          Amount")  # fmt: skip
    bills = _read(NOTICE + first + second)
    assert [bill.claim_number for bill in bills] == ["12-30445-118-604", "12-30477-551-230"]
    assert [bill.lines[0].charge for bill in bills] == [Decimal("120.00"), Decimal("90.00")]
    assert [bill.lines[0].patient_owes for bill in bills] == [Decimal("16.00"), Decimal("8.00")]


def test_the_days_of_a_stay_may_be_all_that_a_notice_says_of_it() -> None:
    (bill,) = _read(
        NOTICE.replace("Part B (Medical", "Part A (Hospital") + "March 3, 2026 - March 9, 2026\n"
        "Fernhill Hospital, (614) 555-0190\nClaim number 12-30445-118-604\n\n"
        "Benefit    Claim      Non-covered   Medicare      You may\n"
        "days used  approved?  charges       paid          be billed\n"
        "6 days     Yes        $45.00        $8,400.00     $1,781.00\n"
    )
    assert [(line.not_covered, line.plan_paid, line.patient_owes) for line in bill.lines] == [
        (Decimal("45.00"), Decimal("8400.00"), Decimal("1781.00"))
    ]
    assert str(bill.lines[0].service_date) == "2026-03-03"


CARDS = """Blue Prairie Health Plan
Explanation of Benefits

Claim number   Provider            Received
77120034       Fox Hill Clinic     03/09/2026
Service date: 03/02/2026
Description of service: Ear examination
Amount billed: $150.00
Total: amount billed: $150.00

Claim number   Provider            Received
77120077       Bay Imaging         03/12/2026
Service date: 03/05/2026
Description of service: Scan
Amount billed: $400.00
Discount: $80.00
Plan paid: $300.00
Total: amount billed: $400.00
Total: discount: $80.00
"""


def test_claims_whose_services_are_labels_with_their_values_are_bills_of_their_own() -> None:
    bills = read_document(Document("eob.txt", CARDS.encode()))
    assert [(bill.claim_number, str(bill.totals.charges)) for bill in bills] == [
        ("77120034", "150.00"), ("77120077", "400.00"),
    ]  # fmt: skip
    assert [line.description for bill in bills for line in bill.lines] == ["Ear examination", "Scan"]


def test_the_label_of_a_sum_goes_on_below_its_amounts() -> None:
    each = (
        "March {day}, 2026\n{place}, (614) 555-0190\n" + NOTICE_HEAD + "Office visit (99213)  Yes         $120.00"
        "          $80.00                     $64.00          $16.00\n"
        "Total for                         $120.00          $80.00                     $64.00          $16.00\n"
        "Claim\n#{number}\n\n"
    )
    first = each.format(day=3, place="Fernhill Clinic", number="11-22041-118-604")
    second = each.format(day=20, place="Tidewater Imaging Center", number="11-22077-551-230")
    bills = _read(NOTICE + first + second)
    assert [(bill.claim_number, bill.provider) for bill in bills] == [
        ("11-22041-118-604", "Fernhill Clinic"),
        ("11-22077-551-230", "Tidewater Imaging Center"),
    ]


UNDER_ONE_HEADING = """Blue Prairie Health Plan
Explanation of Benefits
Service             Amount billed   Discount   Plan paid   You owe
Claim no.: 77120034   Provider: Fox Hill Clinic   Processed: 03/09/2026
Ear examination           $150.00     $40.00     $110.00     $0.00
Total for this claim      $150.00     $40.00     $110.00     $0.00
Claim no.: 77120077   Provider: Bay Imaging   Processed: 03/12/2026
Scan                      $400.00     $80.00     $300.00    $20.00
Total for this claim      $400.00     $80.00     $300.00    $20.00
"""


def test_the_number_of_the_next_claim_below_a_sum_is_not_of_that_sum() -> None:
    bills = _read(UNDER_ONE_HEADING)
    assert [(bill.claim_number, str(bill.totals.charges)) for bill in bills] == [
        ("77120034", "150.00"), ("77120077", "400.00"),
    ]  # fmt: skip


def test_a_column_that_says_of_each_service_what_claim_it_is_of_begins_no_claim() -> None:
    (bill,) = _read("""Blue Prairie Health Plan
Explanation of Benefits
Claim ID   Service date   Service           Amount billed   Discount   Plan paid   You owe
77120034   03/02/2026     Ear examination         $150.00     $40.00     $110.00     $0.00
77120034   03/02/2026     Hearing test             $80.00     $20.00      $60.00     $0.00

Claim ID   Service date   Service           Amount billed   Discount   Plan paid   You owe
77120077   03/05/2026     Scan                    $400.00     $80.00     $300.00    $20.00
Total                                             $630.00    $140.00     $470.00    $20.00
""")
    assert len(bill.lines) == 3
    assert str(bill.totals.charges) == "630.00"

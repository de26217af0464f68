"""A list of claims is no list of services where each claim is told in full elsewhere."""

from decimal import Decimal

from bot.readers import Document, read_document

LIST = """Blue Prairie Health Plan
Explanation of Benefits
This is not a bill
Member: Ada Lowe   Member ID: 88100231

Your claims at a glance
Claim number   Provider              Service date  Billed    Plan paid   You owe
77120034       Fox Hill Clinic       03/02/2026    $230.00     $110.00    $60.00
77120077       Bay Imaging Center    03/05/2026    $400.00     $300.00    $20.00
Total                                              $630.00     $410.00    $80.00
"""
DETAIL = """
Claim number: 77120034
Date of service   Service            Amount billed   Discount   Plan paid   You owe
03/02/2026        Ear examination          $150.00     $40.00     $110.00     $0.00
03/02/2026        Hearing test              $80.00     $20.00       $0.00    $60.00

Claim number: 77120077
Date of service   Service            Amount billed   Discount   Plan paid   You owe
03/05/2026        Scan                     $400.00     $80.00     $300.00    $20.00
"""


def test_claims_told_in_full_below_their_list_are_counted_once() -> None:
    bills = read_document(Document("eob.txt", (LIST + DETAIL).encode()))
    assert [bill.claim_number for bill in bills] == ["77120034", "77120077"]
    assert [[line.charge for line in bill.lines] for bill in bills] == [
        [Decimal("150.00"), Decimal("80.00")],
        [Decimal("400.00")],
    ]


def test_a_list_that_nothing_follows_is_all_there_is() -> None:
    (bill,) = read_document(Document("eob.txt", LIST.encode()))
    assert [line.charge for line in bill.lines] == [Decimal("230.00"), Decimal("400.00")]


def test_cards_right_below_a_list_are_no_part_of_it() -> None:
    cards = """
Claim details
Claim number    Provider
77120034        Fox Hill Clinic
Date of service         03/02/2026
Service                 Ear examination
Amount billed           $230.00
Discount                $60.00
Plan paid               $110.00
You owe                 $60.00
"""
    (bill,) = read_document(Document("eob.txt", (LIST.replace("Total      ", "Sum        ") + cards).encode()))
    assert [(line.description, line.charge) for line in bill.lines] == [("Ear examination", Decimal("230.00"))]

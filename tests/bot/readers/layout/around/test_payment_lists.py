"""The checks that a plan lists on its explanation of benefits are no services, and its letterhead is the plan's."""

from decimal import Decimal

from bot.readers import Document, read_document

PAPER = """Tallgrass Blue
Explanation of Benefits
This is not a bill
Member: Ada Lowe   Member ID: 88100231

Claim number: 77120034   Provider: Fox Hill Medical Center
Date of service   Service            Amount billed   Discount   {paid}   You owe
03/02/2026        Ear examination          $150.00     $40.00     $110.00     $0.00

Claim number: 77120077   Provider: Bay Imaging Center
Date of service   Service            Amount billed   Discount   {paid}   You owe
03/05/2026        Scan                     $400.00     $80.00     $300.00    $20.00

Check number   Paid to                   Payment date   Payment amount
503523         Fox Hill Medical Center   03/20/2026            $110.00
503524         Bay Imaging Center        03/20/2026            $300.00
"""


def test_checks_listed_below_the_last_claim_are_none_of_its_services() -> None:
    bills = read_document(Document("eob.txt", PAPER.format(paid="Plan paid").encode()))
    assert [[line.plan_paid for line in bill.lines] for bill in bills] == [[Decimal("110.00")], [Decimal("300.00")]]
    assert not any(bill.warnings for bill in bills)


def test_the_letterhead_of_the_plan_is_no_place_that_gave_the_care() -> None:
    bills = read_document(Document("eob.txt", PAPER.format(paid="Plan paid").encode()))
    assert [(bill.payer, bill.provider) for bill in bills] == [
        ("Tallgrass Blue", "Fox Hill Medical Center"), ("Tallgrass Blue", "Bay Imaging Center"),
    ]  # fmt: skip


def test_a_list_of_checks_whose_names_and_headings_are_broken_is_one_too() -> None:
    broken = PAPER[: PAPER.index("Check number")].replace("Explanation of Benefits", "Claim details") + (
        "Check    Paid to            Payment      Payment\n"
        "number                      date         amount\n"
        "         Fox Hill Medical\n"
        "503523   Center             03/20/2026   $110.00\n"
        "503524   Bay Imaging        03/20/2026   $300.00\n"
    )
    bills = read_document(Document("eob.txt", broken.format(paid="Plan paid").encode()))
    assert [len(bill.lines) for bill in bills] == [1, 1]
    assert not any(bill.warnings for bill in bills)

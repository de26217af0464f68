"""What stands over the first of several cards is no part of it, also where an address looks like its title."""

from bot.readers import Document, read_document

PAPER = """Blue Prairie Health Plan
Explanation of Benefits
This is not a bill
Ada Lowe
12 Mill Rd
Dayton, OH 45419

Member ID: 88100231    Group number: 29898    Statement date: 07/19/2026

Service date: 06/16/2026
Description of service: Ear examination
Amount billed: $67.60
Discount: $13.52
Plan paid: $54.08

Service date: 06/14/2026
Description of service: Hearing test
Amount billed: $30.15
Discount: $2.71
Plan paid: $27.44
"""


def test_the_number_and_the_day_of_the_paper_are_of_no_card() -> None:
    (bill,) = read_document(Document("eob.txt", PAPER.encode()))
    assert [(str(line.service_date), line.description, line.codes) for line in bill.lines] == [
        ("2026-06-16", "Ear examination", ()), ("2026-06-14", "Hearing test", ()),
    ]  # fmt: skip

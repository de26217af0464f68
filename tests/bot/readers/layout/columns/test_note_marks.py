"""A row below a line that gives only the marks of its notes belongs to that line."""

import pytest

from bot.readers import Document, read_document

PAGE = """Blue Prairie Health Plan
Explanation of Benefits
This is not a bill

Claim number: 5540019273
Patient: Ada Lowe

Date of service   Service            Amount billed   Discount   Plan paid   You owe
03/02/2026        Ear examination          $150.00     $40.00     $110.00     $0.00
{row}
03/02/2026        Hearing test              $80.00     $20.00       $0.00    $60.00
Total                                      $230.00     $60.00     $110.00    $60.00

K7 - Your doctor agreed to this price.
"""


@pytest.mark.parametrize(
    ("row", "marks"),
    [
        ("Remark codes: K7, M3", ("K7", "M3")),
        ("Ver notas 14", ("14",)),
        ("Message code(s): AB", ("AB",)),
        ("Notes from your plan", ()),
    ],
)
def test_marks_below_a_line_are_its_remarks(row: str, marks: tuple[str, ...]) -> None:
    (bill,) = read_document(Document("eob.txt", PAGE.format(row=row).encode()))
    assert tuple(one.partition(":")[0] for one in bill.lines[0].remarks) == marks
    assert len(bill.lines) == 2
    assert not bill.lines[1].remarks


def test_marks_that_go_on_below_those_of_a_line_are_its_remarks_too() -> None:
    text = """Blue Prairie Health Plan
Explanation of Benefits
Claim number: 5540019273

Date of service   Service            Notes     Amount billed   Discount   Plan paid   You owe
03/02/2026        Ear examination    K7,             $150.00     $40.00     $110.00     $0.00
                                     M3
03/02/2026        Hearing test       K7               $80.00     $20.00       $0.00    $60.00
"""
    (bill,) = read_document(Document("eob.txt", text.encode()))
    assert [line.remarks for line in bill.lines] == [("K7", "M3"), ("K7",)]

"""Revenue codes in the headings of sections."""

import pytest

from bot.readers import read_document
from bot.readers.document import Document

BILL = """\
Wolf Creek Hospital
Itemized statement

Date        Description                 Qty     Amount
{first}
05/11/2026  Saline flush 10 ml            2      18.00
05/12/2026  Ibuprofen 600 mg              1       6.25
{second}
05/12/2026  Basic metabolic panel         1     131.00
                     Total charges              155.25
"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("0250 - Pharmacy", "0301 - Laboratory chemistry"),
        ("Rev Code 0250: Pharmacy", "Rev Code 0301: Laboratory chemistry"),
        ("PHARMACY (REV 250)", "LABORATORY CHEMISTRY (REV 301)"),
        ("Pharmacy - 0250", "Laboratory chemistry - 0301"),
    ],
)
def test_the_code_of_a_section_is_that_of_its_lines(first: str, second: str) -> None:
    (bill,) = read_document(Document("", BILL.format(first=first, second=second).encode()))
    assert [[code.code for code in line.codes] for line in bill.lines] == [["0250"], ["0250"], ["0301"]]


def test_a_number_of_a_department_is_no_code() -> None:
    (bill,) = read_document(Document("", BILL.format(first="Pharmacy 4471", second="Laboratory 4480").encode()))
    assert [line.codes for line in bill.lines] == [(), (), ()]

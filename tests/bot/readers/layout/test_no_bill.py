import pytest

from bot.bill import Bill
from bot.readers import Document, read_document

_LIST = """LARCH CREEK HOSPITAL
{title}
Patient: Nora Billings      Account: 77120
Insurance: Prairie Health HMO

DATE      REV   HCPCS   DESCRIPTION               QTY     AMOUNT
04/11/26  0450  99283   EMERGENCY VISIT             1     810.00
04/11/26  0301  80048   METABOLIC PANEL             1     140.00
TOTAL CHARGES                                             950.00
{note}
"""


def read(title: str, note: str) -> Bill:
    (bill,) = read_document(Document("list.txt", _LIST.format(title=title, note=note).encode()))
    return bill


@pytest.mark.parametrize(
    ("title", "note"),
    [
        ("ITEMIZATION OF CHARGES", "THIS IS NOT A BILL"),
        ("Summary of services", "This is not a bill. We have billed your insurance."),
        ("Summary of services", "Your claim was submitted to Prairie Health HMO. This is not a bill."),
    ],
)
def test_a_list_of_charges_before_the_plan_answers_is_no_paper_of_a_plan(title: str, note: str) -> None:
    bill = read(title, note)
    assert bill.kind in ("itemized_bill", "statement")
    assert bill.not_a_bill
    assert bill.provider == "LARCH CREEK HOSPITAL"


def test_a_plan_s_paper_stays_one() -> None:
    assert read("Explanation of benefits", "This is not a bill. Your claim was submitted to us.").kind == "eob"


def test_a_bill_says_nothing_of_the_kind() -> None:
    assert not read("STATEMENT", "Please pay 950.00").not_a_bill

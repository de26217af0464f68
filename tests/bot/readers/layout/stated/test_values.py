import pytest

from bot.readers import read_document
from bot.readers.document import Document

PAPER = """Heron Bay Hospital
Patient: Lou Marsh
Insurance: {payer}
Date        Code    Description        Charge
03/02/2026  99212   Office visit       $75.00
Total charges $75.00
"""


@pytest.mark.parametrize(
    ("said", "payer"),
    [
        ("Medicaid pending", None),
        ("Pending verification", None),
        ("See below", None),
        ("Unknown", None),
        ("Self pay", None),
        ("Medicaid", "Medicaid"),
        ("Pendleton Health Plan", "Pendleton Health Plan"),
    ],
)
def test_a_plan_that_is_not_there_yet_is_no_payer(said: str, payer: str | None) -> None:
    (bill,) = read_document(Document("bill.txt", PAPER.format(payer=said).encode()))
    assert bill.payer == payer

"""A box below the last claim that sums up all of them is not of that claim, whatever it is called."""

from decimal import Decimal

import pytest

from bot.bill import Bill
from bot.readers import read_document
from bot.readers.document import Document

CLAIMS = """LARKSPUR MUTUAL HEALTH
EXPLANATION OF BENEFITS
THIS IS NOT A BILL
Member ID: L22871

Patient: Ottoline Grove
Provider: Fernhill Clinic
Claim number: 88-20417
Date of service  Service            Billed    Allowed   Plan paid
03/18/2026       Office visit       $210.00   $120.00   $100.00
Claim total                         $210.00   $120.00   $100.00

Patient: Ivo Grove
Provider: Tidewater Imaging Center
Claim number: 88-20533
Date of service  Service            Billed    Allowed   Plan paid
03/21/2026       Chest X-ray        $350.00   $250.00   $200.00
Claim total                         $350.00   $250.00   $200.00

"""
ROWS = "{title}Amount billed: $560.00\nYour plan paid: $300.00\nAmount you may owe: $70.00\n"
STRIP = "{title}Amount billed   Your plan paid   Amount you may owe\n$560.00   $300.00   $70.00\n"
NAMED = (
    "Total charges for all claims: $560.00\nTotal paid for all claims: $300.00\nTotal you owe for all claims: $70.00\n"
)


def _read(text: str) -> list[Bill]:
    return read_document(Document("eob.txt", text.encode()))


@pytest.mark.parametrize("box", [ROWS, STRIP, NAMED], ids=["rows", "strip", "named"])
@pytest.mark.parametrize("title", ["", "Claim summary\n"])
def test_sums_of_all_claims_are_of_none(box: str, title: str) -> None:
    bills = _read(CLAIMS + box.format(title=title))
    assert [bill.totals.charges for bill in bills] == [210, 350]
    assert [bill.totals.plan_paid for bill in bills] == [100, 200]
    assert [bill.totals.patient_owes for bill in bills] == [None, None]
    assert not any(bill.warnings for bill in bills)


def test_sums_of_the_last_claim_stay_its_own() -> None:
    bills = _read(CLAIMS + "Amount billed: $350.00\nYour plan paid: $200.00\nAmount you may owe: $50.00\n")
    assert [bill.totals.patient_owes for bill in bills] == [None, Decimal("50.00")]

"""Cards of services, each claim's under its names and over its sums: lines of the claim, and of no other."""

from decimal import Decimal

import pytest

from bot.bill import Bill
from bot.readers import read_document
from bot.readers.document import Document

TOP = ["LARKSPUR MUTUAL HEALTH", "Explanation of Benefits", "This is not a bill.", ""]
CLAIM = ("Patient", "Services provided by", "Claim number")
CARD = ("Date of service", "Type of service", "Amount billed", "Plan discount", "Your plan paid", "Amount you owe")
SERVICES = {
    ("Ottoline Grove", "Fernhill Clinic", "88-20417"): [
        ("03/18/2026", "Office visit", "$210.00", "$90.00", "$100.00", "$20.00"),
        ("03/18/2026", "Strep test", "$35.00", "-", "$20.00", "$15.00"),
    ],
    ("Ivo Grove", "Tidewater Imaging Center", "88-20533"): [
        ("03/21/2026", "Chest X-ray", "$350.00", "$100.00", "$200.00", "$50.00"),
    ],
}
SUMS = {"88-20417": ("$245.00", "$120.00", "$35.00"), "88-20533": ("$350.00", "$200.00", "$50.00")}
SUM = ("Total amount billed", "Total plan paid", "Total you owe")


def _drawn(between: str, claims: int = 2, *, summed: bool = True) -> str:
    rows = list(TOP)
    for names, services in list(SERVICES.items())[:claims]:
        rows += [*(f"{label}{between}{value}" for label, value in zip(CLAIM, names, strict=True)), ""]
        for card in services:
            rows += [*(f"{label}{between}{value}" for label, value in zip(CARD, card, strict=True)), ""]
        if summed:
            rows += [*(f"{label}{between}{value}" for label, value in zip(SUM, SUMS[names[2]], strict=True)), ""]
    return "\n".join(rows)


def _read(text: str) -> list[Bill]:
    return read_document(Document("eob.txt", text.encode()))


@pytest.mark.parametrize("between", [": ", "\t"])
@pytest.mark.parametrize("summed", [True, False])
def test_each_claim_has_its_cards(between: str, *, summed: bool) -> None:
    bills = _read(_drawn(between, summed=summed))
    assert [bill.claim_number for bill in bills] == ["88-20417", "88-20533"]
    assert [bill.patient for bill in bills] == ["Ottoline Grove", "Ivo Grove"]
    assert [bill.provider for bill in bills] == ["Fernhill Clinic", "Tidewater Imaging Center"]
    assert [[line.charge for line in bill.lines] for bill in bills] == [[210, 35], [350]]
    assert [[line.plan_paid for line in bill.lines] for bill in bills] == [[100, 20], [200]]
    assert [bill.totals.charges for bill in bills] == [245, 350]
    assert [bill.totals.patient_owes for bill in bills] == [35, 50]
    assert not any(bill.warnings for bill in bills)


def test_the_sums_below_the_last_card_are_not_of_it() -> None:
    (bill,) = _read(_drawn(": ", claims=1))
    assert [line.charge for line in bill.lines] == [210, 35]
    assert bill.totals.plan_paid == Decimal("120.00")


def test_a_summary_with_labels_of_the_cards_over_them_is_of_none() -> None:
    summary = ["Summary", "Amount billed: $245.00", "Your plan paid: $120.00", "Amount you owe: $35.00", ""]
    (bill,) = _read(_drawn(": ", claims=1).replace("\n\n", "\n\n" + "\n".join(summary) + "\n", 1))
    assert [line.plan_paid for line in bill.lines] == [100, 20]
    assert bill.totals.charges == 245

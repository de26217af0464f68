"""Two amounts in one cell under a heading of two become two; one amount alone stays where it is."""

from decimal import Decimal

import pytest

from bot.bill import Bill
from bot.readers import Document, read_document
from bot.readers.layout.prepared.paired_cells import two_headings

_TOP = "<h1>Juniper Health Plan</h1><p>Explanation of Benefits</p><p>Claim number: 77120-4</p>"


def _read(heads: str, *rows: str) -> Bill:
    table = "".join(f"<tr><td>{row.replace(' | ', '</td><td>')}</td></tr>" for row in rows)
    head = f"<tr><th>{heads.replace(' | ', '</th><th>')}</th></tr>"
    page = f"<html><body>{_TOP}<table>{head}{table}</table></body></html>"
    (bill,) = read_document(Document("eob.html", page.encode()))
    return bill


@pytest.mark.parametrize("heading", ["Amount billed / Plan discount", "Amount billed<br>Plan discount"])
def test_two_amounts_in_one_cell_become_two(heading: str) -> None:
    bill = _read(
        f"Date | Service | {heading} | Plan paid | You owe",
        "03/04/2026 | Skin biopsy | $310.00<br>$120.00 | $150.00 | $40.00",
        "03/04/2026 | Wound care | $95.00<br>$0.00 | $95.00 | $0.00",
    )
    read = [(line.charge, line.adjustment, line.plan_paid, line.patient_owes) for line in bill.lines]
    assert read == [
        (Decimal("310.00"), Decimal("120.00"), Decimal("150.00"), Decimal("40.00")),
        (Decimal("95.00"), Decimal("0.00"), Decimal("95.00"), Decimal("0.00")),
    ]
    assert not bill.warnings


def test_one_amount_under_two_headings_is_neither() -> None:
    bill = _read(
        "Date | Service | Amount billed | Plan paid | Copay/Deductible",
        "03/04/2026 | Skin biopsy | $310.00 | $270.00 | $40.00",
    )
    assert (bill.lines[0].copay, bill.lines[0].deductible) == (None, None)


@pytest.mark.parametrize(
    ("heading", "parts"),
    [
        ("Plan discount Member pays", ["Plan discount", "Member pays"]),
        ("Charges not covered", []),
        ("Your responsibility", []),
    ],
)
def test_a_heading_of_two_is_told_from_one(heading: str, parts: list[str]) -> None:
    assert two_headings(heading) == parts

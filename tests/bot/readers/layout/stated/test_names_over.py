"""Names of places of care that a narrow cell or the margin breaks."""

import pytest

from tests.bot.readers.layout.printed import columns, read_pages

HEAD = (760, [(40, "Blue Prairie Health Plan"), (400, "Explanation of Benefits")])
LINES = columns(
    (40, 120, -300, -380, -460),
    [
        ("Date", "Service", "Amount billed", "Plan paid", "You owe"),
        ("02/10/2026", "Scan", "$420.00", "$400.00", "$20.00"),
    ],
    600,
)


@pytest.mark.parametrize("rest", ["Center", "Associates", "Imaging Group, LLC"])
def test_how_a_name_ends_may_stand_below_it_in_its_cell(rest: str) -> None:
    bill = read_pages([
        HEAD,
        (720, [(40, "Claim number"), (160, "Provider"), (300, "Received")]),
        (706, [(160, "St. Agnes Medical")]),
        (695, [(40, "77120034"), (160, rest), (300, "02/14/2026")]),
        *LINES,
    ])  # fmt: skip
    assert bill.provider == f"St. Agnes Medical {rest}"


def test_how_a_name_ends_may_stand_at_the_margin_below() -> None:
    bill = read_pages([
        HEAD,
        (720, [(40, "Claim number: 77120034"), (200, "Received: 02/14/2026"), (360, "Provider: Prairie Cardiology")]),
        (709, [(40, "Associates")]),
        *LINES,
    ])  # fmt: skip
    assert bill.provider == "Prairie Cardiology Associates"

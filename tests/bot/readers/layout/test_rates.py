"""A rate for one session each is what is charged for it, where nothing else is."""

from decimal import Decimal

import pytest

from bot.readers import read_document
from bot.readers.document import Document

SUPERBILL = """\
Iris Vance, LMFT
Superbill
Client: Rosa Quill

Session date  CPT    Description         Qty    Rate
04/03/2026    90847  Family session      1      160.00
04/17/2026    90847  Family session      {count}      160.00
"""


@pytest.mark.parametrize(("count", "charges"), [("1", [Decimal("160.00")] * 2), ("2", [None, None])])
def test_a_rate_is_the_charge_of_single_things_only(count: str, charges: list[Decimal | None]) -> None:
    (bill,) = read_document(Document("", SUPERBILL.format(count=count).encode()))
    assert [line.charge for line in bill.lines] == charges

"""The files whose reading is timed are whole: as many claims as asked for, and they add up."""

from collections.abc import Callable

import pytest

from bot.readers import Document, x12
from evals import exchange


@pytest.mark.parametrize("written", [exchange.remittance, exchange.claims])
def test_the_files_hold_what_they_say(written: Callable[[int], bytes]) -> None:
    bills = x12.read(Document("file.edi", written(30)))
    assert len(bills) == 30
    assert not any(bill.warnings for bill in bills)
    assert len({bill.totals.charges for bill in bills}) > 25


def test_the_report_names_both_files() -> None:
    assert [name for name, _ in exchange.report(20).rows] == [
        "remittances (835), MB a second",
        "claims (837), MB a second",
    ]

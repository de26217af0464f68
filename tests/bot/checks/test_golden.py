"""Documents made after real ones are in order, as bills mostly are: what is raised of them was judged by hand."""

import json
from pathlib import Path

from bot.bill import Bill
from bot.case import Case
from bot.checks import check_case

GOLDEN = Path(__file__).parents[2] / "golden"
STATED = frozenset({"denied", "billed_before_insurer"})
"""Kinds that state what the document itself says, rather than doubt it."""


def test_few_documents_in_order_raise_a_doubt() -> None:
    bills = [Bill.model_validate(one) for path in GOLDEN.glob("*.json") for one in _bills(path)]
    doubted = [
        (bill.provider, one.kind, one.lines)
        for bill in bills
        for one in check_case(Case(bill=bill))
        if one.severity != "info" and one.kind not in STATED
    ]
    assert len(bills) > 60
    assert len({provider for provider, _, _ in doubted}) <= 0.04 * len(bills), doubted


def _bills(path: Path) -> list[object]:
    read = json.loads(path.read_text(encoding="utf-8"))
    return read if isinstance(read, list) else [read]

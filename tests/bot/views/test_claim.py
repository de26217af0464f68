"""What a plan decided about the whole claim counts among the sums, the groups and the refusals."""

from decimal import Decimal
from pathlib import Path

import pytest

from bot.bill import Adjustment, Bill, Line, Totals
from bot.described import Described
from bot.roles import role_of
from bot.views.bill import BillView
from codesets.catalog import Catalog, write_catalog
from codesets.tables import entries


def a(group: str, reason: str, amount: str) -> Adjustment:
    return Adjustment(group=group, reason=reason, amount=Decimal(amount))


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> BillView:
    path: Path = tmp_path_factory.mktemp("catalog") / "catalog.sqlite"
    write_catalog(path, [*entries("group"), *entries("carc")])
    line = Line(line=1, charge=Decimal("500.00"), deductible=Decimal("20.00"), adjustments=(a("PR", "1", "20.00"),))
    whole = (a("PR", "1", "100.00"), a("CO", "45", "200.00"), a("CO", "29", "50.00"))
    bill = Bill(kind="remittance", lines=(line,), adjustments=whole, totals=Totals(charges=Decimal("500.00")))
    return BillView(bill, (Described(line, {}, None, role_of((), {}), (), 1.0),), Catalog(path), "en")


def test_shares_of_the_whole_claim_are_added_to_those_of_the_lines(view: BillView) -> None:
    assert view.deductible is not None
    assert (view.deductible.figure(), view.deductible.line) == ("120.00", None)
    assert view.copay is None


def test_groups_and_discounts_count_them(view: BillView) -> None:
    assert [fact.figure() for fact in (view.adjusted("CO"), view.price_cut) if fact] == ["250.00", "200.00"]


def test_a_refusal_of_the_whole_claim_is_one(view: BillView) -> None:
    [refusal] = view.refused("CO")
    assert (refusal.amount.figure(), refusal.line.name.value) == ("50.00", "The whole claim")

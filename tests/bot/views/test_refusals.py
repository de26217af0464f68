"""Whose move a refused amount is, and what was really taken off, on documents as plans print them."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from bot.bill import Adjustment, Bill, Line, Totals
from bot.described import Described
from bot.roles import role_of
from bot.views.bill import BillView
from codesets.catalog import Catalog, write_catalog
from codesets.tables import all_entries


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    path: Path = tmp_path_factory.mktemp("catalog") / "catalog.sqlite"
    write_catalog(path, all_entries())
    return Catalog(path)


def _eob(catalog: Catalog, line: Mapping[str, object], owes: str, paid: str = "0.00", **totals: str) -> BillView:
    held = Line.model_validate({"line": 1, "description": "CT", **line})
    bill = Bill(
        kind="eob",
        lines=(held,),
        totals=Totals.model_validate({"charges": held.charge, "plan_paid": paid, "patient_owes": owes, **totals}),
    )
    described = Described(line=held, entries={}, main=None, role=role_of((), {}), matched=(), confidence=1.0)
    return BillView(bill, (described,), catalog, "en")


def _adjusted(*adjustments: tuple[str, str, str]) -> tuple[Adjustment, ...]:
    return tuple(Adjustment(group=g, reason=r, amount=Decimal(a)) for g, r, a in adjustments)


def test_a_discount_and_a_deductible_refuse_nothing(catalog: Catalog) -> None:
    line = {"charge": "240.00", "allowed": "118.00", "adjustments": _adjusted(("CO", "45", "122"), ("PR", "1", "118"))}
    view = _eob(catalog, line, owes="118.00")
    assert view.refusals == []
    assert view.discount is not None
    assert view.discount.figure() == "122.00"


def test_a_refusal_under_pr_is_the_patients_and_nothing_was_taken_off(catalog: Catalog) -> None:
    line = {"charge": "120.00", "allowed": "0.00", "adjustments": _adjusted(("PR", "96", "120"))}
    view = _eob(catalog, line, owes="120.00", allowed="0.00")
    assert [(r.group, r.amount.figure()) for r in view.refusals] == [("PR", "120.00")]
    assert view.refused("CO") == []
    assert view.discount is None


def test_a_refusal_under_co_is_the_providers(catalog: Catalog) -> None:
    line = {"charge": "2450.00", "allowed": "0.00", "adjustments": _adjusted(("CO", "197", "2450"))}
    view = _eob(catalog, line, owes="0.00")
    assert [r.amount.figure() for r in view.refused("CO")] == ["2450.00"]
    assert view.price_cut is None


def test_not_covered_without_a_reason_is_the_patients_only_where_the_plan_says_so(catalog: Catalog) -> None:
    asked = _eob(catalog, {"charge": "60.00", "not_covered": "60.00", "patient_owes": "60.00"}, owes="60.00")
    silent = _eob(catalog, {"charge": "60.00", "not_covered": "60.00"}, owes="0.00")
    assert [r.group for r in (*asked.refusals, *silent.refusals)] == ["PR", ""]


def test_out_of_network_the_part_above_the_price_is_not_taken_off(catalog: Catalog) -> None:
    line = {"charge": "480.00", "allowed": "200.00", "adjustments": _adjusted(("PR", "45", "280"), ("PR", "2", "80"))}
    view = _eob(catalog, line, owes="360.00", paid="120.00", allowed="200.00")
    assert view.above_price is not None
    assert view.above_price.figure() == "280.00"
    assert view.discount is None


def test_without_groups_only_what_nobody_pays_is_taken_off(catalog: Catalog) -> None:
    line = {"charge": "480.00", "allowed": "200.00"}
    network = _eob(catalog, line, owes="80.00", paid="120.00", allowed="200.00")
    outside = _eob(catalog, line, owes="360.00", paid="120.00", allowed="200.00")
    assert network.discount is not None
    assert network.discount.figure() == "280.00"
    assert outside.discount is None

"""What a template asks of a bill's lines: which print a code, which codes there are, what a group took off."""

from decimal import Decimal
from pathlib import Path

import pytest

from bot.bill import Adjustment, Bill, Code, Line, Totals
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


@pytest.fixture(scope="module")
def view(catalog: Catalog) -> BillView:
    visit = (Code(system="cpt", code="99213"), Code(system="modifier", code="25"))
    stay = (Code(system="revenue", code="0762"), Code(system="hcpcs", code="G0378"))
    cut = (
        Adjustment(group="CO", reason="45", amount=Decimal("80.00")),
        Adjustment(group="PR", reason="1", amount=Decimal("20.00")),
    )
    lines = (
        Line(line=1, codes=visit, charge=Decimal("120.00"), adjustments=cut),
        Line(line=2, codes=visit, charge=Decimal("110.00"), adjustments=cut[:1]),
        Line(line=3, codes=stay, charge=Decimal("900.00")),
    )
    described = tuple(Described(one, {}, None, role_of((), {}), (), 1.0) for one in lines)
    return BillView(Bill(kind="remittance", lines=lines), described, catalog, "en")


def test_lines_are_found_by_a_code_of_any_system(view: BillView) -> None:
    assert [line.id for line in view.with_code("0762", "25")] == [1, 2, 3]
    assert [line.id for line in view.with_code("G0378")] == [3]
    assert view.with_code("99999") == []


def test_each_code_of_a_system_is_named_once(view: BillView) -> None:
    assert [code.plain_code for code in view.codes_of("cpt", "hcpcs")] == ["99213", "G0378"]
    assert [code.plain_code for code in view.codes_of("modifier")] == ["25"]
    assert view.codes_of("icd10cm") == []


def test_what_a_group_took_off_is_summed_over_the_lines(view: BillView) -> None:
    taken = view.adjusted("CO")
    assert taken is not None
    assert taken.figure() == "160.00"
    assert view.adjusted("OA") is None


def test_lines_without_a_group_count_as_taken_off_too(catalog: Catalog) -> None:
    grouped = Line(line=1, charge=Decimal(610), adjustments=(Adjustment(group="CO", reason="97", amount=Decimal(610)),))
    bare = Line(line=2, charge=Decimal(100), adjustment=Decimal(40))
    described = tuple(Described(one, {}, None, role_of((), {}), (), 1.0) for one in (grouped, bare))
    both = BillView(Bill(kind="eob", lines=(grouped, bare)), described, catalog, "en")
    assert both.discount
    assert both.discount.amount == Decimal(650)


def test_what_was_taken_off_is_told_beside_shares_of_the_patient(catalog: Catalog) -> None:
    shares = (Adjustment(group="PR", reason="1", amount=Decimal(120)),)
    totals = Totals(charges=Decimal(900), adjustments=Decimal(410), patient_owes=Decimal(120))
    bill = BillView(Bill(kind="statement", totals=totals, adjustments=shares), (), catalog, "en")
    assert bill.discount
    assert bill.discount.amount == Decimal(410)

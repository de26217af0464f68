"""A charge above what the hospital itself publishes is asked about; precision first."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.answers.finding_words import word_findings
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case
from bot.checks.published_price import check
from bot.checks.seen import Seen
from bot.published import Published
from codesets.editions import Shelf
from codesets.prices import PriceBook, import_prices
from tests.codesets.prices import files

HERE = "St. Example Medical Center"


@pytest.fixture
def published(tmp_path: Path) -> Published:
    book = PriceBook(tmp_path / "prices")
    import_prices(files.tall(tmp_path), book)
    return Published(Shelf(tmp_path / "none"), book)


def bill(charge: str, payer: str | None = "Platform Health PPO", provider: str = HERE, **line: object) -> Case:
    code = Code(system="cpt", code="96372")
    values = {"line": 1, "service_date": date(2026, 3, 2), "codes": (code,), "charge": charge, **line}
    totals = Totals(charges=charge, patient_owes=charge)
    made = Line.model_validate(values)
    return Case(bill=Bill(kind="itemized_bill", provider=provider, payer=payer, lines=(made,), totals=totals))


def seen(case: Case, published: Published) -> list[tuple[str, Decimal]]:
    return [(one.words, one.amount.amount) for one in check(case, published) if one.amount]


def test_above_the_full_price(published: Published) -> None:
    assert seen(bill("300.00"), published) == [("price_above_full", Decimal("55.00"))]
    assert seen(bill("735.00", units="3"), published) == []
    assert seen(bill("800.00", units="3"), published) == [("price_above_full", Decimal("65.00"))]


def test_above_what_the_plan_pays(published: Published) -> None:
    assert seen(bill("245.00", allowed="200.00"), published) == [("price_above_negotiated", Decimal("20.00"))]
    assert seen(bill("245.00", allowed="180.00"), published) == []


def test_the_full_price_asked_of_who_pays_alone(published: Published) -> None:
    assert seen(bill("245.00", payer=None), published) == [("price_above_cash", Decimal("98.00"))]
    assert seen(bill("147.00", payer=None), published) == []


@pytest.mark.parametrize(
    "case",
    [
        bill("245.00"),  # the list's own full price
        bill("900.00", provider="Another Medical Center"),
        bill("900.00", service_date=date(2023, 1, 1)),  # too long before the list
        bill("900.00", codes=()),
        bill("245.50"),  # cents
        Case(),
    ],
)
def test_silent_where_the_list_does_not_decide(published: Published, case: Case) -> None:
    assert seen(case, published) == []


def test_an_eob_is_no_bill(published: Published) -> None:
    case = bill("900.00")
    assert case.bill is not None
    assert seen(Case(bill=case.bill.model_copy(update={"kind": "eob"})), published) == []


def test_its_words_in_both_languages(published: Published) -> None:
    everything: list[Seen] = []
    for case in (bill("300.00"), bill("245.00", allowed="200.00"), bill("245.00", payer=None)):
        everything += check(case, published)
    for language in ("en", "es"):
        findings = word_findings(everything, language)
        assert len(findings) == 3
        for finding in findings:
            assert finding.kind == "price_above_published"
            assert "St. Example" in finding.explanation
            assert finding.sources

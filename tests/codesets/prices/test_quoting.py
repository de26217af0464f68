"""One price for one line, or none."""

from decimal import Decimal
from pathlib import Path

import pytest

from codesets.prices import PriceBook, import_prices
from codesets.prices.quoting import Asked, Quote, quote
from tests.codesets.prices import files


@pytest.fixture
def book(tmp_path: Path) -> PriceBook:
    book = PriceBook(tmp_path / "prices")
    import_prices(files.tall(tmp_path), book)
    return book


def ask(book: PriceBook, asked: Asked) -> Quote | None:
    (hospital,) = book.hospitals()
    return quote(book, hospital, asked)


def test_the_prices_of_a_code(book: PriceBook) -> None:
    found = ask(book, Asked("96372"))
    assert found is not None
    assert (found.gross, found.cash, found.negotiated) == (Decimal(245), Decimal(147), None)


@pytest.mark.parametrize(
    ("payer", "dollars"),
    [
        ("Platform Health PPO", Decimal(180)),
        ("Platform Health HMO", Decimal("120.5")),
        ("Platform Health", None),  # its products differ
        ("Other Plan", None),  # a percentage, no dollars
        ("Somebody Else", None),
    ],
)
def test_this_payers_price(book: PriceBook, payer: str, dollars: Decimal | None) -> None:
    found = ask(book, Asked("96372", payer=payer))
    assert found is not None
    assert found.negotiated == dollars


def test_the_setting_decides(book: PriceBook) -> None:
    outpatient, inpatient = ask(book, Asked("71046")), ask(book, Asked("71046", inpatient=True))
    assert outpatient is not None
    assert inpatient is not None
    assert (outpatient.gross, inpatient.gross) == (Decimal(410), Decimal(500))
    assert ask(book, Asked("96372", inpatient=True)) is None


def test_without_a_code_the_words_decide(book: PriceBook) -> None:
    found = ask(book, Asked(None, "Injection ketorolac 15 mg"))
    assert found is not None
    assert found.cash == Decimal(40)
    assert ask(book, Asked(None, "something else")) is None


def test_several_prices_are_no_price(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    twice = [*files.SERVICES, {**files.SERVICES[0], "description": "HC INJ OTHER", "gross": "999", "rates": []}]
    monkeypatch.setattr(files, "SERVICES", twice)
    book = PriceBook(tmp_path / "prices")
    import_prices(files.tall(tmp_path), book)
    found = ask(book, Asked("96372"))
    assert found is not None
    assert (found.gross, found.cash) == (None, Decimal(147))
    worded = ask(book, Asked("96372", "inj other"))
    assert worded is not None
    assert worded.gross == Decimal(999)

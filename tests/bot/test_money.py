from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import money

AMOUNTS = st.decimals(min_value="-99999999.99", max_value="99999999.99", places=2).filter(lambda amount: amount != 0)
CREDITS = ("({})", "-{}", "{}-", "{} CR", "−{}")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("$1,234.56", "1234.56"),
        ("$(61.10)", "-61.10"),
        ("$ (1,061.10)", "-1061.10"),
        ("1234.56", "1234.56"),
        (".50", "0.50"),
        ("$45", "45.00"),
        ("USD 45.00", "45.00"),
        ("45.00 USD", "45.00"),
        ("$ 45.00", "45.00"),
        ("(45.00)", "-45.00"),
        ("($45.00)", "-45.00"),
        ("45.00-", "-45.00"),
        ("-$45.00", "-45.00"),
        ("$-45.00", "-45.00"),
        ("45.00 CR", "-45.00"),
        ("45.00 DR", "45.00"),
        ("0.00-", "0.00"),
    ],
)
def test_the_forms_of_an_amount(text: str, amount: str) -> None:
    assert money.parse(text) == Decimal(amount)


@pytest.mark.parametrize(
    "text",
    ["45", "1,234", "1,2O4.50", "12,34.00", "1.234,56", "45.0", "45.001", "(45.00", "$(45.00", "($(45.00)", "--45.00",
     "(45.00)-", "62704-1234",
     "1-800-555-0142", "03/02/2026", "45.00 each", "", "$", "10%", "1e5", "٤٥.٠٠" * 20],
)  # fmt: skip
def test_what_is_no_amount_is_none(text: str) -> None:
    assert money.parse(text) is None


def test_a_number_without_cents_needs_a_dollar_mark_or_a_column_of_dollars() -> None:
    assert money.parse("4,500") is None
    assert money.parse("4,500", whole=True) == 4500


def test_a_decimal_comma_counts_only_where_the_document_uses_it() -> None:
    assert money.parse("1.234,56", decimal_comma=True) == Decimal("1234.56")
    assert money.parse("1,234.56", decimal_comma=True) is None


def test_a_document_uses_decimal_commas_only_throughout() -> None:
    assert money.uses_decimal_comma(["1.234,56", "12,00"])
    assert not money.uses_decimal_comma(["1.234,56", "12.00"])
    assert not money.uses_decimal_comma(["1,234", "no amounts"])


def test_a_spreadsheet_number_is_never_rounded() -> None:
    assert money.parse_plain("12.5") == Decimal("12.50")
    assert money.parse_plain("158.4000") == Decimal("158.40")
    assert money.parse_plain("12.345") is None


def test_amounts_inside_a_sentence_are_told_from_other_numbers() -> None:
    text = "Pay $127.48 of 1,000.00 by 04/03/2026, call 1-800-555-0142, ZIP 62704-1234, 20.00% off, 3.5 mg"
    assert [match.group().strip() for match in money.INSIDE[False].finditer(text)] == ["$127.48", "1,000.00"]


@given(AMOUNTS)
def test_what_is_printed_comes_back(amount: Decimal) -> None:
    printed = f"{abs(amount):,.2f}"
    written = [form.format(mark + printed) for form in (CREDITS if amount < 0 else ("{}",)) for mark in ("", "$")]
    assert all(money.parse(form) == amount for form in written)


@given(AMOUNTS)
def test_what_is_printed_with_commas_for_points_comes_back(amount: Decimal) -> None:
    printed = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
    assert money.parse(printed, decimal_comma=True) == amount


@given(st.text(max_size=60))
def test_any_text_is_an_amount_with_two_places_or_none(text: str) -> None:
    for comma in (False, True):
        amount = money.parse(text, decimal_comma=comma, whole=True)
        assert amount is None or amount.as_tuple().exponent == -2

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.facts import Fact, by_number, by_payment, count, days_between, difference, percent_of, share, total, usd

amounts = st.decimals(min_value=Decimal("-100000"), max_value=Decimal("100000"), places=2)
positive = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("100000"), places=2)


def test_a_sum_remembers_its_parts() -> None:
    summed = total([usd(Decimal("245.00"), "line 2, charge", 2), usd(Decimal("38.00"), "line 4, charge", 4)])
    assert summed is not None
    assert summed.figure() == "283.00"
    assert summed.source == "line 2, charge + line 4, charge"
    assert [part.line for part in summed.parts] == [2, 4]


def test_the_sum_of_nothing_is_unknown() -> None:
    assert total([]) is None


def test_a_difference_within_one_line_still_rests_on_that_line() -> None:
    gap = difference(usd(Decimal("100.00"), "line 3, charge", 3), usd(Decimal("60.00"), "line 3, allowed", 3))
    assert (gap.figure(), gap.line, gap.source) == ("40.00", 3, "line 3, charge − line 3, allowed")


def test_a_share_is_rounded_half_up_to_one_place() -> None:
    part, whole = usd(Decimal("12.25"), "line 1, charge", 1), usd(Decimal("100.00"), "total, charges")
    percent = share(part, whole)
    assert percent is not None
    assert percent.figure() == "12.3"


def test_days_are_counted_between_dates_alone() -> None:
    visit = Fact(date(2026, 1, 30), "date", "line 1, date of service", 1)
    made = Fact(date(2026, 3, 2), "date", "statement date")
    assert days_between(visit, made).figure() == "31"
    with pytest.raises(TypeError):
        days_between(visit, count(3, "units"))


def test_a_share_of_nothing_is_unknown() -> None:
    assert share(usd(Decimal("5.00"), "a"), usd(Decimal("0.00"), "b")) is None


def test_a_percent_of_an_amount_goes_to_the_cent() -> None:
    assert percent_of(Fact(Decimal(20), "percent", "your question"), usd(Decimal("512.42"), "b")).figure() == "102.48"


def test_a_date_is_written_in_iso_8601() -> None:
    assert Fact(date(2026, 3, 2), "date", "line 1, date of service").figure() == "2026-03-02"


def test_words_are_no_number() -> None:
    with pytest.raises(TypeError):
        _ = Fact("15 mg", "text", "words").amount


@given(amount=positive, each=positive)
def test_payments_of_a_given_size_pay_exactly_the_amount(amount: Decimal, each: Decimal) -> None:
    plan = by_payment(usd(amount, "total"), usd(each, "your question"))
    assert plan is not None
    rest = plan.last.amount if plan.payments.amount > plan.full.amount else Decimal(0)
    assert plan.full.amount * each + rest == amount
    assert Decimal(0) < plan.last.amount <= each


@given(amount=positive, number=st.integers(min_value=1, max_value=120))
def test_a_given_number_of_payments_pays_exactly_the_amount(amount: Decimal, number: int) -> None:
    plan = by_number(usd(amount, "total"), count(number, "your question"))
    assert plan is not None
    assert plan.each.amount * (number - 1) + plan.last.amount == amount


@given(first=amounts, second=amounts)
def test_sums_and_differences_are_exact(first: Decimal, second: Decimal) -> None:
    a, b = usd(first, "a"), usd(second, "b")
    summed = total([a, b])
    assert summed is not None
    assert difference(summed, b).amount == first


def test_nothing_is_paid_off_in_no_payments() -> None:
    assert by_number(usd(Decimal("10.00"), "total"), count(0, "your question")) is None
    assert by_payment(usd(Decimal("0.00"), "total"), usd(Decimal("5.00"), "your question")) is None

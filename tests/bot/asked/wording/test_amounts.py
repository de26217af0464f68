from decimal import Decimal

import pytest

from bot.asked.wording.amounts import amounts_in, money_said, numbers_in, percents_in, two_amounts, without_former


@pytest.mark.parametrize(
    ("question", "amounts"),
    [
        ("i paid $1,250.50 already", ["1250.50"]),
        ("if i pay 200 dollars", ["200.00"]),
        ("si pago 75 dólares", ["75.00"]),
        ("why 412.40 and 88.10", ["412.40", "88.10"]),
        ("why so much", []),
    ],
)
def test_amounts_are_read_as_written(question: str, amounts: list[str]) -> None:
    assert amounts_in(question) == tuple(Decimal(amount) for amount in amounts)


def test_bare_numbers_are_no_money() -> None:
    assert numbers_in("pay $400 in 12 months") == (12,)


def test_what_may_be_money_is_said_once_and_not_at_all_where_it_would_be_paid() -> None:
    assert money_said("they paid 3100 of the 6000, 3100 only") == (Decimal(3100), Decimal(6000))
    assert money_said("if i pay 200 now") == ()
    assert money_said("100 a month") == ()


def test_percentages_are_told_from_amounts() -> None:
    assert percents_in("20 percent off 1,200 or 15%") == (Decimal(20), Decimal(15))
    assert money_said("is it 20%") == ()


def test_two_amounts_are_held_against_each_other_only_where_a_percentage_is_asked() -> None:
    assert two_amounts("what percent is 340 of 1700") == (Decimal(340), Decimal(1700))
    assert two_amounts("340 and 1700") == ()


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("my shot used to be like 30 bucks now 355", "my shot now 355"),
        ("it was 40 last time", "it"),
        ("antes eran 20 y ahora 300", "y ahora 300"),
        ("always paid 25 for this", "for this"),
    ],
)
def test_a_price_of_another_time_is_left_out(words: str, left: str) -> None:
    assert without_former(words).split() == left.split()


@pytest.mark.parametrize(
    "words", ["it was 340 before insurance", "the charge was 40", "antes del 20 de mayo", "i paid 40"]
)
def test_a_price_of_this_bill_stays(words: str) -> None:
    assert without_former(words) == words

from decimal import Decimal

import pytest

from bot.asked.wording.payments import has_paid, months_in, payments_in, period_in


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("if i pay 150 a month how long", "150.00"),
        ("can i do 50/mo", "50.00"),
        ("what if i just pay 200 now", "200.00"),
        ("100 per month", "100.00"),
        ("1,200 monthly", "1200.00"),
        ("si pago 100 al mes", "100.00"),
        ("puedo abonar unos 80 cada quincena", "80.00"),
        ("me acepta pagos de 75", "75.00"),
        ("in payments of 60", "60.00"),
        ("45 every two weeks, how many payments", "45.00"),
        ("30 cada dos semanas", "30.00"),
        ("traigo 120 hoy, cuanto falta", "120.00"),
        ("right now i only have 45", "45.00"),
    ],
)
def test_what_is_paid_is_money_without_a_dollar_sign(words: str, amount: str) -> None:
    assert payments_in(words) == (Decimal(amount),)


@pytest.mark.parametrize(
    "words",
    ["can i pay in 12 months", "pay 12 installments", "i paid 2 times", "en 6 pagos", "pagar 6 meses", "line 3"],
)
def test_a_count_is_not_money(words: str) -> None:
    assert payments_in(words) == ()


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("can i pay in 12 months", (12,)),
        ("split it in 4 equal payments", (4,)),
        ("over 2 years", (24,)),
        ("en 6 cuotas", (6,)),
        ("a 1 ano", (12,)),
        ("pay 150 a month", ()),
    ],
)
def test_months_and_years_are_numbers_of_payments(words: str, months: tuple[int, ...]) -> None:
    assert months_in(words) == months


@pytest.mark.parametrize(
    ("words", "amount"), [("say i throw 300 at it today", 300), ("if i offer 150", 150), ("i can come up with 90", 90)]
)
def test_what_a_person_would_put_up_is_a_payment(words: str, amount: int) -> None:
    assert payments_in(words) == (Decimal(amount),)


@pytest.mark.parametrize("words", ["over a year", "en un año".replace("ñ", "n"), "in one year"])
def test_a_year_is_twelve_payments(words: str) -> None:
    assert months_in(words) == (12,)


@pytest.mark.parametrize("words", ["can i pay it in two halves", "en dos partes de a cuanto", "into 2 equal parts"])
def test_halves_are_two_payments(words: str) -> None:
    assert 2 in months_in(words)


def test_what_was_paid_already_is_told_from_what_would_be() -> None:
    assert all(map(has_paid, ("yo pague 75 cuando sali", "i already paid $75 at the desk")))
    assert not any(map(has_paid, ("puedo pagar 75 al mes", "what are the 75 for")))


@pytest.mark.parametrize(
    "words", ["and then how many months at 75", "how long would it take paying 75", "cuantos pagos de 75 serian"]
)
def test_beside_a_count_that_is_asked_a_number_is_the_size_of_a_payment(words: str) -> None:
    assert payments_in(words) == (Decimal("75.00"),)


def test_a_count_that_is_asked_of_a_count_is_no_payment() -> None:
    assert payments_in("how long would it take with 12 months") == ()


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("si le abono 30 cada semana", "week"),
        ("i could do 20 a week", "week"),
        ("40 por quincena", "fortnight"),
        ("60 every other week, biweekly", "fortnight"),
        ("me atendieron la semana pasada y pago 60 al mes", "month"),
    ],
)
def test_how_often_would_be_paid_is_told(words: str, period: str) -> None:
    assert period_in(words) == period


def test_weekly_payments_said_as_a_word_are_amounts() -> None:
    assert payments_in("con 40 semanales cuando acabo") == (Decimal("40.00"),)
    assert period_in("con 40 semanales cuando acabo") == "week"
    assert period_in("de a 60 cada quince dias") == "fortnight"

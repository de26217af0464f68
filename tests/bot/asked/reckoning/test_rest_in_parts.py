"""A payment now and the rest in parts is read whole: what is paid first, and how the rest is."""

from decimal import Decimal

import pytest

from bot.asked.reckoning.rest_in_parts import Down, down_in


@pytest.mark.parametrize(
    ("words", "amount", "percent", "parts"),
    [
        ("i can put 80 down and the rest over 5 months", "80.00", None, None),
        ("a third now and 30 a month after", None, None, 3),
        ("25% up front and the remainder in 6 payments", None, "25", None),
        ("doy 200 ahora y lo demas en 4 pagos", "200.00", None, None),
        ("down payment of 90 and then 10 payments", "90.00", None, None),
    ],
)
def test_what_is_paid_first_is_found(words: str, amount: str | None, percent: str | None, parts: int | None) -> None:
    found = down_in(words)
    assert isinstance(found, Down)
    assert found.amount == (Decimal(amount) if amount else None)
    assert found.percent == (Decimal(percent) if percent else None)
    assert found.parts == parts


@pytest.mark.parametrize("words", ["how long at 80 a month", "split it in 6 payments", "what was done first on line 2"])
def test_nothing_is_paid_first_where_nothing_says_so(words: str) -> None:
    assert down_in(words) is None

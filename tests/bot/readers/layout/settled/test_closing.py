"""Lines of an insurer's notice that do not close are said, those that close in any usual way are not."""

from decimal import Decimal
from typing import Any

import pytest

from bot.bill import Line
from bot.readers.layout.settled.closing import not_closed, unclosed

_FULL = {"charge": "300.00", "adjustment": "100.00", "allowed": "200.00"}
_FULL |= {"plan_paid": "160.00", "patient_owes": "40.00"}


def _line(number: int, **amounts: str) -> Line:
    read: dict[str, Any] = {role: Decimal(amount) for role, amount in amounts.items()}
    return Line(line=number, **read)


@pytest.mark.parametrize(
    "amounts",
    [
        _FULL,
        {**_FULL, "not_covered": "20.00", "adjustment": "80.00"},
        {**_FULL, "not_covered": "20.00", "adjustment": "80.00", "patient_owes": "60.00"},
        {**_FULL, "plan_paid": "156.80"},  # held back
        {"charge": "75.00", "allowed": "0.00", "plan_paid": "0.00", "patient_owes": "75.00"},  # denied
        {"charge": "75.00", "allowed": "60.00", "plan_paid": "50.00", "copay": "10.00"},  # no column of the others
        {"charge": "75.00", "adjustment": "15.00", "plan_paid": "50.00", "patient_owes": "10.00", "copay": "10.00"},
    ],
)
def test_a_line_that_closes_in_a_usual_way_is_left_alone(amounts: dict[str, str]) -> None:
    assert not list(unclosed([_line(1, **amounts)], {}))


@pytest.mark.parametrize(
    "amounts",
    [
        {**_FULL, "adjustment": "110.00"},
        {**_FULL, "plan_paid": "40.00"},
        {**_FULL, "copay": "25.00", "coinsurance": "25.00"},
        {"charge": "300.00", "plan_paid": "260.00", "patient_owes": "60.00"},
        {"charge": "300.00", "allowed": "200.00", "plan_paid": "150.00", "copay": "60.00"},
    ],
)
def test_a_line_that_comes_to_too_much_or_too_little_is_said(amounts: dict[str, str]) -> None:
    assert list(unclosed([_line(4, **amounts)], {})) == [4]


def test_a_blank_amount_is_nothing_where_other_lines_have_one() -> None:
    lost = {role: amount for role, amount in _FULL.items() if role != "plan_paid"}
    assert list(unclosed([_line(1, **_FULL), _line(2, **lost)], {})) == [2]


def test_what_another_plan_paid_closes_the_line() -> None:
    line = _line(1, **{**_FULL, "plan_paid": "60.00"})
    assert list(unclosed([line], {})) == [1]
    assert not list(unclosed([line], {1: [Decimal("100.00")]}))


def test_many_lines_are_said_in_one_sentence() -> None:
    lines = [_line(number, **{**_FULL, "allowed": "210.00"}) for number in range(1, 6)]
    assert list(not_closed(lines, {})) == [
        "The amounts on lines 1, 2, 3, 4, 5 do not add up; check them against the paper."
    ]

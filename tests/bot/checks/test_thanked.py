"""A payment that only a note tells, against what the bill asks for."""

from decimal import Decimal

from bot.case import Case
from bot.checks.thanked import check
from tests.bot.checks.making import bill, line, totals


def kinds(paid: str, **amounts: str) -> list[str]:
    made = bill(line(1, "99213", "160.00"), totals=totals(charges="160.00", **amounts), thanked=(Decimal(paid),))
    return [one.words for one in check(Case(bill=made))]


def test_a_payment_that_no_figure_takes_off_is_asked_about() -> None:
    assert kinds("40.00", plan_paid="60.00", adjustments="60.00", patient_owes="40.00") == ["thanked_not_counted"]
    assert kinds("25.00", adjustments="60.00", patient_owes="100.00") == ["thanked_not_counted"]


def test_a_payment_that_is_taken_off_is_not() -> None:
    assert kinds("40.00", plan_paid="60.00", adjustments="60.00", patient_owes="0.00") == []
    assert kinds("40.00", plan_paid="60.00", patient_paid="40.00", patient_owes="60.00") == []
    assert kinds("25.00", adjustments="60.00", patient_owes="75.00") == []

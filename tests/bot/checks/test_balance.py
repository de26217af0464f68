"""What a bill asks for against what its own figures leave."""

from bot.case import Case
from bot.checks.balance import check
from tests.bot.checks.making import bill, line, totals


def severities(**amounts: str) -> list[str]:
    return [one.severity for one in check(Case(bill=bill(line(1, "99213", "160.00"), totals=totals(**amounts))))]


def test_more_than_the_figures_leave_is_an_error() -> None:
    assert severities(charges="160.00", plan_paid="80.00", patient_owes="95.00") == ["error"]
    assert severities(charges="160.00", patient_owes="190.00") == ["error"]


def test_less_may_be_a_payment_without_a_name() -> None:
    assert severities(charges="160.00", plan_paid="80.00", patient_owes="60.00") == ["info"]
    assert severities(charges="160.00", patient_owes="60.00") == []


def test_an_earlier_balance_that_is_printed_explains_the_rest() -> None:
    amounts = {"charges": "160.00", "plan_paid": "80.00", "previous_balance": "15.00"}
    assert severities(**amounts, patient_owes="95.00") == []

"""The steps of a debt against what its letter asks for."""

from decimal import Decimal

from bot.bill import Debt
from bot.case import Case
from bot.checks.debt import check
from tests.bot.checks.making import bill, totals


def seen(asked: str, **steps: str) -> list[tuple[str, str]]:
    debt = Debt(now=Decimal(asked), **{name: Decimal(amount) for name, amount in steps.items()})
    found = check(Case(bill=bill(debt=debt, totals=totals(patient_owes=asked))))
    return [(one.severity, str(one.amount.amount)) for one in found if one.amount]


def test_steps_that_lead_to_the_debt_are_silent() -> None:
    assert seen("128.00", owed="100.00", interest="3.00", fees="25.00") == []
    assert seen("78.00", owed="100.00", interest="3.00", credited="25.00") == []


def test_a_debt_above_its_steps_is_an_error() -> None:
    assert seen("153.00", owed="100.00", interest="3.00", fees="25.00") == [("error", "25.00")]


def test_a_debt_below_its_steps_is_for_information() -> None:
    assert seen("120.00", owed="100.00", fees="25.00") == [("info", "5.00")]

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


def test_an_amount_without_a_place_explains_the_rest() -> None:
    said = ('The document prints -$80.00 as "Evergreen paid", which could not be placed.',)
    amounts = totals(charges="160.00", adjustments="50.00", patient_owes="30.00")
    assert list(check(Case(bill=bill(line(1, "99213", "160.00"), totals=amounts, warnings=said)))) == []
    more = totals(charges="160.00", adjustments="50.00", patient_owes="150.00")
    [one] = check(Case(bill=bill(line(1, "99213", "160.00"), totals=more, warnings=said)))
    assert one.severity == "info"


def test_a_receipt_whose_total_has_the_discount_off_already() -> None:
    amounts = totals(charges="128.00", adjustments="32.00", patient_paid="128.00", patient_owes="0.00")
    assert list(check(Case(bill=bill(line(1, "99213", "160.00"), totals=amounts)))) == []


def test_more_paid_than_charged_where_nothing_is_asked_is_for_information() -> None:
    amounts = totals(charges="480.00", adjustments="185.00", patient_paid="308.20", patient_owes="0.00")
    [one] = check(Case(bill=bill(line(1, "92014", "480.00"), totals=amounts)))
    assert one.severity == "info"


def test_a_payment_that_nobody_is_named_for_explains_the_rest() -> None:
    said = ("The document prints payments of $176.00 without saying who paid them.",)
    amounts = totals(charges="220.00", adjustments="44.00", patient_owes="0.00")
    assert list(check(Case(bill=bill(line(1, "D1120", "220.00"), totals=amounts, warnings=said)))) == []

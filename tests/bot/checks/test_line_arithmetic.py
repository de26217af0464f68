"""A line's own figures: units by price, and what is left of the charge."""

from decimal import Decimal

import pytest

from tests.bot.checks.making import cut, line, seen, told, totals


def test_units_by_their_price() -> None:
    assert told(line(1, "J2405", "40.00", units="4", unit_price="9.50")) == [("line_arithmetic", (1,))]
    assert told(line(1, "J2405", "38.00", units="4", unit_price="9.50")) == []
    assert told(line(1, "J2405", "37.99", units="4", unit_price="9.50")) == []


def test_what_is_left_of_a_charge() -> None:
    assert told(line(1, "99213", "160.00", adjustment="60.00", plan_paid="80.00", patient_owes="35.00")) == [
        ("line_arithmetic", (1,))
    ]
    [found] = seen(line(1, "99213", "160.00", adjustment="60.00", plan_paid="80.00", patient_owes="35.00"))
    assert found.amount is not None
    assert found.amount.figure() == "15.00"


@pytest.mark.parametrize(
    "amounts",
    [
        {"adjustment": "60.00", "plan_paid": "80.00", "patient_owes": "20.00"},
        {"allowed": "100.00", "plan_paid": "80.00", "patient_owes": "20.00"},
        {"allowed": "100.00", "plan_paid": "80.00", "patient_owes": "80.00"},
        {"allowed": "100.00", "plan_paid": "70.00", "not_covered": "10.00", "copay": "20.00", "patient_owes": "30.00"},
        {"adjustment": "160.00", "plan_paid": "0.00", "patient_owes": "0.00"},
        {"plan_paid": "80.00", "patient_owes": "35.00"},
    ],
)
def test_every_way_documents_count_is_let_stand(amounts: dict[str, str]) -> None:
    printed = {name: Decimal(amount) for name, amount in amounts.items()}
    assert told(line(1, "99213", "160.00").model_copy(update=printed)) == []


def test_what_lies_above_the_price_may_be_the_patients() -> None:
    cuts = (cut("PR", "45", "60.00"), cut("PR", "2", "20.00"))
    one = line(1, "99213", "160.00", adjustment="60.00", plan_paid="80.00", patient_owes="80.00", adjustments=cuts)
    assert told(one) == []


def test_the_patients_own_payment_may_be_off_the_line() -> None:
    one = line(1, "99213", "160.00", adjustment="60.00", plan_paid="80.00", patient_owes="0.00")
    assert told(one, totals=totals(patient_paid="20.00")) == []


def test_price_and_discount_come_to_the_charge() -> None:
    [found] = seen(line(1, "99213", "160.00", allowed="100.00", adjustment="40.00"))
    assert (found.kind, found.words) == ("line_arithmetic", "line_allowed")
    assert told(line(1, "99213", "160.00", allowed="100.00", adjustment="60.00")) == []
    assert told(line(1, "99213", "160.00", allowed="90.00", adjustment="60.00", not_covered="10.00")) == []


def test_a_cheaper_service_that_the_plan_pays_for_leaves_more_than_its_price() -> None:
    assert told(line(1, "99213", "248.00", allowed="118.00", plan_paid="74.40", patient_owes="96.60")) == []
    over = line(1, "99213", "248.00", allowed="118.00", plan_paid="74.40", patient_owes="196.60")
    assert told(over) == [("line_arithmetic", (1,))]

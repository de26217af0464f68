"""What is left of charges after a discount."""

from decimal import Decimal

from bot.bill import Bill, Line, Totals
from bot.case import Case
from bot.understanding.acts_of_paying import RATE_TOPIC
from bot.understanding.rates_of import discounted, rate_of_all


def case(charges: str, off: str | None, **more: object) -> Case:
    totals = Totals(charges=Decimal(charges), adjustments=Decimal(off) if off else None)
    lines = (Line(line=1, description="VISIT", charge=Decimal(charges)),)
    return Case(bill=Bill.model_validate({"kind": "statement", "lines": lines, "totals": totals, **more}))


def test_a_whole_percent_off_everything_is_its_rate() -> None:
    assert rate_of_all(case("203.00", "101.50")) == 50
    assert rate_of_all(case("333.00", "133.20")) == 40


def test_any_other_discount_has_no_rate() -> None:
    assert rate_of_all(case("193.00", "58.00")) is None
    assert rate_of_all(case("200.00", None)) is None


def test_what_a_plan_takes_off_differs_from_charge_to_charge() -> None:
    assert rate_of_all(case("200.00", "100.00", payer="Copperline Health")) is None


def test_the_rate_is_taken_off_the_charge() -> None:
    found = discounted((1,), case("200.00", "100.00"))
    assert found is not None
    assert found[0] == RATE_TOPIC
    assert found[1].percents == (Decimal(50),)

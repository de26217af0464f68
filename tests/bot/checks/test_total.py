"""Totals against the lines, of charges and of a plan's answer."""

from bot.bill import Adjustment, Bill
from bot.case import Case
from bot.checks.total import check
from tests.bot.checks.making import bill, eob, line, totals


def words(ours: Bill, theirs: Bill | None = None) -> list[str]:
    return [one.words or one.kind for one in check(Case(bill=ours, eob=theirs))]


def test_charges_that_do_not_come_to_the_total() -> None:
    assert words(bill(line(1, "99213", "160.00"), totals=totals(charges="180.00"))) == ["total_mismatch"]
    assert words(bill(line(1, "99213", "160.00"), totals=totals(charges="160.00"))) == []


def test_payments_among_the_lines_are_not_in_a_total_of_charges() -> None:
    lines = (line(1, "99213", "160.00"), line(2, "", "-40.00", words="PAYMENT"))
    assert words(bill(*lines, totals=totals(charges="160.00"))) == []
    assert words(bill(*lines, totals=totals(charges="120.00"))) == []


def test_a_total_with_the_discount_off_and_the_tax_in_it() -> None:
    tax = ('An amount could not be placed under a heading: "Sales tax 7.25% (frame only) $8.64".',)
    lines = (line(1, "", "149.00", words="FRAME"), line(2, "", "188.00", words="LENSES"))
    amounts = totals(charges="278.24", adjustments="67.40", patient_paid="278.24", patient_owes="0.00")
    assert words(bill(*lines, totals=amounts, warnings=tax)) == []
    assert words(bill(*lines, totals=amounts)) == ["total_mismatch"]


def test_a_sum_that_may_lack_what_was_not_read_says_nothing_against_the_bill() -> None:
    partly = ('The amounts under "Fee" could not be placed.',)
    [one] = check(Case(bill=bill(line(1, "99213", "160.00"), totals=totals(charges="180.00"), warnings=partly)))
    assert (one.severity, one.words) == ("info", "total_partly_read")


def test_the_columns_of_a_plans_answer() -> None:
    lines = [line(n, code, "50.00", plan_paid="20.00", patient_owes="5.00") for n, code in ((1, "85025"), (2, "80053"))]
    right = eob(*lines, totals=totals(charges="100.00", plan_paid="40.00", patient_owes="10.00"))
    wrong = right.model_copy(update={"totals": totals(charges="100.00", plan_paid="90.00", patient_owes="10.00")})
    assert words(right) == []
    assert words(wrong) == ["total_of_column"]
    assert words(bill(line(1, "85025", "50.00")), wrong) == ["total_of_column"]
    whole = (Adjustment(group="CO", reason="45", amount="5.00"),)
    assert words(wrong.model_copy(update={"adjustments": whole})) == []

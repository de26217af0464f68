"""Which question tells what percent an amount is."""

from decimal import Decimal

from bot.asked.wording.fields_shortly import CHARGE
from bot.bill import Bill, Line, Totals
from bot.case import Case
from bot.understanding.amount_of import Amount
from bot.understanding.percents_of import SHARE_TOPIC, percent_of, percent_of_told

CASE = Case(
    bill=Bill(
        kind="statement",
        lines=tuple(
            Line(line=number, description=words, charge=Decimal(100), plan_paid=Decimal(60), patient_owes=Decimal(40))
            for number, words in ((1, "VISIT"), (2, "LAB"), (3, "SCAN"))
        ),
        totals=Totals(charges=Decimal(300), patient_owes=Decimal(120)),
    )
)


def test_a_charge_is_a_part_of_all_charges() -> None:
    found = percent_of(Amount(CHARGE, (1,)), None, CASE)
    assert found is not None
    assert found[0] == SHARE_TOPIC
    assert found[1].lines == (1,)


def test_what_was_paid_of_a_charge_is_a_part_of_that_charge() -> None:
    found = percent_of(Amount("plan_paid", (1,)), None, CASE)
    assert found is not None
    assert found[1].reckoning is not None
    assert (found[1].reckoning.counts, found[1].reckoning.field) == ("percent", "plan_paid")


def test_of_what_is_owed_ones_own_part_of_a_charge_counts() -> None:
    for field in (CHARGE, "patient_owes"):
        found = percent_of(Amount(field, (1,)), "owed", CASE)
        assert found is not None
        assert found[1].reckoning is not None
        assert found[1].reckoning.counts == "percent of owed"


def test_what_the_papers_do_not_print_of_a_charge_is_no_percent() -> None:
    assert percent_of(Amount("adjustment", (1,)), None, CASE) is None
    assert percent_of(Amount("plan_paid", (1,)), None, Case()) is None


def test_the_figure_told_last_is_held_against_what_is_charged_or_owed() -> None:
    told = [percent_of_told(base)[1].change for base in ("bill", "owed")]
    assert [change.field for change in told if change] == [CHARGE, "patient_owes"]

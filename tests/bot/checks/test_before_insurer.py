"""A bill that names a plan and counts nothing of it; someone without a plan has none to wait for."""

from datetime import date

import pytest

from bot.case import Case
from bot.checks.before_insurer import check
from tests.bot.checks.making import bill, eob, line, told, totals

OWED = totals(charges="160.00", patient_owes="160.00")


def test_a_plan_of_which_nothing_shows() -> None:
    assert told(line(1, "99213", "160.00"), payer="Granite Health Plan", totals=OWED) == [("billed_before_insurer", ())]


@pytest.mark.parametrize("payer", ["Self-Pay", "SELF PAY", "None", "Uninsured", "No insurance on file", "Sin seguro"])
def test_what_stands_where_a_plan_would(payer: str) -> None:
    assert told(line(1, "99213", "160.00"), payer=payer, totals=OWED) == []


def test_a_bill_that_is_older_than_the_plans_answer() -> None:
    ours = bill(line(1, "99213", "160.00"), totals=OWED, statement_date=date(2026, 3, 10))
    later, earlier = (eob(statement_date=date(2026, 3, day)) for day in (20, 5))
    assert [one.words for one in check(Case(bill=ours, eob=later))] == ["billed_before_answer"]
    assert list(check(Case(bill=ours, eob=earlier))) == []


def test_a_copay_at_the_desk_is_nothing_of_the_plan() -> None:
    paid = totals(charges="160.00", patient_paid="20.00", patient_owes="140.00")
    assert told(line(1, "99213", "160.00"), payer="Granite Health Plan", totals=paid) == [("billed_before_insurer", ())]

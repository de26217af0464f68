"""A payment of the patient that the bill took off is off the plan's share too before the two are compared."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant import Assistant
from bot.bill import Bill, Totals
from bot.case import Case, Conversation
from bot.checks import check_case
from bot.own_payment import own_payment_counted
from tests.bot.checks.making import bill, eob, line, totals

EOB = eob(
    line(1, "99213", "300.00", plan_paid="120.00", adjustment="80.00", patient_owes="100.00"),
    totals=totals(charges="300.00", plan_paid="120.00", adjustments="80.00", patient_owes="100.00"),
)


def asking(owes: str, plan_paid: str) -> Bill:
    sums = totals(charges="300.00", adjustments="80.00", plan_paid=plan_paid, patient_paid="30.00", patient_owes=owes)
    return bill(line(1, "99213", "300.00"), totals=sums)


def test_a_payment_of_the_plan_that_is_short_is_seen_though_the_bill_asks_for_less_than_the_share() -> None:
    kinds = {one.kind: one for one in check_case(Case(bill=asking("90.00", "100.00"), eob=EOB))}
    assert {"eob_mismatch", "payment_missing"} <= set(kinds)
    gap = kinds["eob_mismatch"].amount
    assert gap is not None
    assert gap.figure() == "20.00"


def test_nothing_is_found_where_the_rest_of_the_share_is_asked() -> None:
    assert not [one for one in check_case(Case(bill=asking("70.00", "120.00"), eob=EOB)) if one.severity != "info"]


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("so what do i really owe", "$70.00 by your plan's EOB"),
        ("does the bill match the eob", "They differ by $20.00"),
        ("¿cuánto debo en realidad?", "$70.00 según la EOB"),
    ],
)
def test_what_is_left_of_the_share_is_told_first(assistant: Assistant, question: str, lead: str) -> None:
    answer = assistant.ask(Case(bill=asking("90.00", "100.00"), eob=EOB), Conversation(), question).answer
    assert answer.answer.startswith(lead)
    assert "$20.00 that" in answer.answer or "$20.00 que" in answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what do i owe", "$0.00 by your plan's EOB"),
        ("does the bill match the eob", "so $0.00 is left"),
        ("can i pay it in 4 months", "Nothing is left to pay by your plan's EOB"),
        ("si pago 50 ahora cuánto queda", "no queda nada por pagar"),
    ],
)
def test_a_share_that_was_paid_whole_is_not_asked_again(assistant: Assistant, question: str, said: str) -> None:
    sums = totals(
        charges="300.00", adjustments="80.00", plan_paid="20.00", patient_paid="100.00", patient_owes="100.00"
    )
    case = Case(bill=bill(line(1, "99213", "300.00"), totals=sums), eob=EOB)
    assert said in assistant.ask(case, Conversation(), question).answer.answer


@given(*[st.integers(min_value=0, max_value=10**6)] * 4)
def test_it_counts_only_where_the_sums_close(charges: int, off: int, by_plan: int, own: int) -> None:
    told = [Decimal(one) / 100 for one in (charges, off, by_plan, own)]
    sums = Totals(
        charges=told[0],
        adjustments=told[1],
        plan_paid=told[2],
        patient_paid=told[3],
        patient_owes=told[0] - sum(told[1:]),
    )
    assert own_payment_counted(sums) == (told[3] or None)
    assert own_payment_counted(sums.model_copy(update={"patient_owes": told[0] - sum(told[1:]) + 1})) is None

"""What each of several plans paid, as the paper prints it."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Line, Totals
from bot.case import Case, Conversation
from bot.plans_paid import plans_paid

MEDICARE, BIRCH = "Medicare paid -120.00", "Birch Plan G paid -40.00"


def bill_with(*notes: str, plan_paid: str = "160.00") -> Bill:
    totals = Totals(charges=Decimal(260), plan_paid=Decimal(plan_paid), patient_owes=Decimal(260) - Decimal(plan_paid))
    lines = (Line(line=1, description="EKG", charge=Decimal(260)),)
    return Bill(kind="statement", payer="Medicare Part B", lines=lines, totals=totals, notes=notes)


def test_each_plan_has_its_own_payment() -> None:
    found = [(one.name, one.amount) for one in plans_paid(bill_with(MEDICARE, BIRCH))]
    assert found == [("Medicare", Decimal("120.00")), ("Birch Plan G", Decimal("40.00"))]


@pytest.mark.parametrize(
    "bill",
    [bill_with(MEDICARE), bill_with(MEDICARE, BIRCH, plan_paid="150.00"), bill_with(MEDICARE, "Your payments -40.00")],
)
def test_one_plan_or_another_sum_tells_nothing(bill: Bill) -> None:
    assert plans_paid(bill) == ()


@pytest.mark.parametrize(("question", "words"), [("did insurance pay", "Insurance"), ("¿pagó el seguro?", "El seguro")])
def test_no_plan_is_told_to_have_paid_what_two_paid(assistant: Assistant, question: str, words: str) -> None:
    case = Case(bill=bill_with(MEDICARE, BIRCH))
    told = assistant.ask(case, Conversation(), question).answer.answer
    assert words in told.partition("\n")[0]
    assert "$120.00" in told
    assert "$40.00" in told

"""What the plan left one to pay, asked without a charge: the sum that the bill asks for comes first."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Line, Totals
from bot.case import Case, Conversation

_BILL = Bill(
    kind="statement",
    lines=(
        Line(line=1, description="Physical therapy evaluation", charge=Decimal(190), plan_paid=Decimal(150)),
        Line(line=2, description="Therapeutic exercise", charge=Decimal(110), plan_paid=Decimal(90)),
    ),
    totals=Totals(charges=Decimal(300), plan_paid=Decimal(240), patient_owes=Decimal(60)),
)


@pytest.mark.parametrize(
    "question",
    [
        "what did Medicaid leave for us",
        "how much has the insurance left me with",
        "cuánto nos dejó el plan",
        "y cuánto me dejaron a deber los de Medicare",
        "¿cuánto me dejó Medicare?",
    ],
)
def test_the_sum_left_comes_first(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=_BILL), Conversation(), question).answer
    assert "$60.00" in answer.answer.split("\n")[0]


@pytest.mark.parametrize("question", ["I have Medicare, what now?", "tengo Medicare, qué reviso"])
def test_a_plan_that_paid_and_is_not_named_may_be_medicare(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=_BILL), Conversation(), question).answer
    assert answer.intent == "medicare"
    assert "$240.00" in answer.answer.split("\n")[0]


_UNPAID = Bill(
    kind="statement",
    lines=(
        Line(line=1, description="Sleep study", charge=Decimal(900), plan_paid=Decimal(0), patient_owes=Decimal(900)),
        Line(line=2, description="Office visit", charge=Decimal(90), plan_paid=Decimal(60), patient_owes=Decimal(30)),
    ),
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("why didn't the plan pay for the sleep study", "has not answered yet"),
        ("¿por qué no pagó el plan la línea 1?", "todavía no contesta"),
    ],
)
def test_nothing_paid_may_be_not_answered_yet(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(Case(bill=_UNPAID), Conversation(), question).answer.answer

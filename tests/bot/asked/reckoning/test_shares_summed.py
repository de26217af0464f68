from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Line, Totals
from bot.case import Case, Conversation
from knowledge import Knowledge

CLINIC = Bill(
    kind="statement",
    provider="Clínica Los Robles",
    lines=(
        Line(line=1, description="OFFICE VISIT", charge=Decimal(130), copay=Decimal(25), patient_owes=Decimal(25)),
        Line(line=2, description="STREP TEST", charge=Decimal(40), copay=Decimal(0), patient_owes=Decimal(0)),
        Line(
            line=3, description="NEBULIZER TREATMENT", charge=Decimal(75), copay=Decimal(10), patient_owes=Decimal(10)
        ),
    ),
    totals=Totals(charges=Decimal(245), patient_owes=Decimal(35)),
)


@pytest.fixture(scope="module")
def assistant(knowledge: Knowledge) -> Assistant:
    return Assistant(knowledge)


@pytest.mark.parametrize("question", ["los copagos cuánto suman", "what do the copays add up to"])
def test_all_of_one_share_is_added_up(assistant: Assistant, question: str) -> None:
    assert "$35.00" in assistant.ask(Case(bill=CLINIC), Conversation(), question).answer.answer.splitlines()[0]


def test_what_is_left_of_the_year_is_no_sum(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=CLINIC), Conversation(), "cuánto me falta de deducible en total este año").answer
    assert answer.intent != "group-total"

"""A claim that takes an earlier one back: nobody owes by it, and the share it undoes is told."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Line, Totals
from bot.case import Case, Conversation

_BACK = Bill(
    kind="remittance",
    payer="Prairie Health",
    provider="Mesa Pediatrics",
    patient="Noah Reed",
    lines=(Line(line=1, description="Ear wash", charge=Decimal(-210), plan_paid=Decimal(-120), patient_owes=-35),),
    totals=Totals(charges=Decimal(-210), plan_paid=Decimal(-120), patient_owes=Decimal(-35)),
)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("how much does Noah owe", "Nothing by this claim"),
        ("what does the patient owe here", "Nothing by this claim"),
        ("cuánto debe el paciente", "Nada por este reclamo"),
    ],
)
def test_the_share_is_taken_back_too(assistant: Assistant, question: str, first: str) -> None:
    answer = assistant.ask(Case(bill=_BACK), Conversation(), question).answer
    assert answer.answer.startswith(first)
    assert "$35.00" in answer.answer.split("\n")[0]
    assert "-$35" not in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "what is a redetermination and who decides it",
        "who reviews a reconsideration?",
        "qué es una redeterminación y quién la decide",
    ],
)
def test_who_decides_an_appeal_is_told_with_what_it_is(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=_BACK), Conversation(), question).answer
    assert answer.intent == "billing-term"
    assert not answer.abstained
    assert "I can't tell" not in answer.answer

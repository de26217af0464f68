import pytest

from bot.assistant import Assistant
from bot.bill import Bill
from bot.case import Case, Conversation
from bot.understanding.what_to_do import asks_what_to_do


@pytest.mark.parametrize(
    "message",
    ["what can I do", "ok so what should we do now?", "What are my options?", "¿Qué puedo hacer?", "y ahora qué hago"],
)
def test_what_to_do_about_a_bill_is_told_step_by_step(assistant: Assistant, bill: Bill, message: str) -> None:
    assert asks_what_to_do(message)
    answer = assistant.ask(Case(bill=bill), Conversation(), message).answer
    assert answer.intent == "worried"
    assert answer.handoff is None or answer.handoff.to != "clinician"


@pytest.mark.parametrize(
    "message",
    [
        "they denied it, what can I do",
        "my foot is numb, what should I do",
        "qué puedo hacer si no me alcanza",
        "what can you do",
    ],
)
def test_what_says_more_is_understood_by_what_it_says(message: str) -> None:
    assert not asks_what_to_do(message)

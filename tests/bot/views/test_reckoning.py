"""What was worked out is shown with its arithmetic, each figure carried by a Fact."""

import pytest

from bot.assistant import Assistant
from bot.case import Case, Conversation
from evals.answering.questions import load_bill


@pytest.mark.parametrize(
    ("bill", "question", "shown"),
    [
        ("plan-statement", "how many payments are left", ["6 more payments", "$630.00 ÷ $105.00"]),
        ("plan-statement", "if i double up when am i done", ["$210.00 a month", "3 more payments"]),
        ("plan-statement", "after the next payment what is left", ["$525.00", "$630.00 − $105.00"]),
        ("plan-statement", "what was the balance before my last payment", ["$735.00 − $105.00"]),
        ("mammogram", "if insurance paid another 100 what would I owe", ["$152.00", "$252.00 − $100.00"]),
        ("mammogram", "if insurance had paid 500 in all what would I owe", ["$140.00", "$388.00"]),
        ("before-insurer", "if the insurance pays 80% what is left", ["$128.00", "$512.00"]),
        ("four-accounts", "if i pay off the biggest one what is left", ["$178.25", "$388.25 − $210.00"]),
        ("four-accounts", "do the lines add up", ["add up to $388.25"]),
        ("four-accounts", "which is the biggest one", ["$210.00"]),
        ("four-accounts", "without account 47008 what would I owe", ["$293.05"]),
        ("rx-receipt", "how much is each atorvastatin pill", ["about $0.53", "$48.00 ÷ 90"]),
        ("second-notice", "what if i pay half now, how much is it", ["$309.22"]),
        ("vasectomy", "cuánto debo si pago la mitad ahora", ["$632.50"]),
    ],
)
def test_the_arithmetic_is_shown(assistant: Assistant, bill: str, question: str, shown: list[str]) -> None:
    answer = assistant.ask(Case(bill=load_bill(bill)), Conversation(), question).answer
    assert not answer.abstained
    assert [words for words in shown if words not in answer.answer] == []

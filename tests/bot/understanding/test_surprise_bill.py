"""An out-of-network doctor at a place in the network leads to the law on surprise bills, told of this bill."""

import pytest

from bot.assistant import Assistant
from bot.case import Case, Conversation
from evals.answering.questions import load_bill


@pytest.mark.parametrize(
    "question",
    [
        "my surgeon was in network but the anesthesia guy, he was out of network. must i pay it all",
        "the surgery center is in my network, the anesthesiologist is not. do i owe this whole thing",
        "they tell me the anesthesiologist was out of network. the hospital is in network. what now",
    ],
)
def test_a_doctor_outside_at_a_place_inside_may_be_a_surprise_bill(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=load_bill("oonanes")), Conversation(), question).answer
    assert answer.intent == "surprise-bill"
    assert "in-network share" in answer.answer.split("\n")[0]

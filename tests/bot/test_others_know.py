"""Questions that only others can decide stay so, whatever amounts and lines are told beside them."""

import pytest

from bot.assistant import Assistant
from bot.bill import Bill
from bot.case import Case, Conversation
from bot.clauses import Clause
from bot.others_know import ONLY_OTHERS_KNOW, plainly_for_others
from knowledge import Knowledge
from knowledge.topic import load_topics
from knowledge.topic_index import Ranked


def test_every_such_topic_exists_and_can_be_asked() -> None:
    for topics in load_topics().values():
        assert [name for name in ONLY_OTHERS_KNOW if not topics[name].questions] == []


@pytest.mark.parametrize(("topic", "confidence"), [("others-paid-less", 0.6), ("what-do-i-owe", 0.99)])
def test_doubt_and_what_the_bill_tells_are_left_to_the_rest(
    knowledge: Knowledge, topic: str, confidence: float
) -> None:
    asked = Clause("what is it", "what is it")
    assert plainly_for_others(asked, [Ranked(topic, confidence)], knowledge.topics) is None


@pytest.mark.parametrize(
    "question",
    [
        "my cousin had the same surgery at the same place and only paid 245. how is that possible",
        "a mi vecina le cobraron menos por la misma inyección, ¿por qué?",
        "has the supervisor looked at my appeal yet",
        "¿ya revisaron mi apelación?",
        "what time does the clinic open on saturday",
        "which insurance plan should I pick next year",
    ],
)
def test_what_only_others_know_is_said_to_be_theirs_to_tell(assistant: Assistant, bill: Bill, question: str) -> None:
    answer = assistant.ask(Case(bill=bill), Conversation(), question).answer
    assert answer.abstained
    assert answer.handoff


@pytest.mark.parametrize("question", ["what do I have to pay", "¿cuánto debo?"])
def test_what_the_bill_tells_is_told(assistant: Assistant, bill: Bill, question: str) -> None:
    assert not assistant.ask(Case(bill=bill), Conversation(), question).answer.abstained

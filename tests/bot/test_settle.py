"""What is answered where the topic understood could only say that it can't tell, and is little sure."""

import pytest

from bot.bill import Bill
from bot.case import Case, Conversation
from bot.references import References
from bot.settle import settle
from bot.understand import Understanding
from knowledge.topic import load_topics
from knowledge.topic_index import Ranked


def _settled(bill: Bill, confidence: float, other: float) -> str:
    others = (Ranked("will-it-work", other), Ranked("why-so-expensive", other))
    understood = Understanding("en", "plan-limits-left", confidence, others, References())
    return settle(load_topics()["en"], Case(bill=bill), Conversation(), understood).topic


@pytest.mark.parametrize(
    ("confidence", "other", "topic"),
    [
        (0.3, 0.25, "why-so-expensive"),
        (0.3, 0.1, "plan-limits-left"),
        (0.7, 0.6, "plan-limits-left"),
    ],
)
def test_a_doubtful_shrug_gives_way_to_what_can_be_answered(
    bill: Bill, confidence: float, other: float, topic: str
) -> None:
    assert _settled(bill, confidence, other) == topic


def test_how_to_read_this_is_asked_of_the_paper_at_hand(bill: Bill) -> None:
    asked = Understanding("en", "read-an-eob", 0.8, (), References(pointing=True))
    topics = load_topics()["en"]
    eob = bill.model_copy(update={"kind": "eob"})
    assert settle(topics, Case(bill=bill), Conversation(), asked).topic == "parts-of-a-bill"
    assert settle(topics, Case(bill=eob), Conversation(), asked).topic == "read-an-eob"

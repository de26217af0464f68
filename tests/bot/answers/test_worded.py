from typing import Any

from bot.answers.worded import worded
from bot.views.context import About
from bot.views.user import User
from knowledge.topic import load_topics

TOPICS = load_topics()["en"]
CONTEXT: dict[str, Any] = {
    "bill": None,
    "eob": None,
    "estimate": None,
    "about": About([], [], ""),
    "user": User([], []),
}


def test_a_topic_is_put_into_its_words() -> None:
    words, ledger, topic = worded(TOPICS, "is-this-a-bill", CONTEXT)
    assert topic.id == "is-this-a-bill"
    assert "not a bill" in words
    assert not ledger.abstained


def test_a_topic_that_misses_what_it_speaks_of_gives_way_to_saying_so() -> None:
    words, ledger, topic = worded(TOPICS, "biggest-charge", CONTEXT)
    assert topic.id == "cannot-tell"
    assert "can't tell" in words
    assert ledger.abstained

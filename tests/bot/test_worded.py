from dataclasses import replace
from typing import Any

from bot.context import About, User
from bot.worded import worded
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


def test_words_with_a_figure_that_nothing_carries_are_not_said() -> None:
    strayed = {**TOPICS, "thanks": replace(TOPICS["thanks"], template="You owe 500 dollars.")}
    words, ledger, topic = worded(strayed, "thanks", CONTEXT)
    assert topic.id == "cannot-tell"
    assert "500" not in words
    assert ledger.abstained

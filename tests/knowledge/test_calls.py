"""Matters about which patients call."""

import pytest

from knowledge.calls import load_calls, matter_of


@pytest.mark.parametrize(
    ("words", "topic", "matter"),
    [
        ("the man yells about his refund", "worried", "refund"),
        ("she yells", "worried", "angry"),
        ("nothing told", "payment-plan", "plan"),
        ("nothing told", "greeting", None),
    ],
)
def test_words_go_before_the_topic_and_anger_after_what_it_is_about(words: str, topic: str, matter: str | None) -> None:
    assert matter_of(words, topic) == matter


def test_ids_are_those_of_the_table() -> None:
    assert all(name == call.id for name, call in load_calls().items())

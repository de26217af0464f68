"""What sounds like a danger and plainly asks about the bill; and what no question about the bill explains."""

from types import SimpleNamespace
from typing import cast

import pytest

from bot.understanding import safety
from bot.understanding.calm import asks_of_sums, only_a_thing
from bot.understanding.safety import danger
from knowledge import Knowledge
from knowledge.topic_index import TopicIndex


def _index(topic: str, confidence: float, alarm: float = 0.6) -> TopicIndex:
    """An index that takes every message for ``topic`` and hears a crisis in it."""
    likeliest = SimpleNamespace(topic=topic, confidence=confidence)
    return cast(TopicIndex, SimpleNamespace(rank=lambda _: [likeliest], alarms=lambda _: {"crisis": alarm}))


def test_a_price_asked_in_few_words_explains_a_doubtful_alarm() -> None:
    assert safety._dangers("y cuanto me hubiera costado en mi tierra", _index("complain", 0.3)) == {}
    assert safety._dangers("how much does it cost to die", _index("complain", 0.3))


def test_a_plain_question_of_sums_explains_a_doubtful_alarm() -> None:
    assert safety._dangers("how far are the four of us from the cap", _index("plan-limits-left", 0.9)) == {}


@pytest.mark.parametrize(
    ("words", "topic", "confidence", "alarm"),
    [
        ("how far are we from the cap", "plan-limits-left", 0.7, 0.6),
        ("how far are we from the cap", "worried", 0.9, 0.6),
        ("how far are we from the cap", "plan-limits-left", 0.9, 0.8),
        ("what do i owe once i am dead", "what-do-i-owe", 0.9, 0.6),
        ("what is left to pay, i said goodbye to the kids", "what-do-i-owe", 0.9, 0.6),
    ],
)
def test_doubt_loud_alarms_and_words_of_despair_are_explained_by_no_sum(
    words: str, topic: str, confidence: float, alarm: float
) -> None:
    assert safety._dangers(words, _index(topic, confidence, alarm)) == {"crisis": alarm}


def test_a_long_message_may_hold_more_than_its_question() -> None:
    assert not asks_of_sums("what do i owe " * 5, _index("what-do-i-owe", 0.9))


@pytest.mark.parametrize(
    "message",
    [
        "how near are the five of us to the family max today",
        "if we skip the ice pack on the next visit what would that one be",
        "i am dead serious, a bag of salt water is 180?",
        "¿cuánto nos falta a todos para el tope de la familia ahora?",
    ],
)
def test_limits_and_what_is_left_out_next_time_are_no_alarm(knowledge: Knowledge, message: str) -> None:
    assert danger(message, knowledge.topics) is None


@pytest.mark.parametrize(
    ("message", "heard"),
    [
        ("i keep stashing my pain pills. what is still open on the bill", "crisis"),
        ("estoy guardando las pastillas de dormir, ¿cuánto queda por pagar?", "crisis"),
        ("the worst headache of her life just hit my wife", "emergency"),
        ("es el peor dolor de cabeza de mi vida", "emergency"),
        ("mi nieta se tomó las pastillas de la presión hace un ratito", "emergency"),
    ],
)
def test_pills_put_by_and_what_began_minutes_ago_are_heard(knowledge: Knowledge, message: str, heard: str) -> None:
    assert danger(message, knowledge.topics) == heard


@pytest.mark.parametrize("words", ["and the oxygen", "y el inhalador", "the breathing treatment charge"])
def test_a_thing_of_breathing_named_alone_is_a_charge(words: str) -> None:
    assert only_a_thing(words)


@pytest.mark.parametrize("words", ["y el oxigeno no le llega", "the oxygen ran out", "i need oxygen"])
def test_a_thing_of_breathing_with_how_someone_is_may_be_a_danger(words: str) -> None:
    assert not only_a_thing(words)

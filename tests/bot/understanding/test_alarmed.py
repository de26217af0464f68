"""When a question is for a lawyer: the alarm alone does not settle it."""

import pytest

from bot.understanding.alarmed import Sound, of_law
from knowledge.topic_index import Ranked


@pytest.mark.parametrize(
    ("alarm", "topic", "lawyer"),
    [(0.86, "why-denied", False), (0.86, "legal-question", True), (0.84, "legal-question", False)],
)
def test_alarm_and_topics_must_agree_that_only_a_lawyer_may_answer(alarm: float, topic: str, lawyer: bool) -> None:
    sound = Sound([Ranked(topic, 0.4)], {"legal": alarm, "medical": 0.0}, of_papers=False, clinical=False)
    assert of_law(sound) is lawyer

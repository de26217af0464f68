"""What the words of a question tell beside what they sound like."""

from bot.asked.references import References
from bot.understanding.cues import Heard
from bot.understanding.evidence import NEAR, weigh
from knowledge.topic import load_topics
from knowledge.topic_index import Ranked

TOPICS = load_topics()["en"]


def test_of_two_that_are_as_likely_the_one_said_outright_is_meant() -> None:
    ranked = [Ranked("what-is-code", 0.5), Ranked("thanks", 0.5 - NEAR / 2)]
    told = weigh("so", ranked, TOPICS, References(), cues=Heard(frozenset({"thanks"})))
    assert told[0].topic == "thanks"

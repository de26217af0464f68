"""Which questions stand among the examples that something was learned from: they measure memory, no understanding."""

import re

from evals.answering.judge import plain
from knowledge.act import load_acts
from knowledge.danger import load_dangers
from knowledge.topic import load_topics


def normal(question: str) -> str:
    """The words alone: lower case, no accents, no punctuation, single spaces."""
    return " ".join(re.sub(r"[^\w\s]|_", " ", plain(question).replace("'", "")).split())


def example_questions() -> frozenset[str]:
    """The examples of every topic, of danger and of what a follow-up does, in the form that ``normal`` gives."""
    topics = [question for by_id in load_topics().values() for topic in by_id.values() for question in topic.questions]
    said = [one.words for one in load_dangers()] + [one.words for one in load_acts()]
    return frozenset(normal(question) for question in (*topics, *said))

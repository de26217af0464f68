"""Which questions a topic has as its own examples: those measure memory and not understanding."""

import re

from evals.answering.judge import plain
from knowledge.topic import load_topics


def normal(question: str) -> str:
    """The words alone: lower case, no accents, no punctuation, single spaces."""
    return " ".join(re.sub(r"[^\w\s]|_", " ", plain(question).replace("'", "")).split())


def example_questions() -> frozenset[str]:
    """The examples of every topic in every language, in the form that ``normal`` gives."""
    topics = (topic for by_id in load_topics().values() for topic in by_id.values())
    return frozenset(normal(question) for topic in topics for question in topic.questions)

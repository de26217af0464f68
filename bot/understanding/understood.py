"""A question understood: what it asks, and what on the bill it is about."""

from dataclasses import dataclass

from bot.asked.references import References
from codesets.entry import Language
from knowledge.topic_index import Ranked

TAKEN_OFF_TOPIC = "adjustment-and-allowed"
SURE = 0.75
"""Above this the classifier's topic stands, whatever the question points at."""
LITTLE = 0.35
"""Below this confidence a short question that names a line asks what that line is."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """A question understood: its topic with the confidence in it, the runners-up, and what it is about."""

    language: Language
    topic: str
    confidence: float
    others: tuple[Ranked, ...]
    references: References
    outright: bool = False
    """Whether the wording named the topic outright, so that a line it names does not change it."""
    leans: bool = False
    """Whether it names nothing of its own, so that it may be about what was said before."""
    follows: bool = False
    """Whether it goes on from the answer before, which also told what it is about."""

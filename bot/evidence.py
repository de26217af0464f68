"""What a question points at, as evidence for what it asks.

The classifier reads the words alone. Whether a line, a code or nothing of the bill was found in them makes
some topics likelier and others less so: the factors here were chosen on questions set apart for tuning.
"""

from collections.abc import Mapping, Sequence

from bot.references import References
from knowledge.topic import Topic
from knowledge.topic_index import Ranked

LINE_TOPIC = "what-is-line"
CODE_TOPIC = "what-is-code"
EXACT = frozenset({"code", "line number", "amount", "ordinal", "size", "date"})
"""The ways of naming a line that leave no doubt that a line is meant."""
FLOOR = 0.05
"""The least probability of "what is this" where a line or a code was named."""


def weigh(ranked: Sequence[Ranked], topics: Mapping[str, Topic], references: References) -> list[Ranked]:
    """``ranked`` with the evidence counted, likeliest first; probabilities sum to one as before."""
    scored = [(r.topic, _floor(r, references) * _factor(topics[r.topic], references)) for r in ranked]
    whole = sum(score for _, score in scored) or 1.0
    weighed = [Ranked(topic, score / whole) for topic, score in scored]
    return sorted(weighed, key=lambda one: -one.confidence)


def _floor(ranked: Ranked, references: References) -> float:
    named = (ranked.topic == LINE_TOPIC and references.lines) or (ranked.topic == CODE_TOPIC and references.codes)
    return max(ranked.confidence, FLOOR) if named else ranked.confidence


def _factor(topic: Topic, references: References) -> float:
    """How much likelier the topic is for what the question names, 1 for no difference."""
    exact = references.how in EXACT and bool(references.lines)
    if topic.abstains and not topic.handoff and (references.lines or references.codes):
        return 0.2
    if topic.about == "code":
        return 4.0 if references.codes else 0.2
    if topic.about == "line":
        found = bool(references.lines) or references.pointing or bool(references.missing)
        return 3.0 if exact else 1.5 if found else 0.5
    if topic.narrow and exact:
        return 0.3
    return 1.0

"""Decides what is answered: the topic understood, or asking back, or saying what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.case import Case, Conversation
from bot.evidence import EXACT, LINE_TOPIC
from bot.references import References
from bot.understand import LITTLE, SURE, Understanding
from knowledge.topic import Topic

UNSURE = 0.14
"""Below this confidence the topic is not taken as understood."""
CLOSE = 0.25
"""Readings whose confidence together reaches this are offered as choices."""
RUNNER_UP = 0.05
"""A question read as one about a code that names none is on the next likeliest topic from this confidence on."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What will be rendered: the topic, what it is about, and the readings to offer where it asks back."""

    topic: str
    references: References
    readings: tuple[str, ...] = ()


def settle(topics: Mapping[str, Topic], case: Case, conversation: Conversation, understood: Understanding) -> Settled:
    """The topic to render for ``understood``, with its references completed from the conversation."""
    references = understood.references
    if understood.confidence < LITTLE and references.pointing and case.bill and not case.bill.lines:
        return Settled("no-lines", references)
    if understood.confidence < UNSURE:
        return _unsure(topics, understood)
    topic = topics[understood.topic]
    names = references.lines or references.codes or references.missing
    if understood.outright and not understood.follows and not names and conversation.focus:
        # "is that fair?": what is asked is said outright, of the line that was spoken of last.
        references = replace(references, lines=conversation.focus, how="focus")
    turn = conversation.turn
    if turn and turn.lines and not (names or understood.follows) and topic.tells_of_lines and topic.about != "line":
        # "I never had that": what it tells, it tells of the line that the last question was about.
        references = replace(references, lines=turn.lines, how="focus") if understood.leans else references
    if topic.needs and case.bill is None:
        return Settled("no-bill", references)
    if case.bill and not case.bill.lines and "lines" in topic.needs:
        return Settled("no-lines", references)
    if _points_at_lines(topic, understood):
        topic = topics[topic.narrow or LINE_TOPIC]
    if topic.about == "code":
        return _about_code(topic, topics, understood, conversation)
    if topic.about == "line" and case.bill:
        return _about_line(topic, case, references, conversation)
    return Settled(topic.id, references)


def _unsure(topics: Mapping[str, Topic], understood: Understanding) -> Settled:
    near = [(understood.topic, understood.confidence), *((r.topic, r.confidence) for r in understood.others)]
    answerable = [(t, c) for t, c in near if t in topics and not topics[t].abstains and topics[t].questions]
    best = answerable[:3]
    if len(best) > 1 and sum(confidence for _, confidence in best) >= CLOSE:
        return Settled("which-question", understood.references, tuple(topics[t].ask for t, _ in best))
    return Settled("cannot-tell", understood.references)


def _points_at_lines(topic: Topic, understood: Understanding) -> bool:
    """Whether particular lines are meant by a question whose words alone read as one about the whole bill."""
    references = understood.references
    if not references.lines or topic.about != "bill" or topic.abstains or understood.outright:
        return False
    unsure = understood.confidence < SURE
    return references.how in EXACT and (unsure or bool(topic.narrow))


def _about_code(
    topic: Topic, topics: Mapping[str, Topic], understood: Understanding, conversation: Conversation
) -> Settled:
    references = understood.references
    if references.codes:
        return Settled(topic.id, references)
    if references.lines or (references.pointing and conversation.focus):
        lines = references.lines or conversation.focus
        return Settled("what-is-line", replace(references, lines=lines, how=references.how or "focus"))
    second = understood.others[0] if understood.others else None
    if second and second.confidence >= RUNNER_UP and topics[second.topic].about in ("bill", "none"):
        return Settled(second.topic, references)
    return Settled("which-code", references)


def _about_line(topic: Topic, case: Case, references: References, conversation: Conversation) -> Settled:
    if references.lines:
        return Settled(topic.id, references)
    if references.codes:
        return Settled("what-is-code", references)
    lines = case.bill.lines if case.bill else ()
    if references.missing and not references.pointing:
        return Settled("not-on-bill", references)
    if conversation.focus:
        return Settled(topic.id, replace(references, lines=conversation.focus, how="focus"))
    if len(lines) == 1:
        return Settled(topic.id, replace(references, lines=(lines[0].line,), how="only"))
    return Settled("which-line", references)

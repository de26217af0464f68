"""What a question asks: its topic, and what on the bill it is about."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.case import Conversation
from bot.clauses import Clause
from bot.cues import heard
from bot.described import SERVICE_SYSTEMS
from bot.evidence import CODE_TOPIC, LINE_TOPIC, asks_of_money, weigh
from bot.references import PAYMENTS_TOPIC, References
from codesets.entry import Language
from knowledge.question_features import plain
from knowledge.topic import Topic, load_topics
from knowledge.topic_index import Ranked, TopicIndex

_FOLLOW_UP = re.compile(
    r"^(and|what about|how about|also|ok and|but|so|then|y|y que|que hay de|que tal|pero|tambien|entonces)\b"
)
_SAME_AGAIN = re.compile(r"\bsame (?:q|question|thing|for|with|about)\b|\b(?:lo mismo|igual|misma pregunta)\b")
LITTLE = 0.35
"""Below this confidence a short question that names a line asks what that line is."""
MEDICAL = 0.3
"""From this likelihood on a question may be a medical one, which is never answered as one about a line."""
SHORT = 10
"""Words of a short question."""
MANY = 40
"""Topics among which what the question names may change the order."""
_BARE_CODE_WORDS = 6
_BARE_WORDS = 4
"""A message of this many words or fewer beside a code or a line asks what that is."""


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


def understand(
    asked: Clause,
    language: Language,
    references: References,
    conversation: Conversation,
    index: TopicIndex,
    payers: Iterable[str] = (),
) -> Understanding:
    """The topic and what it is about, the conversation considered.

    The question's own words and all that was told with it count the same: a long story drowns the question,
    and the question alone may lean on the story.
    """
    question = asked.text
    topics = load_topics()[language]
    before = topics.get(conversation.topic or "")
    cues = heard(question, references, payers, spoken_of=bool(conversation.focus))
    wordings = list(dict.fromkeys((asked.text, asked.told)))
    ranked = weigh(question, index.rank_together(wordings, MANY), topics, references, before, cues)
    topic, confidence = ranked[0].topic, ranked[0].confidence
    if topic in cues.topics:
        return Understanding(language, topic, confidence, tuple(ranked[1:4]), references, outright=True)
    if "medical" in index.alarms(asked.text) and not asks_of_money(question):
        topic = next((one.topic for one in ranked if topics[one.topic].handoff == "clinician"), topic)
        return Understanding(language, topic, max(confidence, SURE), tuple(ranked[1:4]), references)
    named = None if cues else _named(question, references, conversation)
    if named and confidence < SURE:
        topic, confidence = named, max(confidence, SURE)
    rough = None if cues else _rough(question, references)
    if rough and confidence < LITTLE and _for_a_clinician(ranked, topics) < MEDICAL:
        topic, confidence = rough, LITTLE
    return Understanding(language, topic, confidence, tuple(ranked[1:4]), references)


SURE = 0.75
"""Above this the classifier's topic stands, whatever the question points at."""


def _named(question: str, references: References, conversation: Conversation) -> str | None:
    """The topic that what is named alone decides: a bare code, a bare line, "and the second one?"."""
    words = plain(question).split()
    if references.codes and len(words) <= _BARE_CODE_WORDS:
        service = any(code.system in SERVICE_SYSTEMS for code in references.codes)
        return LINE_TOPIC if service and references.how == "code" and len(references.lines) == 1 else CODE_TOPIC
    if references.how == "printed" and len(words) <= _BARE_CODE_WORDS and not references.how_much:
        return LINE_TOPIC
    if _SAME_AGAIN.search(plain(question)) and references.pointing and conversation.asked:
        return conversation.asked
    follows = bool(_FOLLOW_UP.search(plain(question)))
    carried = load_topics()["en"].get(conversation.topic or "")
    if follows and references.lines and carried and carried.about == "line" and len(words) <= SHORT:
        return carried.id
    if references.how in ("ordinal", "line number", "amount", "focus", "size") and (
        follows or len(words) <= _BARE_WORDS
    ):
        return LINE_TOPIC
    if follows and references.amounts and not references.lines and conversation.topic == PAYMENTS_TOPIC:
        return PAYMENTS_TOPIC
    if follows and references.lines and conversation.topic:
        return LINE_TOPIC
    return None


def _for_a_clinician(ranked: Sequence[Ranked], topics: Mapping[str, Topic]) -> float:
    """How likely it is that only someone who treats the person may answer, over all such topics."""
    return sum(one.confidence for one in ranked if topics[one.topic].handoff == "clinician")


def _rough(question: str, references: References) -> str | None:
    """The topic of a question whose words tell little more than which line it means."""
    if len(plain(question).split()) > SHORT or not (references.lines or references.missing):
        return None
    return LINE_TOPIC

"""What a question asks: its topic, and what on the bill it is about."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.asked.lines.services import load_services
from bot.asked.references import References
from bot.case import Conversation
from bot.understanding.alarmed import Sound, legal_alarm, of_law, sound_of, topic_for_others
from bot.understanding.clauses import Clause
from bot.understanding.clinical import IDLE, for_a_clinician
from bot.understanding.cues import CLINICIAN_TOPIC, NOTHING, Heard, asks_of_other_care, heard
from bot.understanding.decided import decided
from bot.understanding.evidence import LINE_TOPIC, leans, weigh
from bot.understanding.matters import load_matters, step_of
from bot.understanding.named_alone import Named, named_alone
from bot.understanding.narrowed import narrowed, rather_unknowable, rough
from bot.understanding.plan_named import with_plan_named
from bot.understanding.understood import LITTLE, SURE, Understanding
from bot.understanding.what_to_do import STEPS_TOPIC, asks_what_to_do
from bot.understanding.why_it_stands import by_what_stands, why_it_stands
from codesets.entry import Language
from knowledge.question_features import plain
from knowledge.topic import load_topics
from knowledge.topic_index import Ranked, TopicIndex

OF_A_BODY = frozenset({CLINICIAN_TOPIC, "diagnosis-question"})
"""Topics that no other words than those of a body are on; why a test was ordered is asked without any."""
TIME_LIMITS = frozenset({"dispute-deadline", "appeal-deadline", "due-date", "over-estimate"})
"""Topics whose outright words are of no body, though they fight: "how long do I have to fight this"."""
CALM = 0.05
"""Below this likelihood an ill-sounding word alone is none: "I got hurt on the job, why is this in my mailbox"."""
ABSENT_TOPIC = "not-on-bill"
OTHER_TOPIC = "other-bill"
_OTHER_PAPER = re.compile(
    r"\b(?:other|another|separate\w*|second|own|bills?|statements?|otr[oa]s?|aparte|segund[oa]|facturas?|cuentas?|recibos?)\b"
)
"""Words of a paper that is not here; without one, a service that is not on the bill is no more than that."""
_ON_THE_WHOLE = frozenset(
    {"did-insurance-pay", "what-do-i-owe", "why-not-paid", "what-happened", "when-was-this", "why-so-expensive",
     "charged-twice", "never-had-this"}
)  # fmt: skip
"""Topics that answer nothing with the whole bill where the service named is not on it."""


def understand(
    asked: Clause,
    language: Language,
    references: References,
    conversation: Conversation,
    index: TopicIndex,
    payers: Iterable[str] = (),
    beside: Iterable[str] = (),
) -> Understanding:
    """The topic and what it is about, the conversation considered.

    The question's own words and all that was told with it count the same: a long story drowns the question,
    and the question alone may lean on the story.
    """
    topics = load_topics()[language]
    payers = tuple(payers)
    sound = sound_of(with_plan_named(asked, payers, language), references, topics, index)
    named = named_alone(asked.text, references, conversation)
    for_others = sound.clinical or (of_law(sound) and not references.ordered)
    if topic := decided(references, named, for_others):
        return Understanding(language, topic, SURE, (), references, outright=True)
    if asks_what_to_do(asked.told):
        return Understanding(language, STEPS_TOPIC, SURE, (), references)
    cues = _cues_of(asked, references, sound, payers, bool(conversation.focus), beside)
    # What a charge on the bill was is printed there, however ill its words sound: "what was the nausea medicine".
    stands = why_it_stands(plain(asked.text), references)
    printed = (stands or (LINE_TOPIC in cues.topics and bool(references.lines))) and not sound.advice
    clinical = sound.clinical and not cues.topics & TIME_LIMITS and not printed
    before = topics.get(conversation.topic or "")
    matter = conversation.matter.topic if conversation.matter else None
    ranked = weigh(asked.text, sound.topics, topics, references, before, cues, matter)
    legal = legal_alarm(asked.text, sound, cues.topics)
    if other := topic_for_others(ranked, topics, references, legal, clinical):
        return Understanding(language, other, max(ranked[0].confidence, SURE), tuple(ranked[1:4]), references)
    if sound.alarms["medical"] < IDLE and ranked[0].topic in OF_A_BODY:
        # Illness in a figure of speech: "these copays bleed us dry".
        ranked = [one for one in ranked if one.topic not in OF_A_BODY] or ranked
    return _settled(_Weighed(asked, language, references, conversation, sound, named, cues, ranked))


def _cues_of(
    asked: Clause, references: References, sound: Sound, payers: Iterable[str], spoken_of: bool, beside: Iterable[str]
) -> Heard:
    """The topics that the question, or all that was told with it, names outright."""
    told = heard(asked.told, references, payers, spoken_of, beside)
    cues = heard(asked.text, references, payers, spoken_of, beside).narrowed_by(told) or told
    calm = sound.of_papers or (sound.alarms["medical"] < CALM and not asks_of_other_care(asked.text))
    return NOTHING if cues.topics == {CLINICIAN_TOPIC} and calm else cues


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A question whose words were weighed: ``ranked`` are its topics, likeliest first."""

    asked: Clause
    language: Language
    references: References
    conversation: Conversation
    sound: Sound
    named: Named | None
    cues: Heard
    ranked: Sequence[Ranked]


def _settled(one: _Weighed) -> Understanding:
    """The likeliest topic, or the nearer one that what the question names, or leans on, makes of it."""
    references, conversation, cues, language = one.references, one.conversation, one.cues, one.language
    topic, confidence, others = one.ranked[0].topic, one.ranked[0].confidence, tuple(one.ranked[1:4])
    leaning = leans(one.asked.text, references)
    matter = conversation.matter.topic if conversation.matter and leaning else None
    if _is_absent(topic, one.asked.text, references):
        return Understanding(language, ABSENT_TOPIC, max(confidence, SURE), others, references, outright=True)
    if topic in cues.topics:
        if matter and topic == load_matters().otherwise["deadline"]:
            topic = step_of("deadline", matter)
        return Understanding(language, topic, confidence, others, references, outright=True, leans=leaning)
    topics = load_topics()[language]
    if one.named and not cues and confidence < SURE:
        topic, confidence = one.named.topic, SURE
    roughly = None if cues else rough(one.asked.text, references, for_a_clinician(one.ranked, topics))
    if roughly and confidence < LITTLE:
        topic, confidence = roughly, LITTLE
    alone = not cues and conversation.turn is None
    if alone and (unknown := rather_unknowable(topic, one.asked, references, one.sound.topics, topics)):
        topic, confidence = unknown, max(confidence, LITTLE)
    topic = by_what_stands(topic, plain(one.asked.text), references, cues.topics)
    topic = narrowed(topic, one.asked, references, matter)
    return Understanding(language, topic, confidence, others, references, leans=leaning)


def _is_absent(topic: str, asked: str, references: References) -> bool:
    """Whether ``topic`` would answer with the whole bill what is asked of a service that is not on it."""
    whole = topic in _ON_THE_WHOLE or (topic == OTHER_TOPIC and not _OTHER_PAPER.search(plain(asked)))
    return whole and references.missing in load_services() and not references.pointing

"""How a question sounds: its likeliest topics, and whether only a clinician or a lawyer may answer it."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.asked.references import References
from bot.understanding.advice import asks_for_advice
from bot.understanding.clauses import Clause
from bot.understanding.clinical import NO_DOUBT, asks_of_claims, for_a_clinician, medical
from bot.understanding.cues import CLINICIAN_TOPIC
from bot.understanding.evidence import CODE_TOPIC, asks_of_money
from bot.understanding.sounds_like import sounds_like
from bot.understanding.understood import SURE
from knowledge.danger import LOUD, Alarm
from knowledge.question_features import plain
from knowledge.topic import Topic
from knowledge.topic_index import Ranked, TopicIndex

OF_CLAIMS = frozenset({"carc", "rarc", "group", "modifier", "revenue", "pos"})
"""Systems whose codes only those name who work on a claim: the alarm alone does not tell of a body then."""
OF_RULES = frozenset({"surprise-bill", "over-estimate", "price-before-care"})
"""Topics that say what the law itself says of bills, so that "is that legal" needs no lawyer."""
_LAWYERS = re.compile(r"\b(?:su(?:e|ed|ing)|lawyers?|attorneys?|courts?|lawsuits?|demand\w+|abogad\w+)\b")
_ALIKE = re.compile(r"\bthe same(?: thing| test| charge)? as\b|\b(?:lo|el|la) mism[oa](?: \w+)? que\b")
LEGAL_TOPIC = "legal-question"
MARGIN = 0.1
"""How much surer another topic must be to be answered in place of what sounds like a question for a lawyer, and how
likely that topic itself is at least where the alarm leaves no doubt."""


@dataclass(frozen=True, slots=True)
class Sound:
    """The topics that a question sounds like, likeliest first, and how likely each alarm is right.

    ``of_papers`` marks a question of claims, whatever words of a body it has; ``clinical`` one that only someone who
    treats the person may answer, ``advice`` one of those that says so outright.
    """

    topics: list[Ranked]
    alarms: Mapping[Alarm, float]
    of_papers: bool
    clinical: bool
    advice: bool = False


def sound_of(asked: Clause, references: References, topics: Mapping[str, Topic], index: TopicIndex) -> Sound:
    """How the question sounds, all that was told with it considered."""
    heard_of, alarms = sounds_like(asked, index)
    if asks_for_advice(plain(asked.text)):
        return Sound(heard_of, alarms, of_papers=False, clinical=True, advice=True)
    alike = len(references.lines) > 1 and _ALIKE.search(plain(asked.text))  # of two charges that stand on the bill
    if alike or asks_of_claims(plain(asked.text)):
        heard_of = [one for one in heard_of if topics[one.topic].handoff != "clinician"]
        return Sound(heard_of, alarms, of_papers=True, clinical=False)
    money = bool(references.whole) or asks_of_money(asked.text)
    of_claims = any(code.system in OF_CLAIMS for code in references.codes)
    elsewhere = max((one.confidence for one in heard_of if topics[one.topic].handoff != "clinician"), default=0.0)
    clinical = medical(alarms["medical"], for_a_clinician(heard_of, topics), elsewhere, money, of_claims)
    return Sound(heard_of, alarms, of_papers=False, clinical=clinical)


def of_law(sound: Sound) -> bool:
    """Whether only a lawyer may answer, by the alarm without doubt and by the topics: what "had been authorized" is a
    matter of the plan."""
    topics = sum(one.confidence for one in sound.topics if one.topic == LEGAL_TOPIC)
    return sound.alarms["legal"] >= NO_DOUBT and topics >= MARGIN


def legal_alarm(question: str, sound: Sound, outright: Collection[str]) -> float:
    """How likely only a lawyer may answer; not at all where a topic named ``outright`` says what the law says of bills
    and the question speaks of no court."""
    ruled = OF_RULES & set(outright) and not _LAWYERS.search(plain(question))
    return 0.0 if ruled else sound.alarms["legal"]


def topic_for_others(
    ranked: Sequence[Ranked], topics: Mapping[str, Topic], references: References, legal: float, clinical: bool
) -> str | None:
    """The topic of a question that only a clinician or a lawyer may answer; None of any other."""
    topic, confidence = ranked[0].topic, ranked[0].confidence
    # What a named code says stands on the bill, whatever illness the question fears behind it.
    explains = topic == CODE_TOPIC and bool(references.codes) and confidence >= SURE
    if clinical and not explains:
        return next((one.topic for one in ranked if topics[one.topic].handoff == "clinician"), CLINICIAN_TOPIC)
    return LEGAL_TOPIC if legal >= max(LOUD["legal"], confidence - MARGIN) else None

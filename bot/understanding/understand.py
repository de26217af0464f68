"""What a question asks: its topic, and what on the bill it is about."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.asked.billed_as import BILLED_TOPIC
from bot.asked.marks import NOTE_TOPIC
from bot.asked.payments import months_in
from bot.asked.references import PAYMENTS_TOPIC, References
from bot.asked.services import load_services
from bot.asked.terms import TERM_TOPIC
from bot.asked.totals import CHARGED, OWED
from bot.case import Conversation
from bot.understanding.clauses import Clause
from bot.understanding.clinical import IDLE, MEDICAL, NO_DOUBT, asks_of_claims, for_a_clinician, medical
from bot.understanding.cues import CLINICIAN_TOPIC, NOTHING, asks_of_other_care, heard
from bot.understanding.evidence import CODE_TOPIC, LINE_TOPIC, SENTENCE, asks_of_money, leans, weigh
from bot.understanding.matters import load_matters, step_of
from bot.understanding.named_alone import SHORT, Named, named_alone
from bot.understanding.others_know import likely_unknowable, only_others_know
from bot.understanding.sounds_like import sounds_like
from bot.understanding.what_to_do import STEPS_TOPIC, asks_what_to_do
from codesets.entry import Language
from knowledge.danger import LOUD
from knowledge.question_features import plain
from knowledge.topic import Topic, load_topics
from knowledge.topic_index import Ranked, TopicIndex

PART_TOPIC = "line-and-plan"
PLAN_TOPIC = "payment-plan"
CHANGED_TOPIC = "figure-changed"
WHY_TOPIC = "why-this-line"
TAKEN_OFF_TOPIC = "adjustment-and-allowed"
LITTLE = 0.35
"""Below this confidence a short question that names a line asks what that line is."""
OF_A_BODY = frozenset({CLINICIAN_TOPIC, "diagnosis-question"})
"""Topics that no other words than those of a body are on; why a test was ordered is asked without any."""
OF_CLAIMS = frozenset({"carc", "rarc", "group", "modifier", "revenue", "pos"})
"""Systems whose codes only those name who work on a claim: the alarm alone does not tell of a body then."""
OWE_TOPIC = "what-do-i-owe"
TIME_LIMITS = frozenset({"dispute-deadline", "appeal-deadline", "due-date", "over-estimate"})
"""Topics whose outright words are of no body, though they fight: "how long do I have to fight this"."""
OF_RULES = frozenset({"surprise-bill", "over-estimate", "price-before-care"})
"""Topics that say what the law itself says of bills, so that "is that legal" needs no lawyer."""
_LAWYERS = re.compile(r"\b(?:su(?:e|ed|ing)|lawyers?|attorneys?|courts?|lawsuits?|demand\w+|abogad\w+)\b")
CALM = 0.05
"""Below this likelihood an ill-sounding word alone is none: "I got hurt on the job, why is this in my mailbox"."""
PRINTED = frozenset({"which of two", "units together", "days compared", "dearest day", "cheapest day", "composed"})
"""What is worked out of what the bill prints of the care itself, however much of a body the words are."""
_EXACTLY = ("size", "amount", "line number")
LEGAL_TOPIC = "legal-question"
CHANGE_TOPIC = "change-instructions"
MARGIN = 0.1
"""How much surer another topic must be to be answered in place of what sounds like a question for a lawyer."""
_PLANS = re.compile(
    r"\b(?:medicare|medicaid|plan|insur\w*|hmo|ppo|cover\w*|pay\w*|paid|owe\w*|cubr\w*|pag\w*|segur\w*|aseguran\w*"
    r"|poliza|deb[eo]\w*|me (?:qued|toc|correspond)\w+|left|share|part|pocket|wallet|cough|fork|shell"
    r"|bolsa|bolsillo|cartera|desembols\w+|on (?:me|us|them))\b"
)
"""Words of a plan, or of what is paid and by whom."""
UNKNOWN_TOPIC = "cannot-tell"
ABSENT_TOPIC = "not-on-bill"
_ON_THE_WHOLE = frozenset(
    {"did-insurance-pay", "what-do-i-owe", "why-not-paid", "what-happened", "when-was-this", "why-so-expensive",
     "charged-twice", "never-had-this"}
)  # fmt: skip
"""Topics that answer nothing with the whole bill where the service named is not on it."""
OF_A_LINE = 0.3
"""From this likelihood on, over all topics on a line, the line is what is asked about."""
RATHER = 0.35
"""From this likelihood on, over all topics that only others know of, it is rather one of those,"""
ONE_OF_THEM = 0.3
"""and from this one on it is told which."""


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
    question = asked.text
    topics = load_topics()[language]
    before = topics.get(conversation.topic or "")
    heard_of, likely = sounds_like(asked, index)
    if of_papers := asks_of_claims(plain(question)):
        heard_of = [one for one in heard_of if topics[one.topic].handoff != "clinician"]
    money = bool(references.whole) or asks_of_money(question)
    of_claims = any(code.system in OF_CLAIMS for code in references.codes)
    elsewhere = max((one.confidence for one in heard_of if topics[one.topic].handoff != "clinician"), default=0.0)
    clinical = not of_papers and medical(
        likely["medical"], for_a_clinician(heard_of, topics), elsewhere, money, of_claims
    )
    named = named_alone(question, references, conversation)
    of_law = likely["legal"] >= NO_DOUBT and not references.ordered
    if decided := _decided(references, named, clinical or of_law):
        return Understanding(language, decided, SURE, (), references, outright=True)
    if asks_what_to_do(asked.told):
        return Understanding(language, STEPS_TOPIC, SURE, (), references)
    leaning = leans(question, references)
    matter = conversation.matter.topic if conversation.matter else None
    spoken_of = bool(conversation.focus)
    told = heard(asked.told, references, payers, spoken_of, beside)
    cues = heard(question, references, payers, spoken_of, beside).narrowed_by(told) or told
    # What a charge on the bill was is printed there, however ill its words sound: "what was the nausea medicine".
    clinical = clinical and not cues.topics & TIME_LIMITS and not (LINE_TOPIC in cues.topics and references.lines)
    if cues.topics == {CLINICIAN_TOPIC} and likely["medical"] < CALM and not asks_of_other_care(question):
        cues = NOTHING
    ranked = weigh(question, heard_of, topics, references, before, cues, matter)
    ruled = cues.topics & OF_RULES and not _LAWYERS.search(plain(question))
    if other := _for_others(ranked, topics, references, 0.0 if ruled else likely["legal"], clinical):
        return Understanding(language, other, max(ranked[0].confidence, SURE), tuple(ranked[1:4]), references)
    if likely["medical"] < IDLE and ranked[0].topic in OF_A_BODY:
        # Illness in a figure of speech: "these copays bleed us dry".
        ranked = [one for one in ranked if one.topic not in OF_A_BODY] or ranked
    topic, confidence, others = ranked[0].topic, ranked[0].confidence, tuple(ranked[1:4])
    if _is_absent(topic, references):
        return Understanding(language, ABSENT_TOPIC, max(confidence, SURE), others, references, outright=True)
    if topic in cues.topics:
        if matter and leaning and topic == load_matters().otherwise["deadline"]:
            topic = step_of("deadline", matter)
        return Understanding(language, topic, confidence, others, references, outright=True, leans=leaning)
    if named and not cues and confidence < SURE:
        topic, confidence = named.topic, SURE
    rough = None if cues else _rough(question, references, for_a_clinician(ranked, topics))
    if rough and confidence < LITTLE:
        topic, confidence = rough, LITTLE
    alone = not cues and conversation.turn is None
    if alone and (unknown := _rather_unknowable(topic, asked, references, heard_of, topics)):
        topic, confidence = unknown, max(confidence, LITTLE)
    topic = _narrowed(topic, asked, references, matter if leaning else None)
    return Understanding(language, topic, confidence, others, references, leans=leaning)


SURE = 0.75
"""Above this the classifier's topic stands, whatever the question points at."""


def _rather_unknowable(
    topic: str, asked: Clause, references: References, heard_of: Sequence[Ranked], topics: Mapping[str, Topic]
) -> str | None:
    """The topic that only others know of where ``topic`` is "what is this" for no more than a line's name: a whole
    sentence that names a charge and rather asks what no bill tells of it. None of any other."""
    if topic != LINE_TOPIC or references.how != "words" or len(plain(asked.told).split()) < SENTENCE:
        return None
    of_lines = sum(one.confidence for one in heard_of if topics[one.topic].about == "line")
    if of_lines >= OF_A_LINE or likely_unknowable(heard_of, topics) < RATHER:
        return None
    best = next(one for one in heard_of if only_others_know(topics[one.topic]))
    if best.confidence >= ONE_OF_THEM:
        return best.topic
    # "..., was I?" leans on the story before it: which of them is asked is too little to refuse on.
    return UNKNOWN_TOPIC if len(plain(asked.text).split()) >= SENTENCE else None


def _decided(references: References, named: Named | None, clinical: bool) -> str | None:
    """The topic of what is ordered, worked out or named alone; None where the words have to be weighed."""
    if references.marks:
        return NOTE_TOPIC
    if references.terms:
        return TERM_TOPIC
    if references.reckoning and references.reckoning.operation == "composed":
        return references.reckoning.topic
    if references.billed and not references.billed.loosely:
        return BILLED_TOPIC
    if references.change and not clinical:
        return CHANGED_TOPIC
    if _of_what_is_owed(references) and not clinical:
        return OWE_TOPIC
    if references.ordered and not clinical:
        return CHANGE_TOPIC
    if references.reckoning and (not clinical or references.reckoning.operation in PRINTED):
        return references.reckoning.topic
    if references.billed and not clinical:
        return BILLED_TOPIC
    return named.topic if named and named.decides else None


def _of_what_is_owed(references: References) -> bool:
    """Whether it is asked how the amount to pay comes about: "where does the 41 come from"."""
    named = OWED in references.totals and CHARGED not in references.totals and not references.lines
    return named and references.comes_about


def _is_absent(topic: str, references: References) -> bool:
    """Whether ``topic`` would answer with the whole bill what is asked of a service that is not on it."""
    return topic in _ON_THE_WHOLE and references.missing in load_services() and not references.pointing


def _for_others(
    ranked: Sequence[Ranked], topics: Mapping[str, Topic], references: References, legal: float, clinical: bool
) -> str | None:
    """The topic of a question that only a clinician or a lawyer may answer; None of any other."""
    topic, confidence = ranked[0].topic, ranked[0].confidence
    # What a named code says stands on the bill, whatever illness the question fears behind it.
    explains = topic == CODE_TOPIC and bool(references.codes) and confidence >= SURE
    if clinical and not explains:
        return next((one.topic for one in ranked if topics[one.topic].handoff == "clinician"), CLINICIAN_TOPIC)
    return LEGAL_TOPIC if legal >= max(LOUD["legal"], confidence - MARGIN) else None


def _narrowed(topic: str, asked: Clause, references: References, matter: str | None) -> str:
    """``topic``, or the nearer one that a named line, or the ``matter`` that the question leans on, makes of it."""
    if topic == LINE_TOPIC and references.part and references.field == "adjustment":
        topic = TAKEN_OFF_TOPIC
    if topic == PLAN_TOPIC and months_in(plain(asked.text)):
        topic = PAYMENTS_TOPIC
    if topic == WHY_TOPIC and references.field == "patient_owes" and (references.part or len(references.lines) > 1):
        # "Why do I owe 142 for that": of one's own part the answer is what it is made of.
        topic = PART_TOPIC
    if topic == PART_TOPIC and references.lines and not _of_a_part(asked, references):
        topic = LINE_TOPIC
    return step_of("how", matter) if matter and topic == load_matters().otherwise["how"] else topic


def _of_a_part(asked: Clause, references: References) -> bool:
    """Whether a part of a charge is asked for, the plan's or one's own: what it cost alone is the charge."""
    price = references.how_much and not (references.field or references.names_plan or _PLANS.search(plain(asked.told)))
    return asks_of_money(asked.told) and not price


def _rough(question: str, references: References, clinical: float) -> str | None:
    """The topic of a question whose words tell little more than which line it means; None where it may be
    ``clinical``, unless the line is told exactly."""
    named = (references.lines and not references.told_before) or references.missing
    if references.whole or not named or len(plain(question).split()) > SHORT:
        return None
    return LINE_TOPIC if references.how in _EXACTLY or clinical < MEDICAL else None

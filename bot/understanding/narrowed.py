"""The nearer topic that what a question names makes of the one that its words sound like."""

import re
from collections.abc import Mapping, Sequence

from bot.asked.references import References
from bot.asked.wording.payments import PAYMENTS_TOPIC, months_in
from bot.understanding.clauses import Clause
from bot.understanding.clinical import MEDICAL
from bot.understanding.evidence import LINE_TOPIC, SENTENCE, asks_of_money
from bot.understanding.matters import load_matters, step_of
from bot.understanding.named_alone import SHORT
from bot.understanding.others_know import likely_unknowable, only_others_know
from bot.understanding.understood import TAKEN_OFF_TOPIC
from knowledge.question_features import plain
from knowledge.topic import Topic
from knowledge.topic_index import Ranked

PART_TOPIC = "line-and-plan"
PLAN_TOPIC = "payment-plan"
WHY_TOPIC = "why-this-line"
_EXACTLY = ("size", "amount", "line number")
_PLANS = re.compile(
    r"\b(?:medicare|medicaid|plan|insur\w*|hmo|ppo|cover\w*|pay\w*|paid|owe\w*|cubr\w*|pag\w*|segur\w*|aseguran\w*"
    r"|poliza|deb[eo]\w*|me (?:qued|toc|correspond)\w+|left|share|part|pocket|wallet|cough|fork|shell"
    r"|bolsa|bolsillo|cartera|desembols\w+|on (?:me|us|them))\b"
)
"""Words of a plan, or of what is paid and by whom."""
UNKNOWN_TOPIC = "cannot-tell"
OF_A_LINE = 0.3
"""From this likelihood on, over all topics on a line, the line is what is asked about."""
RATHER = 0.35
"""From this likelihood on, over all topics that only others know of, it is rather one of those,"""
ONE_OF_THEM = 0.3
"""and from this one on it is told which."""


def rather_unknowable(
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


def narrowed(topic: str, asked: Clause, references: References, matter: str | None) -> str:
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


def rough(question: str, references: References, clinical: float) -> str | None:
    """The topic of a question whose words tell little more than which line it means; None where it may be
    ``clinical``, unless the line is told exactly."""
    named = (references.lines and not references.told_before) or references.missing
    if references.whole or not named or len(plain(question).split()) > SHORT:
        return None
    return LINE_TOPIC if references.how in _EXACTLY or clinical < MEDICAL else None

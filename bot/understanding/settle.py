"""Decides what is answered: the topic understood, or asking back, or saying what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.asked.lines.totals import topics_named
from bot.asked.references import References
from bot.case import Case, Conversation
from bot.described import SERVICE_SYSTEMS
from bot.refused import refused_lines
from bot.understanding.by_the_papers import (
    asks_of_no_payer,
    asks_of_own_share,
    counted,
    not_covered,
    of_its_sender,
    of_own_share,
    of_that_day,
)
from bot.understanding.evidence import CODE_TOPIC, EXACT, LINE_TOPIC
from bot.understanding.leaning import unpaid_lines
from bot.understanding.others_know import OF_THAT_DAY, ONLY_OTHERS_KNOW, likely_unknowable, only_others_know
from bot.understanding.paid_or_part import paid_or_part
from bot.understanding.part_of_a_line import is_a_part, of_one_line
from bot.understanding.understood import LITTLE, SURE, TAKEN_OFF_TOPIC, Understanding
from knowledge.topic import Topic

UNSURE = 0.14
"""Below this confidence the topic is not taken as understood."""
CLOSE = 0.25
"""Readings whose confidence together reaches this are offered as choices."""
DOUBTFUL = 0.4
"""Below this confidence a topic that can only say that it can't tell gives way to another,"""
NEARLY = 0.6
"""which must be this nearly as likely,"""
TOGETHER = 0.5
"""unless all such topics together are this likely."""
RUNNER_UP = 0.05
"""A question read as one about a code that names none is on the next likeliest topic from this confidence on."""

NOT_PAID = "why-not-paid"
_PAID, _PART, _OWED = "did-insurance-pay", "line-and-plan", "what-do-i-owe"
_DENIED, _APPEAL, _WHOSE = "was-it-denied", "appeal", "whose-move"
_TELLS_PATIENTS = frozenset({"what-to-tell-the-patient", "what-to-say"})
_READ_EOB, _READ_BILL = "read-an-eob", "parts-of-a-bill"
_BY_NAME = frozenset({"line number", "code", "amount"})
"""How lines are told that are named one by one, so that what is asked of them together is meant: "lines 5 and 9 look
like the same thing"."""
_FROM_A_PLAN = frozenset({"eob", "remittance"})
_OF_REFUSALS = frozenset(
    {NOT_PAID, _DENIED, _APPEAL, "appeal-deadline", "denial-next-step", "whose-move", "prior-authorization",
     "medical-necessity", "line-and-plan", "will-it-work", "what-to-say", "what-to-tell-the-patient", CODE_TOPIC}
)  # fmt: skip
"""Topics that speak of what a plan did not pay, or of the codes that say so."""
_TOLD_NEARER = frozenset(
    {("pays", "line-and-plan"), ("reason", _DENIED), ("blame", _DENIED), ("reason", NOT_PAID), ("blame", NOT_PAID)}
)
"""What is asked of a refusal, with a topic that speaks of it and does not yet answer that, or not of which charge."""
_WHY_OF_A_LINE = frozenset({LINE_TOPIC, "why-this-line", "line-and-plan", "injection-cost"})
"""Topics as which a question why the plan did not pay a line may be read: its words name the line and little else."""
_MINE = "patient_owes"
_COMPARED, _WHY = "compare-lines", "why-this-line"
_OF_CODES = frozenset({LINE_TOPIC, _COMPARED})
"""Topics as which a question about codes may be read where one of them is on the bill."""


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
    likelier = topics[counted(of_its_sender(_likelier(topics, understood, case), case), understood, case)]
    topic, references = _with_the_unsaid(likelier, topics, case, conversation, understood)
    references = of_that_day(topic.id, references, case)
    if topic.needs and case.bill is None:
        if not references.codes:
            return Settled("no-bill", references)
        topic = topics[CODE_TOPIC]  # at the desk there is no bill, and what the code says can be told
    if case.bill and not case.bill.lines and "lines" in topic.needs:
        return Settled("no-lines", references)
    if _points_at_lines(topic, understood):
        topic = topics[topic.narrow or LINE_TOPIC]
    if _asks_why_not_paid(topic, case, references):
        topic = topics[NOT_PAID]
    if not understood.follows and asks_of_no_payer(topic.id, references, case):
        topic = topics[_WHY]
    if asks_of_own_share(topic.id, references, case):
        topic, references = topics[_PART], of_own_share(references)
    if not understood.follows and (told := _of_refusal(topic, case, references)):
        topic, references = topics[told[0]], replace(references, lines=told[1], how=references.how or "refused")
    if topic.id == _COMPARED and references.how == "size" and len(references.lines) == 1:
        topic = topics[LINE_TOPIC]  # "which cost the most" names the one
    if topic.id in _OF_CODES and _elsewhere(references, case):
        topic = topics[CODE_TOPIC]
    if topic.about == "code":
        return _about_code(topic, topics, understood, conversation)
    if topic.wide and not (references.lines or conversation.focus):
        topic = topics[topic.wide]
    if topic.about == "line" and case.bill:
        return _about_line(topic, case, references, conversation)
    return Settled(topic.id, references)


def _with_the_unsaid(
    topic: Topic, topics: Mapping[str, Topic], case: Case, conversation: Conversation, understood: Understanding
) -> tuple[Topic, References]:
    """The topic and the references, with the line or the paper that the words leave to what was said before."""
    references = understood.references
    names = references.lines or references.codes or references.missing
    if understood.outright and not understood.follows and not names and conversation.focus:
        # "is that fair?": what is asked is said outright, of the line that was spoken of last.
        lines = conversation.focus[-1:] if references.one_of else conversation.focus
        references = replace(references, lines=lines, how="focus")
    turn = conversation.turn
    if turn and turn.lines and not (names or understood.follows) and topic.tells_of_lines and topic.about != "line":
        # "I never had that": what it tells, it tells of the line that the last question was about.
        references = replace(references, lines=turn.lines, how="focus") if understood.leans else references
    if topic.id == _READ_EOB and case.bill and not case.eob and case.bill.kind not in _FROM_A_PLAN:
        # "How do I read this": what is read is the paper at hand.
        topic = topics[_READ_BILL] if references.pointing else topic
    topic = topics[paid_or_part(topic.id, references, case)]
    if is_a_part(topic.id, references, case):
        topic = topics[_PART]
    if topic.id == _PAID and not names and understood.leans and of_one_line(references, case, conversation):
        # "What did the plan put toward that", right after a line was spoken of.
        topic, references = topics[_PART], replace(references, lines=conversation.focus, how="focus")
    return topic, references


def _likelier(topics: Mapping[str, Topic], understood: Understanding, case: Case) -> str:
    """The topic understood; where that could only say that it can't tell and is little sure, the next one that can."""
    told = topics[understood.topic]
    doubtful = (
        only_others_know(told)
        and understood.confidence < DOUBTFUL
        and understood.confidence + likely_unknowable(understood.others, topics) < TOGETHER
        and not (understood.outright or understood.follows)
    )
    if not doubtful or case.bill is None:
        return told.id
    least = understood.confidence * NEARLY
    able = (one.topic for one in understood.others if one.confidence >= least and not topics[one.topic].abstains)
    able = (topic for topic in able if topic not in ONLY_OTHERS_KNOW)
    return next(able, told.id)


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
    if not references.lines or topic.about != "bill" or understood.outright:
        return False
    if topic.abstains or topic.id in OF_THAT_DAY:
        return False  # who did it, and what became of it, is asked of the line named, and what it is is not
    if topic.id == TAKEN_OFF_TOPIC and references.part and references.field == "adjustment":
        return False  # the amount named is what was taken off, and that is what it is about
    several = len(references.lines) > 1 and references.how in _BY_NAME
    held_together = several and topic.tells_of_lines and not topic.narrow
    unsure = understood.confidence < (LITTLE if held_together else SURE)
    return references.how in EXACT and (unsure or bool(topic.narrow))


def _asks_why_not_paid(topic: Topic, case: Case, references: References) -> bool:
    """Whether a reason is asked of lines that the plan refused, or of the denial of lines: the plan's own is meant."""
    if not (references.why and references.lines):
        return False
    left_alone = refused_lines(case) | unpaid_lines(case)
    read_so = topic.id in _WHY_OF_A_LINE and set(references.lines) <= refused_lines(case)
    of_the_plan = topic.id in (_PAID, _PART) and set(references.lines) <= left_alone
    return read_so or of_the_plan or topic.id == _DENIED


def _of_refusal(topic: Topic, case: Case, references: References) -> tuple[str, tuple[int, ...]] | None:
    """The topic that answers what is asked of a charge that the plan did not pay, and its lines; None of any other."""
    if told := not_covered(topic.id, references, case):
        return told
    side, refused = references.refusal, refused_lines(case) if references.refusal else ()
    if side == "bills" and refused and topic.id not in _TELLS_PATIENTS:
        return _WHOSE, references.lines
    if side == "picks" and len(refused) > 1 and not references.codes:
        return _APPEAL, tuple(line for line in references.lines if line in refused)
    spoken_of = topic.id in _OF_REFUSALS and (side, topic.id) not in _TOLD_NEARER
    if side is None or not refused or spoken_of or references.codes or references.reckoning:
        return None
    meant = tuple(line for line in references.lines if line in refused)
    if side == "fights":
        return (_APPEAL, meant) if meant else None
    if meant:
        return NOT_PAID, meant
    if side == "pays" or references.lines:
        return None
    return (NOT_PAID, (*refused,)) if len(refused) == 1 else (_DENIED, ())


def _elsewhere(references: References, case: Case) -> bool:
    """Whether one of several services named by code is on no line: only as codes can all of them be told."""
    services = {code for code in references.codes if code.system in SERVICE_SYSTEMS}
    printed = {code for line in case.bill.lines for code in line.codes} if case.bill else set()
    return len(services) > 1 and not services <= printed


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
    if named := sorted(topics_named(references.totals, references.field)):
        return Settled(named[0], references)  # "what is 80.73": the amount is a total's, and no line's
    return Settled("which-line", references)

"""What a conversation remembers of an answer: what was asked, what was spoken of, which amount it began with."""

from decimal import Decimal

from bot.answer import Answer, Figure
from bot.answers.ledger import Ledger
from bot.asked.reckoning.reckoning import TOPICS
from bot.asked.references import References
from bot.asked.wording.fields_shortly import CHARGE
from bot.case import Conversation, Turn
from bot.understanding.acts import PART_TOPIC, TOTAL_TOPIC
from bot.understanding.acts_of_paying import PAY_NOW_TOPIC, RATE_TOPIC
from bot.understanding.evidence import LINE_TOPIC

MOST_SPOKEN = 4
"""Lines spoken of one after another that are remembered."""
MOST_LEADS = 2
ASKING_BACK = frozenset({"which-line", "which-code", "which-question", "cannot-tell", "greeting", "thanks", "goodbye"})
"""Replies after which what was asked before still stands."""
OF_ANSWERS = frozenset(
    {"where-from", "what-to-say", "say-it-simpler", "repeat", "speak-english", "speak-spanish", "before-or-after"}
)
"""Answers about an answer: the question before stays the last one."""
_OF_TOPIC = {
    "what-do-i-owe": "patient_owes",
    "cost-sharing": "patient_owes",
    "did-insurance-pay": "plan_paid",
    "line-and-plan": "plan_paid",
    "adjustment-and-allowed": "adjustment",
    "deductible": "deductible",
    "copay": "copay",
    "coinsurance": "coinsurance",
    "why-not-paid": "plan_paid",
}
"""The amount that an answer on a topic is about, where the question names none."""
_PERCENTS = frozenset({"percent-of-total", "percent-between"})
_KEEPING = OF_ANSWERS | {
    "group-total",
    "biggest-charge",
    LINE_TOPIC,
    "compare-lines",
    "whom-to-call",
    "how-to-pay",
    "who-sets-the-amount",
}
"""Topics in which the amount spoken of before goes on."""
_OF_THE_PLAN = frozenset({"whether full", "whether denied"})
"""What is worked out of charges that tells what the plan did."""
BY_THE_WAY = (
    frozenset(
        {
            "whom-to-call",
            "talk-to-person",
            "due-date",
            "not-on-bill",
            "off-topic",
            "how-to-pay",
            LINE_TOPIC,
            "who-sets-the-amount",
        }
    )
    | OF_ANSWERS
)
"""Topics that change no matter once there is one."""


def going_on(
    conversation: Conversation, answer: Answer, ledger: Ledger, references: References, stays: bool = False
) -> Conversation:
    """The conversation after ``answer``; ``stays`` where it went on with the matter talked about before."""
    if answer.intent in ASKING_BACK:
        return conversation.model_copy(update={"language": answer.language})
    listed = ledger.named if len(ledger.named) > 1 else conversation.listed
    focus = references.lines or (ledger.named if len(ledger.named) == 1 else conversation.focus)
    spoken, last = conversation.spoken, focus or answer.lines
    if len(last) == 1 and spoken[-1:] != last:
        spoken = (*spoken, *last)[-MOST_SPOKEN:]
    as_asked = _goes_on_as(answer.intent, references)
    asked = as_asked if as_asked != LINE_TOPIC else conversation.asked
    turn = conversation.turn if answer.intent in OF_ANSWERS else _turn(answer, ledger, references)
    before = conversation.turn
    if turn and turn.lines and before and before.topic in _OF_TOPIC and not before.lines:
        turn = turn.model_copy(update={"of_all": True})
    kept = stays or (answer.intent in BY_THE_WAY and conversation.matter is not None)
    lead = _lead(answer)
    return Conversation(
        language=answer.language,
        topic=_goes_on_as(answer.intent, references),
        listed=listed,
        focus=focus,
        spoken=spoken,
        anchor=conversation.focus[0] if references.how == "place" and len(conversation.focus) == 1 else None,
        asked=asked,
        turn=turn,
        matter=conversation.matter if kept else turn,
        groups=_groups(conversation, turn, references.reckoning.groups if references.reckoning else ()),
        field=field_spoken_of(answer.intent, references, conversation),
        leads=(*conversation.leads, lead)[-MOST_LEADS:] if lead else conversation.leads,
    )


def _groups(
    conversation: Conversation, turn: Turn | None, sides: tuple[tuple[int, ...], ...]
) -> tuple[tuple[int, ...], ...]:
    """The sets of lines asked about one after another; one that is asked about again is the last one. Of
    two that are held against each other (``sides``) each is one."""
    if turn is None or not turn.lines:
        return conversation.groups
    meant = tuple(group for group in sides if group) or (turn.lines,)
    return (*(group for group in conversation.groups if group not in meant), *meant)[-MOST_SPOKEN:]


def field_spoken_of(topic: str, references: References, conversation: Conversation) -> str | None:
    """The amount of a line that the answer on ``topic`` was about; None for its charge."""
    reckoning = references.reckoning
    if reckoning and reckoning.operation == "before or after":
        return conversation.field
    if reckoning and reckoning.fate == "unpaid" and reckoning.field == "plan_paid":
        # "How much is that", of charges that the plan paid nothing on, is what they leave for the person.
        return "patient_owes"
    if reckoning and reckoning.counts in _OF_THE_PLAN:
        return "plan_paid"
    if reckoning and reckoning.field:
        return reckoning.field
    if references.field == CHARGE:
        return None
    return references.field or _OF_TOPIC.get(topic) or (conversation.field if topic in _KEEPING else None)


def _goes_on_as(topic: str, references: References) -> str:
    """The topic with which the next words go on: what was worked out of charges goes on as what is told of them."""
    if topic != TOPICS["composed"]:
        return topic
    if references.reckoning and (references.reckoning.field or references.reckoning.counts in _OF_THE_PLAN):
        return PART_TOPIC
    if references.reckoning and references.reckoning.counts == "percent":
        return "percent-of-total"
    return LINE_TOPIC if len(references.lines) == 1 else TOTAL_TOPIC


def _turn(answer: Answer, ledger: Ledger, references: References) -> Turn:
    lines = references.lines or (ledger.named if len(ledger.named) == 1 else ())
    return Turn(
        topic=_goes_on_as(answer.intent, references),
        lines=lines,
        spoke_of=ledger.named,
        rests_on=ledger.lines,
        how=references.how,
        codes=references.codes,
        amounts=references.amounts,
        numbers=references.numbers,
        paid_first=references.paid_first or _paid_now(answer, references),
        field=references.field if references.field != CHARGE else None,
        in_percent=_tells_percent(answer.intent, references),
        rate=references.percents[0] if references.percents and answer.intent == RATE_TOPIC else None,
    )


def _tells_percent(topic: str, references: References) -> bool:
    """Whether the answer on ``topic`` began with a percent of an amount."""
    counts = references.reckoning.counts if references.reckoning else None
    return topic in _PERCENTS or (topic == TOPICS["composed"] and (counts or "").startswith("percent"))


def _paid_now(answer: Answer, references: References) -> Decimal | None:
    """What "half of it now" came to, so that the next words can go on with the rest."""
    reckoning = references.reckoning
    if answer.intent != PAY_NOW_TOPIC or reckoning is None or not reckoning.parts:
        return None
    return next((Decimal(figure.value) for figure in answer.figures if _is_money(figure.value)), None)


def _lead(answer: Answer) -> Figure | None:
    """The amount that stands first in the words of ``answer``."""
    amounts = [figure for figure in answer.figures if _is_money(figure.value)]
    return min(amounts, key=lambda figure: _place(answer.answer, Decimal(figure.value)), default=None)


def _place(words: str, amount: Decimal) -> int:
    place = words.find(f"${abs(amount):,.2f}")
    return place if place >= 0 else len(words)


def _is_money(value: str) -> bool:
    whole, _, cents = value.lstrip("-").partition(".")
    return whole.isdigit() and len(cents) == 2

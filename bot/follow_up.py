"""What a few words mean that lean on the answer before them: "why that much", "and if they say no", «súmelos».

What such words do was learned from examples (``knowledge/acts``); what they do it to, the conversation remembers:
the last question and its lines, the matter talked about, an amount that was to be paid. Words that name a line, a
code or a day of their own are left to the rest of the understanding.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from bot.case import Case, Conversation, Turn
from bot.checks import check_case
from bot.clauses import Clause
from bot.leaning import Leaning, has_parts, is_split, lines_meant, lines_together, number_of
from bot.matters import STEPS, step_of
from bot.numbers_said import digits
from bot.references import PAYMENTS_TOPIC, References
from bot.spoken_numbers import in_figures
from knowledge.act import NONE
from knowledge.question_features import plain

LIKELY = 0.42
"""From this probability on, words do what they sound like."""
LONGEST = 13
"""Words of a message beyond which it stands by itself."""
PAY_NOW_TOPIC = "pay-some-now"
TOTAL_TOPIC = "group-total"
TWICE_TOPIC = "charged-twice"
DISCOUNT_TOPIC = "adjustment-and-allowed"
OWED_TOPIC = "what-do-i-owe"
_POINTS = ("", "focus", "place")
"""How a line is told by words that lean on what was said before."""
_DIFFER = frozenset({"is-the-total-right", "over-estimate", "bill-and-eob-differ"})
"""Topics that say themselves how far apart two amounts are."""
_OWING = frozenset({"what-do-i-owe", "bill-and-eob-differ", "cost-sharing"})
_DISCOUNT = re.compile(r"\b(?:discount|(?:knock|t(?:ake|ook)|mark)\w* off|adjust\w*|descuent\w*|rebaj\w+|descont\w+)\b")
_MORE = re.compile(r"^\W*(?:and |ok |y |so )*(?:with|plus|adding|if you add|con|mas|sumando)\b")


@dataclass(frozen=True, slots=True)
class Followed:
    """The topic that goes on from the answer before, and what it is about there."""

    topic: str
    references: References
    confidence: float


def follow_up(
    asked: Clause,
    references: References,
    case: Case,
    conversation: Conversation,
    acts: Callable[[str], Mapping[str, float]],
) -> Followed | None:
    """What ``asked`` goes on with; None where it stands by itself, or where nothing was said before it."""
    message = asked.told if len(asked.told.split()) <= LONGEST else asked.text
    turn = conversation.turn
    if turn is None or len(message.split()) > LONGEST:
        return None
    leaning = Leaning(digits(in_figures(plain(message))), references, case, conversation, turn)
    if (told := _told_outright(leaning)) is not None:
        return told
    likely = _likely(dict.fromkeys((message, asked.text)), acts)
    act = max(likely, key=lambda one: likely[one])
    if act == NONE or likely[act] < LIKELY or references.how not in _POINTS or references.codes:
        return None
    found = _RESOLVE[act](leaning) if act in _RESOLVE else _step(act, leaning)
    return Followed(*found, likely[act]) if found else None


def _likely(wordings: Collection[str], acts: Callable[[str], Mapping[str, float]]) -> dict[str, float]:
    """The acts of a question put in several ways, each counting the same."""
    found = [acts(wording) for wording in wordings]
    return {act: sum(one[act] for one in found) / len(found) for act in found[0]}


def again(turn: Turn) -> tuple[str, References]:
    """The question of ``turn`` once more."""
    return turn.topic, _of(turn)


def _of(turn: Turn) -> References:
    return References(
        lines=turn.lines,
        how=turn.how,
        codes=turn.codes,
        amounts=turn.amounts,
        numbers=turn.numbers,
        paid_first=turn.paid_first,
    )


_Found = tuple[str, References] | None


def _again(leaning: Leaning) -> _Found:
    return again(leaning.turn)


def _about_answer(topic: str) -> Callable[[Leaning], _Found]:
    return lambda leaning: (topic, _of(leaning.turn))


def _source(leaning: Leaning) -> _Found:
    return ("where-from", _of(leaning.turn)) if leaning.conversation.leads else None


def _say(leaning: Leaning) -> _Found:
    return "what-to-say", _of(leaning.conversation.matter or leaning.turn)


def _step(act: str, leaning: Leaning) -> _Found:
    if act not in STEPS:
        return None
    matter = leaning.conversation.matter or leaning.turn
    kinds = {finding.kind for finding in check_case(leaning.case)}
    return step_of(act, matter.topic, kinds), replace(leaning.references, lines=matter.lines, how=matter.how)


def _why(leaning: Leaning) -> _Found:
    lines = lines_meant(leaning)
    if len(lines) == 1:
        return "why-this-line", replace(leaning.references, lines=lines, how="focus")
    owed = leaning.turn.topic in _OWING or any(field == "patient_owes" for _, field in leaning.references.totals)
    return ("cost-sharing", leaning.references) if owed and has_parts(leaning.case) else None


def _sum(leaning: Leaning) -> _Found:
    lines = lines_together(leaning)
    return (TOTAL_TOPIC, replace(leaning.references, lines=lines, how="focus")) if len(lines) > 1 else None


def _difference(leaning: Leaning) -> _Found:
    leads = leaning.conversation.leads
    if leaning.turn.topic in _DIFFER:
        return again(leaning.turn)
    if not leaning.turn.spoke_of and leaning.case.eob and len(leads) > 1:
        return "bill-and-eob-differ", leaning.references
    if not leaning.turn.spoke_of and len(leads) > 1 and leads[-1].value != leads[-2].value:
        return "compare-figures", leaning.references
    lines = lines_together(leaning)
    return ("compare-lines", replace(leaning.references, lines=lines, how="focus")) if len(lines) > 1 else None


def _part(whole: str) -> Callable[[Leaning], _Found]:
    """What the plan or the person pays of the lines spoken of, else of the whole."""

    def found(leaning: Leaning) -> _Found:
        lines = lines_meant(leaning)
        points = leaning.references.pointing and whole != OWED_TOPIC
        if lines and (points or is_split(leaning.case, lines)):
            return "line-and-plan", replace(leaning.references, lines=lines, how="focus")
        return DISCOUNT_TOPIC if _DISCOUNT.search(leaning.words) else whole, leaning.references

    return found


def _left(leaning: Leaning) -> _Found:
    if leaning.turn.topic == PAY_NOW_TOPIC:
        return _vary(leaning) or again(leaning.turn)
    return OWED_TOPIC, leaning.references


def _units(leaning: Leaning) -> _Found:
    lines = lines_meant(leaning)
    topic = "units-and-dose" if len(lines) == 1 else TWICE_TOPIC
    return (topic, replace(leaning.references, lines=lines, how="focus")) if lines else None


def _without(leaning: Leaning) -> _Found:
    """Without the line spoken of; of two that may be one charge, without the second."""
    matter = leaning.conversation.matter
    twice = matter.spoke_of if matter and matter.topic == TWICE_TOPIC else ()
    lines = leaning.references.lines or twice[-1:] or leaning.turn.lines
    return ("without-line", replace(leaning.references, lines=lines, how="focus")) if lines else None


def _vary(leaning: Leaning) -> _Found:
    number = number_of(leaning)
    if number is None or leaning.turn.topic not in (PAY_NOW_TOPIC, PAYMENTS_TOPIC):
        return None
    if leaning.turn.topic == PAYMENTS_TOPIC and leaning.turn.numbers and not leaning.turn.amounts:
        return PAYMENTS_TOPIC, replace(_of(leaning.turn), numbers=(int(number),))
    return leaning.turn.topic, replace(_of(leaning.turn), amounts=(number,), numbers=())


def _split(leaning: Leaning) -> _Found:
    number = number_of(leaning)
    if number is None or number < 1:
        return None
    first = leaning.turn.amounts[0] if leaning.turn.topic == PAY_NOW_TOPIC and leaning.turn.amounts else None
    numbers = leaning.references.numbers or (int(number),)
    return PAYMENTS_TOPIC, References(numbers=numbers, how_much=True, paid_first=first)


_RESOLVE: Mapping[str, Callable[[Leaning], _Found]] = {
    "again": _again,
    "simpler": _about_answer("say-it-simpler"),
    "source": _source,
    "say": _say,
    "whom": lambda leaning: ("whom-to-call", leaning.references),
    "why": _why,
    "sum": _sum,
    "difference": _difference,
    "plan-part": _part("did-insurance-pay"),
    "my-part": _part(OWED_TOPIC),
    "left": _left,
    "units": _units,
    "without": _without,
    "vary": _vary,
    "split": _split,
}


def _told_outright(leaning: Leaning) -> Followed | None:
    """What the references alone tell: why a share is so much, or the sum before with more lines to it."""
    references = leaning.references
    if references.why and any(field == "patient_owes" for _, field in references.totals) and has_parts(leaning.case):
        return Followed("cost-sharing", references, 1.0)
    if leaning.turn.topic != TOTAL_TOPIC or not leaning.references.lines or not _MORE.search(leaning.words):
        return None
    lines = tuple(dict.fromkeys((*leaning.turn.lines, *leaning.references.lines)))
    return Followed(TOTAL_TOPIC, replace(leaning.references, lines=lines, how="focus"), 1.0)

"""What each act of a follow-up comes to: the topic that answers it, and what that is about.

"Why that much" asks why of the line spoken of last; "how long do I have" asks for the deadline of the matter that
was talked about. An act that finds nothing to lean on is None: the words then stand by themselves.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.references import References
from bot.asked.wording.fields import field_in
from bot.asked.wording.payments import PAYMENTS_TOPIC
from bot.refused import refused_lines
from bot.understanding.acts_of_paying import (
    PAY_NOW_TOPIC,
    Found,
    again,
    of_turn,
    split,
    vary,
)
from bot.understanding.evidence import LINE_TOPIC
from bot.understanding.leaning import (
    Leaning,
    field_told,
    findings_of,
    has_parts,
    is_split,
    lines_meant,
    lines_together,
    number_of,
    shares_told,
    unpaid_lines,
)
from bot.understanding.leaning_words import ALIKE, DISCOUNT, GOT, OF_DOING, OF_THAT, WHOLE
from bot.understanding.matters import STEPS, step_of

TOTAL_TOPIC = "group-total"
TWICE_TOPIC = "charged-twice"
PART_TOPIC = "line-and-plan"
PAID_TOPIC = "did-insurance-pay"
OWED_TOPIC = "what-do-i-owe"
DENIED_TOPIC = "was-it-denied"
OWN_LINES: Mapping[str, frozenset[str]] = {
    "words": frozenset({"say", "whom", "refused", "deadline", "how", "same", "without"}),
    "line number": frozenset({"same"}),
}
"""By how a line is told: the acts of words that name a line of their own and lean on the answer before all the same."""
NOT_PAID_TOPIC = "why-not-paid"
_DIFFER = frozenset({"is-the-total-right", "over-estimate", "bill-and-eob-differ"})
"""Topics that say themselves how far apart two amounts are."""
_OWING = frozenset({OWED_TOPIC, "bill-and-eob-differ", "cost-sharing"})
_REMOVABLE = frozenset(
    {"change-instructions", "no-show-fee", "never-had-this", "dispute", "will-they-forgive", "negotiate", TWICE_TOPIC}
)
"""Matters that end, at best, with a charge taken off."""


def resolve(act: str, leaning: Leaning) -> Found:
    """The topic that ``act`` comes to and what it is about; None where there is nothing for it to lean on."""
    return _step(act, leaning) if act in STEPS else _RESOLVE[act](leaning)


def _on(topic: str, leaning: Leaning, lines: tuple[int, ...]) -> tuple[str, References]:
    """``topic``, on these lines."""
    return topic, replace(leaning.references, lines=lines, how="focus")


def _kinds(leaning: Leaning) -> set[str]:
    return findings_of(leaning.case)


def _step(step: str, leaning: Leaning) -> Found:
    matter = leaning.conversation.matter or leaning.turn
    topic = step_of(step, matter.topic, _kinds(leaning))
    # The words that told the lines of the matter are no words of this question.
    return topic, replace(leaning.references, lines=matter.lines, how="focus" if matter.how == "words" else matter.how)


def _say(leaning: Leaning) -> Found:
    return "what-to-say", of_turn(leaning.conversation.matter or leaning.turn)


def _source(leaning: Leaning) -> Found:
    return ("where-from", of_turn(leaning.turn)) if leaning.conversation.leads else None


def _made_of(leaning: Leaning) -> Found:
    owing = leaning.turn.topic in _OWING or leaning.conversation.field == "patient_owes"
    if shares := shares_told(leaning, leaning.turn.lines):
        return PART_TOPIC, replace(leaning.references, lines=shares, how="focus", field="patient_owes")
    if owing and has_parts(leaning.case):
        return "cost-sharing", leaning.references
    # What a single charge holds is no question of where its figure comes from.
    return None if len(leaning.turn.lines) == 1 else _source(leaning)


def _is_denied(leaning: Leaning) -> bool:
    """Whether the plan refused something, and of a line just spoken of that line."""
    one = lines_meant(leaning) if leaning.turn.topic == PART_TOPIC else ()
    return "denied" in _kinds(leaning) and (len(one) != 1 or one[0] in refused_lines(leaning.case))


def _why(leaning: Leaning) -> Found:
    if leaning.turn.topic in _OWING | {DENIED_TOPIC, PAID_TOPIC, PART_TOPIC} and _is_denied(leaning):
        return DENIED_TOPIC, replace(leaning.references, why=True)
    lines = lines_meant(leaning)
    if leaning.turn.topic == PART_TOPIC and set(lines) & unpaid_lines(leaning.case):
        return _on(NOT_PAID_TOPIC, leaning, lines)
    if leaning.turn.topic in (PART_TOPIC, TOTAL_TOPIC) and (shares := shares_told(leaning, lines)):
        return PART_TOPIC, replace(leaning.references, lines=shares, how="focus", field="patient_owes")
    if leaning.turn.topic == PART_TOPIC and len(lines) == 1 and has_parts(leaning.case):
        # "Why so little", after what the plan paid of a charge: what of it went to the deductible says why.
        return _on("cost-sharing", leaning, ())
    if len(lines) == 1:
        return _on("why-this-line", leaning, lines)
    owed = leaning.turn.topic in _OWING or any(field == "patient_owes" for _, field in leaning.references.totals)
    return ("cost-sharing", leaning.references) if owed and has_parts(leaning.case) else None


def _sum(leaning: Leaning) -> Found:
    if leaning.turn.topic == PART_TOPIC and len(leaning.turn.lines) > 1 and is_split(leaning.case, leaning.turn.lines):
        return again(leaning.turn)
    lines = lines_together(leaning)
    if len(lines) < 2:
        return None
    topic, references = _on(TOTAL_TOPIC, leaning, lines)
    field = field_in(leaning.words) or leaning.conversation.field
    if field and field_told(leaning.case, lines, field):
        references = replace(references, reckoning=Reckoning("sum", lines, field=field))
    return topic, references


def _whole(leaning: Leaning) -> Found:
    """The same question of the whole bill, where it was asked of a line."""
    return (PAID_TOPIC, leaning.references) if leaning.turn.topic == PART_TOPIC else _sum(leaning)


def _difference(leaning: Leaning) -> Found:
    leads = leaning.conversation.leads
    if leaning.turn.topic in _DIFFER:
        return again(leaning.turn)
    if not leaning.turn.spoke_of and leaning.case.eob and len(leads) > 1:
        return "bill-and-eob-differ", leaning.references
    if not leaning.turn.spoke_of and len(leads) > 1 and leads[-1].value != leads[-2].value:
        return "compare-figures", leaning.references
    lines = lines_together(leaning)
    return _on("compare-lines", leaning, lines) if len(lines) > 1 else None


def _same(leaning: Leaning) -> Found:
    """Whether the line spoken of and the one named are one charge."""
    if not ALIKE.search(leaning.words):
        return None
    named, number = leaning.references.lines, number_of(leaning)
    if not named and number and leaning.case.bill:
        named = tuple(line.line for line in leaning.case.bill.lines if line.line == number)
    lines = tuple(dict.fromkeys((*leaning.turn.lines, *named)))
    return _on(TWICE_TOPIC, leaning, lines) if len(lines) > 1 else None


def _part(whole: str) -> Callable[[Leaning], Found]:
    """What the plan or the person pays of the lines spoken of, else of the whole."""

    def found(leaning: Leaning) -> Found:
        if whole == OWED_TOPIC and not leaning.references.lines and WHOLE.search(leaning.words):
            return whole, leaning.references
        lines = lines_meant(leaning)
        alone = leaning.case.bill is not None and len(leaning.case.bill.lines) == 1
        points = leaning.references.pointing and whole != OWED_TOPIC and not alone
        if lines and (points or is_split(leaning.case, lines) or (not alone and OF_THAT.search(leaning.words))):
            return _on(PART_TOPIC, leaning, lines)
        if len(leaning.references.lines) > 1 and whole == OWED_TOPIC:
            return _on(TOTAL_TOPIC, leaning, leaning.references.lines)
        return "adjustment-and-allowed" if DISCOUNT.search(leaning.words) else whole, leaning.references

    return found


def _left(leaning: Leaning) -> Found:
    if leaning.turn.topic == PAY_NOW_TOPIC:
        return vary(leaning) or again(leaning.turn)
    if leaning.references.pointing and len(lines_meant(leaning)) == 1 and is_split(leaning.case, leaning.turn.lines):
        # "So that left me with what", right after a line whose share the paper tells.
        return _on(PART_TOPIC, leaning, lines_meant(leaning))
    matter = leaning.conversation.matter or leaning.turn
    if matter.topic in _REMOVABLE and len(matter.lines) == 1:
        return _on("without-line", leaning, matter.lines)
    return OWED_TOPIC, leaning.references


def _whom(leaning: Leaning) -> Found:
    """Whom to call; "who got that" asks where something went, and is no question of a call."""
    if GOT.search(leaning.words):
        return None
    return "whom-to-call", replace(leaning.references, lines=(), how="")


def _units(leaning: Leaning) -> Found:
    lines = lines_meant(leaning)
    return _on("units-and-dose" if len(lines) == 1 else TWICE_TOPIC, leaning, lines) if lines else None


def _without(leaning: Leaning) -> Found:
    """Without the line spoken of; "one" of several that may be the same charge is the last of them."""
    matter = leaning.conversation.matter
    twice = matter.spoke_of if matter and matter.topic == TWICE_TOPIC else ()
    one = twice[-1:] if leaning.references.one_of else ()
    lines = one or leaning.references.lines or twice[-1:] or leaning.turn.lines or leaning.turn.spoke_of
    if len(lines) > 1 and (leaning.references.one_of or leaning.turn.topic == TWICE_TOPIC):
        lines = lines[-1:]
    return _on("without-line", leaning, lines) if lines else None


def _split(leaning: Leaning) -> Found:
    """So many payments; without a number, and no payments talked about, what the lines spoken of come to."""
    counted = number_of(leaning) is not None or leaning.references.percents
    return split(leaning) if counted or leaning.turn.topic == PAYMENTS_TOPIC else _sum(leaning)


def _price(leaning: Leaning) -> Found:
    """What the lines spoken of cost: one is told of, several are added up; of a step, what taking it costs."""
    lines = lines_meant(leaning)
    if leaning.conversation.matter and (not lines or OF_DOING.search(leaning.words)):
        return _step("how", leaning)
    return _on(LINE_TOPIC, leaning, lines) if len(lines) == 1 else _sum(leaning)


_RESOLVE: Mapping[str, Callable[[Leaning], Found]] = {
    "again": lambda leaning: again(leaning.turn),
    "simpler": lambda leaning: ("say-it-simpler", of_turn(leaning.turn)),
    "source": _source,
    "made-of": _made_of,
    "say": _say,
    "whom": _whom,
    "why": _why,
    "sum": _sum,
    "whole": _whole,
    "difference": _difference,
    "same": _same,
    "plan-part": _part(PAID_TOPIC),
    "my-part": _part(OWED_TOPIC),
    "left": _left,
    "units": _units,
    "without": _without,
    "vary": vary,
    "split": _split,
    "price": _price,
}

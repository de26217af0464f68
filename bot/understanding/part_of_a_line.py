"""Whether a question asks for a part of a charge, what was taken off it, paid or left, and not for all of it."""

from bot.asked.references import References
from bot.bill import Bill
from bot.case import Case, Conversation
from bot.understanding.acts import OWED_TOPIC, PAID_TOPIC
from bot.understanding.evidence import LINE_TOPIC
from bot.understanding.leaning import is_split
from bot.understanding.understood import TAKEN_OFF_TOPIC

_FEW = 3
"""Lines of which each part is told."""
_MINE = "patient_owes"
_WHY_TOPIC = "why-this-line"
"""Asked of one's own part, how it came about is told by its deductible, copay and coinsurance."""
_OF_THE_PLAN = frozenset({"adjustment", "plan_paid"})
_BY_NAME = frozenset({"line number", "code", "printed"})
"""How a line is named outright."""


def is_a_part(topic: str, references: References, case: Case) -> bool:
    """Whether a part of the lines named is asked for: «¿cuánto es lo mío de la placa?», "what did they take off the
    scan", "the surgeon, what do I still owe him". The charge, or what the whole bill asks for, is not what is asked."""
    lines, field = references.lines, references.field
    if not lines or references.reckoning or not case.bill:
        return False
    if topic in (LINE_TOPIC, _WHY_TOPIC) and field == _MINE:
        return _is_shared(case, lines)
    few = 0 < len(lines) <= _FEW and is_split(case, lines) and not references.why
    told = few and references.how == "words"
    if topic in (TAKEN_OFF_TOPIC, PAID_TOPIC) and field in _OF_THE_PLAN:
        # Where the papers tell it of everything only, that is said, and the whole is no answer for the part.
        named = len(lines) <= _FEW and references.how in ("words", *_BY_NAME) and not references.why
        if named and not is_split(case, lines):
            return True
    if topic in (LINE_TOPIC, TAKEN_OFF_TOPIC, PAID_TOPIC) and field == "adjustment":
        return told or (few and references.how in _BY_NAME)
    return told and topic == OWED_TOPIC and field == _MINE and not _is_the_visit(case.bill, lines)


def _is_the_visit(bill: Bill, lines: tuple[int, ...]) -> bool:
    """Whether the lines are what the whole bill is called by: the dearest of them, as a rule the visit or surgery."""
    dearest = max((line.charge for line in bill.lines if line.charge is not None), default=None)
    return any(line.charge == dearest for line in bill.lines if line.line in lines)


def _is_shared(case: Case, lines: tuple[int, ...]) -> bool:
    """Whether somebody took a part of the charges on, of these lines or of all together."""
    totals = [paper.totals for paper in (case.bill, case.eob) if paper]
    return is_split(case, lines) or any(one.plan_paid or one.adjustments for one in totals)


def of_one_line(references: References, case: Case, conversation: Conversation) -> bool:
    """Whether what is pointed at is the one line that the last question was about, told apart by what the plan did."""
    turn, focus = conversation.turn, conversation.focus
    same = turn is not None and turn.lines == focus and len(focus) == 1
    return references.pointing and same and is_split(case, focus)

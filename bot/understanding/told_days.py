"""What a few words do to the days of care just spoken of: "and the other day?", "why the big jump"."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from bot.asked.reckoning.reckoning import Reckoning
from bot.bill import Bill
from bot.understanding.acts import PART_TOPIC, TOTAL_TOPIC
from bot.understanding.acts_of_paying import Found
from bot.understanding.leaning import Leaning

_PAIR = 2
_OTHER_DAY = re.compile(
    r"^\W*(?:(?:and|so|ok|what about|how about|y|entonces)\W+)*(?:(?:for|on|what was|how much (?:was|is|for)) )?"
    r"(?:the )?other (?:day|visit|date|appointment|time|trip|session)\W*$"
    r"|^\W*(?:y )?(?:(?:la|el) )?(?:otra|otro) (?:visita|cita|vez|dia|sesion)\W*$"
)
_WHY_APART = re.compile(
    r"\b(?:why|how come|what (?:made|makes|explains)|por ?que)\b.*"
    r"\b(?:jump|difference|different|more|higher|bigger|less|lower|cheaper|gap|diferencia|diferente|mas|menos)\b"
)


def other_day(leaning: Leaning) -> Found:
    """ "And the other day?", after what a day came to, of a bill with two days: the same of that one."""
    bill = leaning.case.bill
    if bill is None or leaning.turn.topic != TOTAL_TOPIC or not _OTHER_DAY.search(leaning.words):
        return None
    spoken = _days(bill, leaning.turn.lines)
    others = _days(bill, [line.line for line in bill.lines]) - spoken
    if len(spoken) != 1 or len(others) != 1:
        return None
    lines = tuple(line.line for line in bill.lines if line.service_date in others)
    reckoning = Reckoning("sum", lines, field=leaning.conversation.field)
    return TOTAL_TOPIC, replace(leaning.references, lines=lines, how="date", reckoning=reckoning)


def why_apart(leaning: Leaning) -> Found:
    """ "Why the big jump", after what each of two days came to: which charges make the difference."""
    bill, groups = leaning.case.bill, summed_last(leaning)
    if bill is None or leaning.references.lines or not _WHY_APART.search(leaning.words):
        return None
    if groups is None:
        return _two_shares(leaning)
    days = [_days(bill, group) for group in groups]
    if any(len(day) != 1 for day in days) or days[0] == days[1]:
        return None
    reckoning = Reckoning("days compared", (*groups[0], *groups[1]), groups=groups)
    return reckoning.topic, replace(leaning.references, lines=reckoning.lines, how="date", reckoning=reckoning)


def _two_shares(leaning: Leaning) -> Found:
    """What the plan did with each of the two charges asked about last, where that is what was told of them."""
    pair = leaning.conversation.groups[-_PAIR:]
    lines = tuple(dict.fromkeys(line for group in pair for line in group))
    told = leaning.turn.topic == PART_TOPIC and len(pair) == _PAIR and len(lines) == _PAIR
    return (PART_TOPIC, replace(leaning.references, lines=lines, how="focus", reckoning=None)) if told else None


def summed_last(leaning: Leaning) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """The lines of the two sums told last, where no line is in both; None where two sums were not told."""
    leads = leaning.conversation.leads[-_PAIR:]
    if leaning.turn.topic != TOTAL_TOPIC or len(leads) != _PAIR:
        return None
    first, second = (tuple(int(one) for one in re.findall(r"\bline (\d+)", lead.origin)) for lead in leads)
    return (first, second) if first and second and not set(first) & set(second) else None


def _days(bill: Bill, numbers: Collection[int]) -> set[date]:
    return {line.service_date for line in bill.lines if line.line in numbers and line.service_date}

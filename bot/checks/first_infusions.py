"""Two services of one day that both bill the beginning of an infusion.

The code of a first infusion or injection into a vein stands once for a visit, whatever else runs after it: what comes
after has codes of its own (CMS, NCCI policy manual, chapter 11,
https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits). Innocent reasons: a second
vein or a second visit that day, which a modifier as a rule says.
"""

from collections.abc import Iterator
from itertools import combinations

from bot.bill import Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.code_lists import expand
from bot.checks.seen import Seen, Severity

FIRST = expand("96360 96365 96374 96409 96413")
"""The codes of a first hour or a first push into a vein."""


def check(case: Case) -> Iterator[Seen]:
    """A ``code_conflict`` for each second beginning of a day; two under one code are the check for duplicates'."""
    began = [line for line in of.charged(case.bill) if of.service(line) in FIRST and line.service_date]
    told: set[int] = set()
    for first, second in combinations(began, 2):
        if second.line not in told and _clash(first, second):
            told.add(second.line)
            yield _seen(first, second, is_stay=bool(case.bill and of.is_stay(case.bill)))


def _clash(first: Line, second: Line) -> bool:
    declared = of.is_declared(first, second)
    one_visit = first.service_date == second.service_date and of.may_be_one_person(first, second)
    return one_visit and not declared and of.service(first) != of.service(second) and of.side(first) == of.side(second)


def _seen(first: Line, second: Line, *, is_stay: bool) -> Seen:
    lines = (first.line, second.line)
    severity: Severity = "info" if is_stay else "question"
    amount = of.charge(second)
    shown = of.both(first, second, amount)
    return Seen("code_conflict", severity, lines, of.service_codes(first, second), amount, shown, "two_first_infusions")

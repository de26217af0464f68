"""Two visits, or two charges for the room of a visit, on one day; a visit that the plan folded into a procedure.

Innocent reasons: two clinics or two doctors were seen, which modifier 25 or 27 as a rule says.
"""

from collections.abc import Iterator
from itertools import combinations

from bot.bill import Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.code_lists import expand
from bot.checks.seen import Seen, Severity
from bot.pairing import pair_lines

OFFICE = expand("99202-99205 99211-99215 G0463")
EMERGENCY = expand("99281-99285 G0380-G0384")
_VISITS = OFFICE | EMERGENCY
_TWICE = frozenset({"25", "27", "24"}) | of.DISTINCT | of.REPEATS
"""Modifiers by which a bill says that a visit was one of its own."""
BUNDLED = frozenset({"97", "236", "234", "231", "B15", "B10", "151"})
"""Reasons (CARC, https://x12.org/codes/claim-adjustment-reason-codes) by which a service is paid as part of another."""


def check(case: Case) -> Iterator[Seen]:
    """A ``duplicate_line`` for two visits of one kind, a ``code_conflict`` for one that was folded into a procedure."""
    yield from _twice(case)
    yield from _folded(case)


def _twice(case: Case) -> Iterator[Seen]:
    visits = [line for line in of.charged(case.bill) if of.service(line) in _VISITS and line.service_date]
    for first, second in combinations(visits, 2):
        codes = {of.service(first), of.service(second)}
        alike = codes <= OFFICE or codes <= EMERGENCY
        declared = (of.modifiers(first) | of.modifiers(second)) & _TWICE
        sides = {of.side(first), of.side(second)}
        if (
            # One doctor at the clinic and one in the emergency room are two visits; two rooms are asked about.
            not (alike or sides == {"facility"})
            or declared
            or first.service_date != second.service_date
            or not of.may_be_one_person(first, second)
        ):
            continue
        # Two equal codes at one price are the business of the check for duplicates.
        if sides == {"facility", "professional"} or (len(codes) == 1 and first.charge == second.charge):
            continue
        if sides == {"facility"}:
            yield _two(first, second, "question", "two_facility_fees")
        elif len(codes) == 2 and (len(sides) == 1 and None not in sides):
            yield _two(first, second, "question", "two_visits")
        elif len(codes) == 2 and sides == {None} and "G0463" not in codes:
            yield _two(first, second, "question" if codes <= EMERGENCY else "info", "two_visits")


def _two(first: Line, second: Line, severity: Severity, words: str) -> Seen:
    less = min((of.charge(first), of.charge(second)), key=lambda fact: fact.amount if fact else 0)
    lines = (first.line, second.line)
    return Seen(
        "duplicate_line", severity, lines, of.service_codes(first, second), less, of.both(first, second, less), words
    )


def _folded(case: Case) -> Iterator[Seen]:
    """A visit refused as part of something else that day, where no 25 says that it was a visit of its own."""
    if case.bill is None:
        return
    told = pair_lines(case.bill, case.eob).lines if case.eob else {line.line: line for line in case.bill.lines}
    for line in case.bill.lines:
        code = of.service(line) or ""
        answer = told.get(line.line)
        if not answer or not code.startswith("992") or "25" in of.modifiers(line) | of.modifiers(answer):
            continue
        if not any(one.reason in BUNDLED and one.amount > 0 for one in answer.adjustments):
            continue
        other = next((x for x in case.bill.lines if _is_procedure(x) and x.service_date == line.service_date), None)
        if other:
            yield _seen(line, other)


def _is_procedure(line: Line) -> bool:
    code = of.service(line) or ""
    return code[:1] in "123456" or code.startswith(("92", "93", "94", "963", "964", "973", "989"))


def _seen(visit: Line, other: Line) -> Seen:
    facts = {
        "number": of.number(visit),
        "code": of.code_fact(visit),
        "amount": of.charge(visit),
        "other": of.number(other),
        "other_code": of.code_fact(other),
    }
    lines = (visit.line, other.line)
    codes = of.service_codes(visit, other)
    return Seen("code_conflict", "question", lines, codes, of.charge(visit), facts, "visit_without_25")

"""A laboratory panel beside tests that are part of it, or all parts of a panel billed one by one.

Which tests a panel holds is fixed by its code (CMS, National Correct Coding Initiative policy manual, chapter X,
https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits). Innocent reasons:
a test was done again later that day, which a modifier as a rule says.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache

from bot.bill import Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.code_lists import table
from bot.checks.seen import Seen, Severity

Parts = tuple[frozenset[str], ...]
"""What a panel holds: for each test the codes by which it may be billed."""

FEWEST = 3
"""A panel of so few tests may be ordered test by test, so that its parts alone say nothing."""


@cache
def panels() -> dict[str, Parts]:
    """Every panel's code and its parts, from the table beside this file."""
    return {row["panel"]: tuple(frozenset(part.split("|")) for part in row["parts"].split()) for row in table("panels")}


def check(case: Case) -> Iterator[Seen]:
    """An ``unbundled`` for each panel whose parts are billed beside it or in its place."""
    lines = [line for line in of.charged(case.bill) if of.service(line)] if case.bill else []
    severity: Severity = "info" if case.bill and of.is_stay(case.bill) else "question"
    told: set[int] = set()
    held = [line for line in lines if of.service(line) in panels()]
    for line in sorted(held, key=lambda one: -len(panels()[of.service(one) or ""])):
        beside = [other for other in lines if _is_part_of(other, line) and other.line not in told]
        if beside:
            told |= {other.line for other in beside}
            yield _beside(line, beside, severity)
    rest = [line for line in lines if line.line not in told]
    for code in sorted(panels(), key=lambda panel: -len(panels()[panel])):
        apart = _apart(code, rest)
        if len(apart) > FEWEST:
            rest = [line for line in rest if line not in apart]
            yield _in_its_place(apart, severity)


def is_part(test: str, panel: str) -> bool:
    """Whether the code ``test`` names a test, or a smaller panel, that ``panel`` holds."""
    return test != panel and test in _tests(panel)


@cache
def _tests(code: str) -> frozenset[str]:
    """Every code that names a test of the panel, its smaller panels and those they hold included."""
    found = {test for part in panels().get(code, ()) for test in part}
    inner = {panel for panel, parts in panels().items() if panel != code and parts and _holds(code, parts)}
    return frozenset(found | inner | {test for part in found for test in _tests(part)})


def _holds(code: str, parts: Parts) -> bool:
    whole = panels().get(code, ())
    return all(any(part & held for held in whole) for part in parts)


def _is_part_of(line: Line, panel: Line) -> bool:
    code = of.service(panel)
    if code not in panels() or line is panel or of.service(line) not in _tests(code):
        return False
    return of.may_be_one(line, panel) and not of.is_declared(line)


def _apart(code: str, lines: list[Line]) -> list[Line]:
    """The lines of one person and day that together are every test of the panel; empty where one is missing."""
    tests = frozenset(test for part in panels()[code] for test in part)
    days: dict[tuple[str | None, date | None], list[Line]] = defaultdict(list)
    for line in lines:
        if of.service(line) in tests and not of.is_declared(line):
            days[line.patient, line.service_date].append(line)
    for found in days.values():
        of_parts = [[line for line in found if of.service(line) in part] for part in panels()[code]]
        if all(of_parts):
            return [one[0] for one in of_parts]
    return []


def _beside(panel: Line, parts: list[Line], severity: Severity) -> Seen:
    amount = of.charges(parts)
    facts = {
        "panel": of.code_fact(panel),
        "number": of.number(panel),
        "parts": [fact for part in parts if (fact := of.code_fact(part))],
        "numbers": of.numbers(parts),
        "amount": amount,
    }
    lines = (panel.line, *(part.line for part in parts))
    codes = tuple(code for line in (panel, *parts) if (code := of.service_code(line)))
    return Seen("unbundled", severity, lines, codes, amount, facts, "unbundled_panel")


def _in_its_place(parts: list[Line], severity: Severity) -> Seen:
    amount = of.charges(parts)
    facts = {
        "parts": [fact for part in parts if (fact := of.code_fact(part))],
        "numbers": of.numbers(parts),
        "amount": amount,
    }
    codes = tuple(held for line in parts if (held := of.service_code(line)))
    return Seen("unbundled", severity, tuple(line.line for line in parts), codes, amount, facts, "unbundled_parts")

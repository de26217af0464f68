"""One scan without and one with contrast on one day, where one code is for both.

The table beside this file has the three codes of each scan (CMS, NCCI policy manual, chapter IX,
https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits). Innocent reasons: two
scans at different hours of the day, which a modifier as a rule says.
"""

from collections.abc import Iterator
from functools import cache
from itertools import permutations

from bot.bill import Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.code_lists import table
from bot.checks.seen import Seen, Severity
from bot.facts import Fact


@cache
def scans() -> dict[tuple[str, str], str]:
    """The code for both, by the codes without and with contrast."""
    return {(row["without"], row["with"]): row["both"] for row in table("contrast")}


def check(case: Case) -> Iterator[Seen]:
    """An ``unbundled`` for each scan that is billed as two."""
    lines = [line for line in of.charged(case.bill) if (of.service(line) or "").startswith("7")]
    severity: Severity = "info" if case.bill and of.is_stay(case.bill) else "question"
    for first, second in permutations(lines, 2):
        both = scans().get((of.service(first) or "", of.service(second) or ""))
        if both and of.may_be_one(first, second) and not of.is_declared(first, second):
            yield _seen(first, second, both, severity)


def _seen(first: Line, second: Line, both: str, severity: Severity) -> Seen:
    facts = {
        "first": of.number(first),
        "second": of.number(second),
        "one": of.code_fact(first),
        "other": of.code_fact(second),
        "both": Fact(both, "code", "CMS: National Correct Coding Initiative"),
        "amount": of.charges([first, second]),
    }
    codes = tuple(code for line in (first, second) if (code := of.service_code(line)))
    numbers = tuple(sorted((first.line, second.line)))
    less = min((of.charge(first), of.charge(second)), key=lambda fact: fact.amount if fact else 0)
    return Seen("unbundled", severity, numbers, codes, less, facts, "unbundled_contrast")

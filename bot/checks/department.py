"""A procedure code under the revenue code of a department that does not do such things.

Only what no hospital means is in the table beside this file: a blood test under the scanners' department, a scan
under the pharmacy's (revenue codes: NUBC, UB-04 manual, form locator 42). Innocent reasons: a misprint on paper, or
the hospital's own way of counting; the plan may still have been sent the right one.
"""

from collections.abc import Iterator
from functools import lru_cache

from bot.case import Case
from bot.checks import services as of
from bot.checks.code_lists import expand, holds, table
from bot.checks.seen import Seen
from bot.facts import Fact


@lru_cache(maxsize=4096)
def never(code: str) -> frozenset[str]:
    """The departments, by the first three digits, that never charge the procedure ``code``."""
    rows = [row for row in table("departments") if holds(row["codes"], code)]
    return frozenset(department for row in rows for department in expand(row["never"]))


def check(case: Case) -> Iterator[Seen]:
    """A ``code_conflict`` for each line whose two codes don't go together."""
    for line in of.charged(case.bill):
        code, department = of.service(line), of.revenue(line)
        if not code or not department or department[:3] not in never(code):
            continue
        held = next(one for one in line.codes if one.system == "revenue")
        facts = {
            "number": of.number(line),
            "code": of.code_fact(line),
            "department": Fact(held.code, "code", f"line {line.line}, revenue code", line.line, held),
            "what": of.printed(line),
        }
        codes = tuple(one for one in (of.service_code(line), held) if one)
        yield Seen("code_conflict", "question", (line.line,), codes, of.charge(line), facts, "department_conflict")

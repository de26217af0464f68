"""Is a printed code one that its system can have?

Innocent reasons: a misprint, or the provider's own number in the column of the codes.
"""

from collections.abc import Iterator
from datetime import date

from bot.bill import Code
from bot.case import Case
from bot.checks.seen import Seen
from bot.facts import Fact
from codesets import SYSTEMS

KNOWN_SINCE = date(2016, 1, 1)


def check(case: Case) -> Iterator[Seen]:
    """A ``code_invalid`` for each code in no range that its system assigns."""
    for line in case.bill.lines if case.bill else ():
        for code in line.codes:
            if line.service_date and line.service_date < KNOWN_SINCE:
                continue  # codes of those years are in no list here
            if not SYSTEMS[code.system].is_valid(code.code) or _is_zero(code):
                facts = {
                    "code": Fact(code.code, "code", f"line {line.line}, code", line.line, code),
                    "number": Fact(line.line, "line", "line number", line.line),
                }
                yield Seen("code_invalid", "question", (line.line,), (code,), facts=facts)


def _is_zero(code: Code) -> bool:
    """Whether it is a section's letter with four zeros, which no list of HCPCS has."""
    return code.system == "hcpcs" and code.code.endswith("0000")

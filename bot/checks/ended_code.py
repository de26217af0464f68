"""Had a printed code ended before the day of the care?

Only an imported edition can tell. Innocent reasons: a date of service that was printed wrongly, a plan that still takes
the old code for a while.
"""

from collections.abc import Iterator
from datetime import date

from bot.bill import Code, Line
from bot.case import Case
from bot.checks.seen import Seen
from bot.facts import Fact, text
from bot.published import Published
from codesets import validate
from codesets.editions import Official
from codesets.exceptions import CodeError

_DATED = frozenset({"cpt", "hcpcs", "cdt", "modifier"})
"""Systems whose codes are valid on the day of the care, line by line (45 CFR 162.1000)."""


def check(case: Case, published: Published) -> Iterator[Seen]:
    """A ``code_invalid`` for each code whose last day, in an imported edition, lies before its line's date."""
    for line in case.bill.lines if case.bill else ():
        for code in line.codes if line.service_date else ():
            if code.system in _DATED and (ended := _ended(code, line.service_date, published)):
                yield _seen(line, code, ended)


def _ended(code: Code, day: date | None, published: Published) -> Official | None:
    try:
        found = published.editions.code(code.system, validate(code.system, code.code), day)
    except CodeError:
        return None
    return found if found and day and found.ended_by(day) else None


def _seen(line: Line, code: Code, ended: Official) -> Seen:
    source = f"{ended.edition.label}, {ended.edition.source}"
    facts = {
        "code": Fact(code.code, "code", f"line {line.line}, code", line.line, code),
        "number": Fact(line.line, "line", "line number", line.line),
        "edition": text(ended.edition.label, source),
    }
    if ended.ends:
        facts["last_day"] = Fact(ended.ends, "date", source)
    if line.service_date:
        facts["date"] = Fact(line.service_date, "date", f"line {line.line}, date of service", line.line)
    return Seen("code_invalid", "question", (line.line,), (code,), facts=facts, words="code_ended")

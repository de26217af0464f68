"""Had a printed code ended before the day of the care?

An imported edition tells; for codes that ended in past years the table beside this file does (AMA and CMS announce
them every year). Innocent reasons: a date of service that was printed wrongly, a plan that still takes the old code
for a while.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache

from bot.bill import Code, Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.code_lists import expand, table
from bot.checks.seen import Seen
from bot.facts import Fact, text
from bot.published import Published
from codesets import validate
from codesets.editions import Edition, Official
from codesets.exceptions import CodeError

_DATED = frozenset({"cpt", "hcpcs", "cdt", "modifier"})
"""Systems whose codes are valid on the day of the care, line by line (45 CFR 162.1000)."""


@cache
def known() -> dict[str, date]:
    """The last day of codes that have ended, from the table."""
    return {code: date.fromisoformat(row["last"]) for row in table("ended") for code in expand(row["codes"])}


def check(case: Case, published: Published) -> Iterator[Seen]:
    """A ``code_invalid`` for each code whose last day, in an imported edition, lies before its line's date."""
    for line in case.bill.lines if case.bill else ():
        for code in line.codes if line.service_date else ():
            if code.system not in _DATED:
                continue
            if ended := _ended(code, line.service_date, published):
                yield _seen(line, code, ended.ends, ended.edition)
            elif (last := known().get(code.code)) and line.service_date and last < line.service_date:
                yield _seen(line, code, last, None)


def _ended(code: Code, day: date | None, published: Published) -> Official | None:
    if published.editions is None:
        return None
    try:
        found = published.editions.code(code.system, validate(code.system, code.code), day)
    except CodeError:
        return None
    return found if found and day and found.ended_by(day) else None


def _seen(line: Line, code: Code, last: date | None, edition: Edition | None) -> Seen:
    source = f"{edition.label}, {edition.source}" if edition else f"last day of {code.system} {code.code}"
    facts = {
        "code": Fact(code.code, "code", f"line {line.line}, code", line.line, code),
        "number": of.number(line),
        "edition": text(edition.label, source) if edition else None,
        "last_day": Fact(last, "date", source) if last else None,
        "date": of.day(line),
    }
    return Seen("code_invalid", "question", (line.line,), (code,), of.charge(line), facts, words="code_ended")

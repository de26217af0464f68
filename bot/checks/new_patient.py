"""A visit billed as one of a new patient, after another visit in the same house.

A person is new only to a doctor who has not seen them for three years, nor has a colleague of the same specialty in the
same practice (CMS, Medicare Claims Processing Manual, chapter 12, section 30.6.7,
https://www.cms.gov/regulations-and-guidance/guidance/manuals/downloads/clm104c12.pdf). Innocent reasons: another
specialty or another practice, which only the name of a practice of one specialty rules out.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from bot.bill import Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.code_lists import expand
from bot.checks.seen import Seen, Severity

NEW = expand("99202-99205")
KNOWN = expand("99212-99215")
_ONE_SPECIALTY = re.compile(
    r"\b(?:family|pediatric\w*|dermatolog\w*|cardiolog\w*|orthop\w*|ob.?gyn|women'?s|urolog\w*|neurolog\w*|gastro\w*"
    r"|eye|ophthalm\w*|allerg\w*|psychiatr\w*|podiatr\w*|ent|internal medicine|primary care|rheumat\w*|endocrin\w*"
    r"|m\.?d\.?|d\.?o\.?|familiar|pediatria|dermatologia|cardiologia|ortopedia|ginecologia|medicina interna)(?!\w)",
    re.IGNORECASE,
)
"""Names of practices whose doctors are of one specialty: there nobody is new twice."""


def check(case: Case) -> Iterator[Seen]:
    """A ``code_conflict`` for each visit as a new patient on a later day than another visit at a doctor's."""
    visits = [line for line in of.charged(case.bill) if of.service(line) in NEW | KNOWN and line.service_date]
    told: set[int] = set()
    for one, other in combinations(visits, 2):
        first, second = sorted((one, other), key=lambda line: (str(line.service_date), line.line))
        if second.line not in told and _clash(first, second):
            told.add(second.line)
            alone = _ONE_SPECIALTY.search((case.bill.provider if case.bill else None) or "")
            yield _seen(first, second, "question" if alone else "info")


def _clash(first: Line, second: Line) -> bool:
    """Whether the later of two is of a new patient, where nothing tells that two people or two houses are meant."""
    later = first.service_date != second.service_date and of.service(second) in NEW
    return later and of.may_be_one_person(first, second) and of.side(first) == of.side(second)


def _seen(first: Line, second: Line, severity: Severity) -> Seen:
    amount = of.charge(second)
    shown = {**of.both(first, second, amount), "before": of.day(first)}
    codes = of.service_codes(first, second)
    return Seen("code_conflict", severity, (first.line, second.line), codes, amount, shown, "new_after_visit")

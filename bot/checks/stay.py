"""A day of service outside the stay, after the bill was printed, or before the patient was born.

The stay is what the bill gives as admission and discharge, else the days of its rooms. Innocent reasons: tests in
the days before a stay, papers that were finished later, a misprint.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal

from bot import dates
from bot.bill import Bill, Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.seen import Seen
from bot.facts import Fact, count

BEFORE = timedelta(days=3)
"""Tests so many days before a stay may belong to it (Medicare's three-day payment window, 42 CFR 412.2(c)(5))."""
AFTER = timedelta(days=1)
_LATE = re.compile(r"\blate (?:charge|chg|entry|post\w*)|\bcargo (?:tard[ií]o|atrasado)", re.IGNORECASE)
_NO_YEAR = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])")
_SEVERAL = 3
"""Lines from which on one among them can be the odd one."""


def check(case: Case) -> Iterator[Seen]:
    """A ``date_outside_stay`` for each line whose day can't be right beside the bill's other days."""
    bill = case.bill
    if bill is None:
        return
    yield from _last_night(bill)
    first, last = _stay(bill)
    years = _other_years(bill)
    made = _made(bill)
    for line in bill.lines:
        day = line.service_date
        if day is None or (line.charge is not None and line.charge < 0) or not (of.service(line) or line.charge):
            continue
        if bill.patient_birth_date and day < bill.patient_birth_date:
            born = Fact(bill.patient_birth_date, "date", "birth date")
            yield _seen(line, "date_before_birth", {"born": born})
        elif made and day > made:
            yield _seen(line, "date_after_statement", {"printed": Fact(made, "date", "statement date")})
        elif line.line in years:
            yield _seen(line, "date_other_year", {"other": years[line.line]})
        elif first and last and (day < first - BEFORE or day > last + AFTER) and not _posted(line, first, last):
            begins, ends = Fact(first, "date", "first day of the stay"), Fact(last, "date", "last day of the stay")
            yield _seen(line, "date_outside_stay", {"first": begins, "last": ends})


def _made(bill: Bill) -> date | None:
    """The day of the document, which no care is after; None where several lines are and none is before.

    Then it is not the day of care that is wrong, but what was taken for the day of the document.
    """
    days = [line.service_date for line in bill.lines if line.service_date]
    made = bill.statement_date
    if made is None or bill.kind == "good_faith_estimate" or (len(days) > 1 and all(day > made for day in days)):
        return None
    return made


def _last_night(bill: Bill) -> Iterator[Seen]:
    """A room charged for the day of leaving, where the rooms are more than the nights.

    Days of a stay are counted by its midnights (Medicare Benefit Policy Manual, chapter 3, section 20.1,
    https://www.cms.gov/medicare/regulations-guidance/manuals/internet-only-manuals-ioms).
    """
    if not bill.admitted or not bill.discharged or bill.discharged <= bill.admitted:
        return
    rooms = [line for line in bill.lines if of.is_room(line) and line.charge]
    days = sum((of.units(line) or Decimal(1)) * (1 if line.charge and line.charge > 0 else -1) for line in rooms)
    nights = (bill.discharged - bill.admitted).days
    last = [line for line in rooms if line.service_date == bill.discharged and line.charge and line.charge > 0]
    if days != nights + 1 or len(last) != 1 or (of.units(last[0]) or 1) != 1:
        return
    facts = {
        "nights": count(nights, "nights from the first to the last day of the stay"),
        "days": count(int(days), "days of rooms charged"),
        "amount": of.charge(last[0]),
    }
    yield _seen(last[0], "room_on_last_day", facts)


def _other_years(bill: Bill) -> dict[int, Fact]:
    """The lines on the month and day of all the others, in another year, each with the day of the others."""
    days = Counter(line.service_date for line in bill.lines if line.service_date)
    if len(days) != 2 or sum(days.values()) < _SEVERAL:
        return {}
    (usual, _), (odd, times) = days.most_common()
    if times > 1 or (usual.month, usual.day) != (odd.month, odd.day):
        return {}
    others = Fact(usual, "date", "date of service of the other lines")
    return {line.line: others for line in bill.lines if line.service_date == odd}


def _stay(bill: Bill) -> tuple[date | None, date | None]:
    """The first and the last day of the stay; none where the bill shows no stay."""
    if bill.admitted and bill.discharged:
        return bill.admitted, bill.discharged
    rooms = [line for line in bill.lines if of.is_room(line) and line.service_date]
    if not rooms:
        return None, None
    # A line of a room counts its nights from its day on.
    ends = [day + timedelta(days=int(of.units(line) or 1)) for line in rooms if (day := line.service_date)]
    return min(line.service_date for line in rooms if line.service_date), max(ends)


def _posted(line: Line, first: date, last: date) -> bool:
    """Whether the line says of itself that it was entered later, or names another day, which lies in the stay.

    The day of such a line is that of the entry; a late charge says so, and often gives the day of service in words.
    """
    if line.service_date and line.service_date > last and _LATE.search(line.description):
        return True
    spans = [span for year in {first.year, last.year} for span in dates.find(_with_year(line.description, year))]
    return any(first - BEFORE <= span.first <= last + AFTER for span in spans)


def _with_year(said: str, year: int) -> str:
    """The words, days without a year taken to be in ``year``."""
    return _NO_YEAR.sub(rf"\g<0>/{year}", said)


def _seen(line: Line, words: str, more: Mapping[str, Fact | None]) -> Seen:
    facts = {
        "number": of.number(line),
        "what": of.printed(line),
        "day": of.day(line),
        **more,
    }
    codes = tuple(code for code in (of.service_code(line),) if code)
    return Seen("date_outside_stay", "question", (line.line,), codes, of.charge(line), facts, words)

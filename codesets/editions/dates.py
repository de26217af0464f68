"""Dates as published files write them, and the periods that their names tell."""

import re
from datetime import date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_SOLID = re.compile(r"(?<!\d)(\d{4})(\d\d)(\d\d)(?!\d)")
_US = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)")
_NAMED = re.compile(rf"\b({'|'.join(MONTHS)})[a-z]*\.? (\d{{1,2}}), ?(\d{{4}})", re.I)


def read_date(text: str) -> date | None:
    """The date that ``text`` is or begins with; None of anything else, an impossible day included.

    >>> read_date("20190101"), read_date("1/5/2024"), read_date("nan--")
    (datetime.date(2019, 1, 1), datetime.date(2024, 1, 5), None)
    """
    text = text.strip()
    if match := _ISO.match(text) or _SOLID.match(text):
        return _day(match[1], match[2], match[3])
    if match := _US.match(text):
        return _day(match[3], match[1], match[2])
    return None


def dates_in(text: str) -> list[date]:
    """The dates in a sentence or a file's name: "Effective January 1, 2024 through March 31, 2024".

    >>> dates_in("MCR_MUE_PractitionerServices_Eff_01-01-2024.csv")
    [datetime.date(2024, 1, 1)]
    """
    found = [
        *((m.start(), _day(m[3], str(MONTHS.index(m[1].lower()) + 1), m[2])) for m in _NAMED.finditer(text)),
        *((m.start(), _day(m[1], m[2], m[3])) for m in _ISO.finditer(text)),
        *((m.start(), _day(m[3], m[1], m[2])) for m in _US.finditer(text)),
    ]
    return [day for _, day in sorted(found, key=lambda one: one[0]) if day]


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def month_in(text: str) -> int | None:
    """The number of the first month that ``text`` names, in full or by three letters."""
    match = re.search(rf"(?<![a-z])({'|'.join(MONTHS)})(?:[a-z]*)(?![a-z])", text.lower())
    return MONTHS.index(match[1]) + 1 if match else None


def year_in(text: str) -> int | None:
    """The first year from 1990 to 2099 that stands in ``text``, of digits that touch no others."""
    match = re.search(r"(?<!\d)(199\d|20\d\d)(?!\d)", text)
    return int(match[1]) if match else None


def months_later(day: date, months: int) -> date:
    """The last day of a period of ``months`` that begins with ``day``."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1) - timedelta(days=1) if day.day == 1 else day + timedelta(30 * months)


def federal_year(year: int) -> tuple[date, date]:
    """The first and last day of a US federal fiscal year: FY2024 begins on October 1, 2023."""
    return date(year - 1, 10, 1), date(year, 9, 30)

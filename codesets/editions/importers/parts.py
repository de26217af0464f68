"""What several layouts share: quarters and years told by names, numbers as published tables write them."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from codesets.editions.dates import month_in, months_later, year_in
from codesets.editions.edition import Period

_YEAR_MONTH = re.compile(r"(?<!\d)(20\d\d)-(\d\d)(?!\d)")
_QUARTER = re.compile(r"(?<![a-z])q([1-4])(?!\d)", re.I)


def quarter(text: str) -> Period | None:
    """The quarter that ``text`` tells: "2026-04", "April 2026", "2026 Q2"; None where it tells none.

    >>> quarter("CLFS 2024 Q2V1.csv").starts
    datetime.date(2024, 4, 1)
    """
    if match := _YEAR_MONTH.search(text):
        year, month = int(match[1]), int(match[2])
    elif (found := year_in(text)) is not None and (told := _told_month(text)):
        year, month = found, told
    else:
        return None
    if not 1 <= month <= 12:
        return None
    starts = date(year, month, 1)
    left = 3 - (month - 1) % 3
    return Period(f"{year}-{month:02d}", starts, months_later(starts, left))


def _told_month(text: str) -> int | None:
    match = _QUARTER.search(text)
    return 3 * int(match[1]) - 2 if match else month_in(text)


def year(text: str) -> Period | None:
    """The calendar year that stands in ``text``."""
    found = year_in(text)
    return Period(str(found), date(found, 1, 1), date(found, 12, 31)) if found else None


def number(text: str) -> Decimal | None:
    """The number in a cell, its dollar sign and thousands' commas taken off; None of anything else.

    >>> number("$1,040.50"), number("."), number("NA")
    (Decimal('1040.50'), None, None)
    """
    try:
        value = Decimal(text.replace("$", "").replace(",", "").strip())
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def is_procedure(code: str) -> bool:
    """Whether a cell is a procedure code by its form: five letters or digits, no note below the table."""
    return bool(re.fullmatch(r"[0-9A-Z][0-9]{3}[0-9A-Z]", code))

"""Dates of service that a question names: "the one on March 2", "3/2", «el 2 de marzo»."""

import re
from datetime import date

from bot.bill import Bill

_MONTHS = (
    "jan(?:uary)?|enero", "feb(?:ruary)?|febrero", "mar(?:ch)?|marzo", "apr(?:il)?|abril", "may|mayo", "june?|junio",
    "july?|julio", "aug(?:ust)?|agosto", "sept?(?:ember)?|septiembre|setiembre", "oct(?:ober)?|octubre",
    "nov(?:ember)?|noviembre", "dec(?:ember)?|diciembre",
)  # fmt: skip
_NUMERIC_DATE = re.compile(r"\b(\d{1,2})/(\d{1,2})(?:/(\d{2,4}))?\b")


def dates_in(words: str, bill: Bill | None) -> tuple[date, ...]:
    """Dates of service that the question names, by month and day or in figures."""
    days = {line.service_date for line in bill.lines if line.service_date} if bill else set()
    named = {day for day in days if _names(words, day)}
    for m in _NUMERIC_DATE.finditer(words):
        named |= {day for day in days if (day.month, day.day) == (int(m[1]), int(m[2]))}
    return tuple(sorted(named)) or day_by_order(words, bill) or _day_of_month(words, days)


_DAY = re.compile(
    r"\b(?:on the|the|el|del) (\d{1,2})(?:st|nd|rd|th)?\b(?!\s*(?:%|percent|dollars|charges|lines|cargos))"
)


def _day_of_month(words: str, days: set[date]) -> tuple[date, ...]:
    """The one day of service that "the 26th" is, where no other month has such a day."""
    found = [day for m in _DAY.finditer(words) for day in days if day.day == int(m[1])]
    return tuple(found) if len(found) == 1 else ()


_ORDER = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1,
    "primer": 0, "primera": 0, "segundo": 1, "segunda": 1, "tercer": 2, "tercera": 2, "cuarto": 3, "cuarta": 3,
    "ultimo": -1, "ultima": -1,
}  # fmt: skip
_DAY_BY_ORDER = re.compile(
    rf"\b({'|'.join(_ORDER)}) (?:day|date|visit|time|session|appointment|dia|fecha|visita|sesion|cita|vez)\b"
)


def day_by_order(words: str, bill: Bill | None) -> tuple[date, ...]:
    """The day that "the second visit" means, of a bill with several days of service."""
    days = sorted({line.service_date for line in bill.lines if line.service_date}) if bill else []
    places = [_ORDER[m[1]] for m in _DAY_BY_ORDER.finditer(words)] if len(days) > 1 else []
    return tuple(days[place] for place in places if -len(days) <= place < len(days))


def _names(words: str, day: date) -> bool:
    month = _MONTHS[day.month - 1]
    return bool(
        re.search(rf"\b(?:{month})\.? {day.day}(?:st|nd|rd|th)?\b", words)
        or re.search(rf"\b{day.day}(?:st|nd|rd|th)? (?:of |de )?(?:{month})\b", words)
        or (day.day == 1 and re.search(rf"\b(?:primero|1ro) de (?:{month})\b", words))
        or day.isoformat() in words
    )

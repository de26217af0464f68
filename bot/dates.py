"""Dates as documents print them: American order unless the document itself shows another.

A bill in the United States writes month/day/year, in Spanish too; a portal writes ISO; letters write the
month's name. What can't be a date of this calendar is None, never the nearest one that can.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january ene enero",
            "feb february febrero",
            "mar march marzo",
            "apr april abr abril",
            "may mayo",
            "jun june junio",
            "jul july julio",
            "aug august ago agosto",
            "sep sept september septiembre setiembre",
            "oct october octubre",
            "nov november noviembre",
            "dec december dic diciembre",
        ),
        start=1,
    )
    for name in names.split()
}
MONTHS = frozenset(_MONTHS)
"""The names of the months and their short forms, in English and Spanish."""

_NAME = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_FORMS = (
    r"(?P<y1>(?:19|20)\d{2})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?:T[\d:.+Z-]*)?",
    r"(?P<a>\d{1,2})(?P<mark>[-/.])(?P<b>\d{1,2})(?P=mark)(?P<y2>(?:19|20)\d{2}|\d{2})",
    rf"(?P<n3>{_NAME})\s*(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*|\s+)(?:de\s+)?(?P<y3>(?:19|20)\d{{2}})",
    rf"(?P<d4>\d{{1,2}})(?:st|nd|rd|th|º)?[\s/-]*(?:de\s+|of\s+)?(?P<n4>{_NAME}),?"
    r"[\s/-]*(?:de\s+|del\s+)?(?P<y4>(?:19|20)\d{2}|(?<=[-/\s])\d{2}(?![.,]\d|,?\s+(?:19|20)\d\d))",
)
DATE = re.compile(rf"(?<![\w/.])(?:{'|'.join(_FORMS)})(?![\w/])", re.IGNORECASE)
"""Finds one date anywhere in a text."""

_BETWEEN = re.compile(r"\s*(?:-|–|—|to|thru|through|al?|hasta)\s*", re.IGNORECASE)
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})|(?P<m2>\d{2})(?P<d2>\d{2})(?P<y2>(?:19|20)\d{2})")
_YEARLESS = re.compile(rf"(?P<m>\d{{1,2}})[-/](?P<d>\d{{1,2}})|(?P<n>{_NAME})\s*(?P<d2>\d{{1,2}})", re.IGNORECASE)

_MONTH_DAY = re.compile(r"\d{4}")
_OPENED = re.compile(
    rf"(?<![\w/.-])(?:(?P<m>\d{{1,2}})/(?P<d>\d{{1,2}})|(?P<n>{_NAME})\s*(?P<d2>\d{{1,2}})"
    rf"|(?P<d3>\d{{1,2}})\s+de\s+(?P<n2>{_NAME}))\s*(?:-|–|—|to|thru|through|al?|hasta)\s*$",
    re.IGNORECASE,
)
"""The beginning of a range whose year stands only at its end: "January 6 - January 9, 2026"."""

_TO_COME = re.compile(
    r"\b(?:due|by|before|until|pay(?:ment|able)?|expires?|vence|vencimiento|antes|pag(?:ar|ue)|hasta|l[ií]mite)\b[^\d/]{0,24}$",
    re.IGNORECASE,
)
"""Words before a day that is still to come: one by which to pay."""
_NEAR = 40
"""Signs in front of a day in which such words stand."""
_SOON = timedelta(days=31)
"""After what it is dated a document may tell of services still to come: an estimate does."""


@dataclass(frozen=True, slots=True)
class Span:
    """A date or a range of dates found in a text; `last` is None for a single day."""

    start: int
    end: int
    first: date
    last: date | None = None


_WEEKDAY = re.compile(
    r"^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)\.?,?\s+(?=\w)",
    re.IGNORECASE,
)
"""The name of the day, in front of its date: "Wednesday, April 15, 2026"."""


def parse(text: str, *, day_first: bool = False) -> date | None:
    """The date that `text` is; the first day where it is a range; None where it is neither.

    >>> parse("Mar 2, 2026"), parse("Mar. 2,2026"), parse("02/03/26"), parse("2 de marzo de 2026")
    (datetime.date(2026, 3, 2), datetime.date(2026, 3, 2), datetime.date(2026, 2, 3), datetime.date(2026, 3, 2))
    >>> parse("Monday, Mar 2, 2026"), parse("Sunny 03/02/2026")
    (datetime.date(2026, 3, 2), None)
    """
    text = _WEEKDAY.sub("", text.strip().rstrip(",;")[:81])
    if len(text) > 80:
        return None
    spans = list(find(text, day_first=day_first))
    if len(spans) == 1 and spans[0].start == 0 and spans[0].end == len(text):
        return spans[0].first
    return _compact(text)


def find(text: str, *, day_first: bool = False) -> Iterator[Span]:
    """Every date in `text`, in order; two dates joined by a dash or "to" come as one range."""
    previous: Span | None = None
    for match in DATE.finditer(text):
        day = _day(match, day_first)
        if day is None:
            continue
        opened = _OPENED.search(text, max(0, match.start() - 30), match.start())
        if opened and (first := _opening(opened, day)):
            if previous:
                yield previous
            previous = Span(opened.start(), match.end(), first, day)
            continue
        if previous and not previous.last and _BETWEEN.fullmatch(text[previous.end : match.start()]):
            previous = Span(previous.start, match.end(), previous.first, day)
            continue
        if previous:
            yield previous
        previous = Span(match.start(), match.end(), day)
    if previous:
        yield previous


def _opening(match: re.Match[str], last: date) -> date | None:
    """The first day of a stay whose year is written once, behind the last day."""
    month = _month(match["n"] or match["n2"]) if match["n"] or match["n2"] else int(match["m"])
    number = int(match["d"] or match["d2"] or match["d3"])
    found = (_calendar(str(year), month, number) for year in (last.year, last.year - 1))
    return next((first for first in found if first and first <= last), None)


def is_to_come(before: str) -> bool:
    """Whether the words in front of a day say that it is still to come.

    >>> is_to_come("Please pay by "), is_to_come("Statement date: ")
    (True, False)
    """
    return bool(_TO_COME.search(before[-_NEAR:]))


def last_of_month(day: date) -> date:
    """The last day of the month of a day.

    >>> last_of_month(date(2026, 2, 3))
    datetime.date(2026, 2, 28)
    """
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def without_year(text: str, until: date, *, day_first: bool = False) -> date | None:
    """The last day written so (``03/12``, ``0312``, ``Mar 12``) that is not after `until`; None where it is none.

    >>> without_year("12/03", date(2026, 1, 15)), without_year("Mar 2", date(2026, 3, 31))
    (datetime.date(2025, 12, 3), datetime.date(2026, 3, 2))
    """
    text = text.strip().rstrip(",;")
    match = _YEARLESS.fullmatch(f"{text[:2]}/{text[2:]}" if _MONTH_DAY.fullmatch(text) else text)
    if not match:
        return None
    month, number = _month(match["n"]) if match["n"] else int(match["m"]), int(match["d"] or match["d2"])
    if day_first and not match["n"]:
        month, number = number, month
    for year in (until.year, until.year - 1):
        day = _calendar(str(year), month, number)
        if day and day <= until:
            return day
    return None


def six_digits(text: str) -> date | None:
    """The day that six digits are in a column of days, as claim forms write it: month, day, year.

    >>> six_digits("020626"), six_digits("990213")
    (datetime.date(2026, 2, 6), None)
    """
    if not re.fullmatch(r"\d{6}", text):
        return None
    return _calendar(text[4:], int(text[:2]), int(text[2:4]))


def writes_day_first(texts: Iterable[str]) -> bool:
    """Whether the slashed dates of a document prove day/month/year: some first number passes 12, no second does.

    Or every one would else come long after the last day that the document writes in words, and none does so read:
    what was done comes before it is billed, and what is estimated soon after.
    """
    texts = list(texts)
    proven = _come_too_late(texts)
    for text in texts:
        for match in DATE.finditer(text):
            if not match["a"] or match["mark"] == ".":
                continue
            if int(match["b"]) > 12:
                return False
            proven = proven or int(match["a"]) > 12
    return proven


def _come_too_late(texts: Sequence[str]) -> bool:
    """Whether slashed dates read month first all come long after the days written in words, and day first none does."""
    found = [
        (match, _TO_COME.search(f"{above[-_NEAR:]} {text[max(0, match.start() - _NEAR) : match.start()]}"))
        for above, text in pairwise(["", *texts])
        for match in DATE.finditer(text)
    ]
    written = [day for match, _ in found if match["y3"] or match["y4"] if (day := _day(match, False))]
    slashed = [match for match, to_come in found if match["y2"] and match["mark"] != "." and not to_come]
    readings = [(_day(match, False), _day(match, True)) for match in slashed]
    if not written or not readings:
        return False
    last = max(written)
    return all(month and day and month - last > _SOON and day <= last for month, day in readings)


def _day(match: re.Match[str], day_first: bool) -> date | None:
    if match["y1"]:
        return _calendar(match["y1"], int(match["m1"]), int(match["d1"]))
    if match["y2"]:
        month, day = int(match["a"]), int(match["b"])
        if day_first or match["mark"] == ".":
            month, day = day, month
        return _calendar(match["y2"], month, day)
    if match["y3"]:
        return _calendar(match["y3"], _month(match["n3"]), int(match["d3"]))
    return _calendar(match["y4"], _month(match["n4"]), int(match["d4"]))


def _month(name: str) -> int:
    return _MONTHS[name.rstrip(".").lower()]


def _compact(text: str) -> date | None:
    match = _COMPACT.fullmatch(text)
    if not match:
        return None
    if match["y"]:
        return _calendar(match["y"], int(match["m"]), int(match["d"]))
    return _calendar(match["y2"], int(match["m2"]), int(match["d2"]))


def _calendar(year: str, month: int, day: int) -> date | None:
    number = int(year)
    if len(year) == 2:
        number += 2000 if number < 50 else 1900
    try:
        return date(number, month, day)
    except ValueError:
        return None

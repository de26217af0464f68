"""Days without a year that rows of charges begin with: "10/07  97110  Exercise  $120.00" under "2025".

The year is that of the heading above them, or the one that lets them come before the document's own day.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot import dates
from bot.bill import Line
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word

_FEWEST = 2
_FRONT = 30
"""Signs at the beginning of a row in which no whole day stands beside one without a year."""
_SHORT = re.compile(r"\d{1,2}[/-]\d{1,2}")
_RANGE = re.compile(r"\d{1,2}/\d{1,2}[-–]\d{1,2}/\d{1,2}")
_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?,?", re.IGNORECASE)
_AMOUNT = re.compile(r"\d[.,]\d\d(?![\d/])|\$ ?\d")
_YEAR = re.compile(
    r"(?:(?:(?:calendar )?year|in|for|activity|charges|services|visits|a[nñ]o|en|de)\W{1,2}){0,3}"
    r"(?:(?P<month>[A-Za-z]{3,10})\.? (?:de )?)?(?P<year>20\d\d):?",
    re.IGNORECASE,
)
_MONTH = re.compile(r"(?<![\d/,.] )\b([A-Za-z]{3,10})\.? (?:de )?(20\d\d)\b")
NO_YEAR = "The days of the services are printed without a year, and nothing else here says which year it is."


def with_years(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows, each day without a year at their beginning made whole where the document says its year."""
    begun = {index: count for index, row in enumerate(rows) if (count := _day_words(row))}
    begun = begun if len(begun) >= _FEWEST else {}
    until = _last_day(rows)
    year: int | None = None
    found: list[Row] = []
    for index, row in enumerate(rows):
        headed = _YEAR.fullmatch(row.text) if len(row.words) <= 4 else None
        year = int(headed["year"]) if headed and _is_month(headed["month"]) else year
        day = _whole(row, begun[index], year, until, style) if index in begun else None
        row = _dated(row, begun[index], day) if day else row
        found.append(_with_range(row, date(year, 12, 31) if year else until, style))
    return found


def undated(rows: Sequence[Row], lines: Sequence[Line]) -> Iterator[str]:
    """A sentence where no line has a day, though several rows with amounts begin with one that has no year."""
    if lines and not any(line.service_date for line in lines) and sum(map(bool, map(_day_words, rows))) >= _FEWEST:
        yield NO_YEAR


def _is_month(name: str | None) -> bool:
    return name is None or name.lower() in dates.MONTHS


def _day_words(row: Row) -> int:
    """How many words at the beginning of a row of amounts are a day without a year: "10/07", "Nov 18", "18 nov"."""
    texts = [word.text for word in row.words[:3]]
    if len(row.words) < 3 or not _AMOUNT.search(row.text) or dates.DATE.search(row.text[:_FRONT]):
        return 0
    if row.cells:
        return 1 if _SHORT.fullmatch(texts[0]) or _named_day(texts[0].split()) else 0
    if _SHORT.fullmatch(texts[0]):
        return 1 if not _SHORT.fullmatch(texts[1]) and texts[1] not in ("-", "–", "to") else 0
    return 2 if _named_day(texts[:2]) and not re.fullmatch(r"(?:19|20)\d\d,?", texts[2]) else 0


def _named_day(words: Sequence[str]) -> bool:
    if len(words) != 2:
        return False
    first, second = (word.lower() for word in words)
    return (first.rstrip(".") in dates.MONTHS and bool(_NUMBER.fullmatch(second))) or (
        second.rstrip(".,") in dates.MONTHS and bool(_NUMBER.fullmatch(first))
    )


def _whole(row: Row, count: int, year: int | None, until: date | None, style: Style) -> date | None:
    text = " ".join(word.text for word in row.words[:count])
    if count == 2 or row.cells:
        text = re.sub(r"(?<=\d)(?:st|nd|rd|th)|[,.]", "", text, flags=re.IGNORECASE)
        first, _, second = text.partition(" ")
        text = f"{second} {first}" if first.isdigit() and second else text
    if year is not None:
        return dates.without_year(text, date(year, 12, 31), day_first=style.day_first)
    return dates.without_year(text, until, day_first=style.day_first) if until else None


def _dated(row: Row, count: int, day: date) -> Row:
    """The row that begins with the whole day in one word."""
    first, last = row.words[0], row.words[count - 1]
    origin = tuple(one for word in row.words[:count] for one in (word.origin or (word,)))
    word = replace(first, text=day.isoformat(), x1=last.x1, origin=origin)
    cuts = frozenset(cut - count + 1 for cut in row.cuts if cut >= count)
    return Row((word, *row.words[count:]), row.width, cuts)


def _with_range(row: Row, until: date | None, style: Style) -> Row:
    """The row with its days "02/01-02/28" made whole, where it has an amount."""
    places = [at for at, word in enumerate(row.words) if _RANGE.fullmatch(word.text)]
    if len(places) != 1 or until is None or not _AMOUNT.search(row.text):
        return row
    word = row.words[places[0]]
    first, last = (dates.without_year(text, until, day_first=style.day_first) for text in re.split("[-–]", word.text))
    if first is None or last is None or not first <= last:
        return row
    whole = replace(word, text=f"{first:%m/%d/%Y}-{last:%m/%d/%Y}", origin=word.origin or (word,))
    return replace(row, words=(*row.words[: places[0]], whole, *row.words[places[0] + 1 :]))


def _last_day(rows: Sequence[Row]) -> date | None:
    """The last whole day that the document names, one by which to pay only where it names no other."""
    past: list[date] = []
    to_come: list[date] = []
    for row in rows:
        for span in dates.find(row.text):
            to_come_too = dates.is_to_come(row.text[: span.start])
            (to_come if to_come_too else past).append(span.last or span.first)
    if not past:
        past = [day for row in rows for day in _months(row.words)]
    return max(past, default=None) or min(to_come, default=None)


def _months(words: Sequence[Word]) -> Iterator[date]:
    """The last days of the months that a text names with their year: "Statement for January 2026"."""
    for match in _MONTH.finditer(" ".join(word.text for word in words)):
        if match[1].lower() in dates.MONTHS and (first := dates.parse(f"{match[1]} 1, {match[2]}")):
            yield dates.last_of_month(first)

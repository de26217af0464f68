"""Dates whose strokes were lost on a recognized page: "2026 01-21" and "01 21 2026" are one word, and a day.

Their parts would else be taken for codes, modifiers and amounts of the columns beside them.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from bot import dates
from bot.readers.layout import Word

_PART = re.compile(r"\d[\d.,:;|!¡/-]*")
_ORDERS = (
    re.compile(r"(?P<year>\d{4})(\D{0,3})(?P<month>\d\d)(\D{0,3})(?P<day>\d\d)\D?"),
    re.compile(r"(?P<month>\d\d)(\D{0,3})(?P<day>\d\d)(\D{0,3})(?P<year>\d{4})\D?"),
)
_BEGUN = re.compile(r"\d{1,2}[.,]?")
_MOST = 3
_NEAR = 1.2  # heights of the print between two parts of one date
_DOUBT = 0.85
_SURE = 0.9
_YEARS = range(1900, 2100)


def with_whole_dates(words: Sequence[Word]) -> list[Word]:
    """The words of a page, each date that fell into parts as one word with the strokes put back."""
    found: list[Word] = []
    index = 0
    while index < len(words):
        run = 0 if index and _goes_on(words[index - 1], words[index]) else _run(words, index)
        made = ((size, _date_of(words[index : index + size])) for size in range(run, 0, -1))
        size, joined = next(((size, one) for size, one in made if one), (1, words[index]))
        found.append(joined)
        index += size
    return found


def _goes_on(before: Word, word: Word) -> bool:
    """Whether a word is the year of a date that began before it: "Mar 18, 2026"."""
    begun = _BEGUN.fullmatch(before.text) or before.text.strip(".,").lower() in dates.MONTHS
    return bool(begun) and _beside(before, word)


def _run(words: Sequence[Word], start: int) -> int:
    """How many words from here stand beside each other and may be parts of one date."""
    end = start
    while end < len(words) and end - start < _MOST and _PART.fullmatch(words[end].text):
        if end > start and not _beside(words[end - 1], words[end]):
            break
        end += 1
    return end - start


def _beside(before: Word, word: Word) -> bool:
    height = word.bottom - word.top
    return abs(before.middle - word.middle) < height / 2 and -height < word.x0 - before.x1 < _NEAR * height


def _date_of(parts: Sequence[Word]) -> Word | None:
    text = " ".join(word.text for word in parts)
    least = min((word.confidence if word.confidence is not None else 1.0) for word in parts)
    for order in _ORDERS:
        match = order.fullmatch(text)
        if match and _is_day(match) and _fell_apart(match[2], match[4], least, len(parts), order is _ORDERS[0]):
            figures = "/".join(match[name] for name in sorted(order.groupindex, key=order.groupindex.__getitem__))
            return replace(parts[0], text=figures, x1=parts[-1].x1, confidence=min(least, _DOUBT), others=())
    return None


def _is_day(match: re.Match[str]) -> bool:
    with suppress(ValueError):
        return bool(date(int(match["year"]), int(match["month"]), int(match["day"])).year in _YEARS)
    return False


def _fell_apart(first: str, second: str, least: float, parts: int, year_first: bool) -> bool:
    """Whether the strokes between the figures are none of a whole date, and the figures no year beside a code."""
    inner, outer = (second, first) if year_first else (first, second)
    if not inner and "/" not in outer:
        return False
    return parts > 1 or (first != second and ("/" in first + second or least < _SURE))

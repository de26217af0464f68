"""Dates whose strokes were lost on a recognized page: "2026 01-21" and "01 21 2026" are one word, and a day.

Their parts would else be taken for codes, modifiers and amounts of the columns beside them.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from bot.readers.layout import Word

_PART = re.compile(r"\d[\d.,:;|!¡/-]*")
_PARTS = re.compile(r"(?P<first>\d{4}|\d\d)(?P<marks>\D*)(?P<second>\d\d)(?P<more>\D*)(?P<third>\d{4}|\d\d)\D?")
_MOST = 3
_NEAR = 0.6  # heights of the print between two parts of one date
_DOUBT = 0.85
_SURE = 0.9
_YEARS = range(1900, 2100)


def with_whole_dates(words: Sequence[Word]) -> list[Word]:
    """The words of a page, each date that fell into parts as one word with the strokes put back."""
    found: list[Word] = []
    index = 0
    while index < len(words):
        run = _run(words, index)
        made = ((size, _date_of(words[index : index + size])) for size in range(run, 0, -1))
        size, joined = next(((size, one) for size, one in made if one), (1, words[index]))
        found.append(joined)
        index += size
    return found


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
    least = min((word.confidence if word.confidence is not None else 1.0) for word in parts)
    match = _PARTS.fullmatch(" ".join(word.text for word in parts))
    if not match or "/" in match["marks"] + match["more"] or (len(parts) == 1 and least >= _SURE):
        return None
    if not any(_days(*match.group("first", "second", "third"))):
        return None
    text = "/".join(match.group("first", "second", "third"))
    first, last = parts[0], parts[-1]
    return replace(first, text=text, x1=last.x1, confidence=min(least, _DOUBT), others=())


def _days(first: str, second: str, third: str) -> Iterator[date]:
    """The day that the parts name: year, month and day, or month, day and year."""
    orders = [(first, second, third)] if len(first) == 4 and len(third) == 2 else []
    orders += [(third, first, second)] if len(first) == 2 and len(third) == 4 else []
    for year, month, day in orders:
        with suppress(ValueError):
            if int(year) in _YEARS:
                yield date(int(year), int(month), int(day))

"""The columns of a table without lines: white strips down all of it part them."""

import itertools
import statistics
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from bot import dates
from bot.readers.layout.page.stacked_cells import is_figure
from bot.readers.layout.page.words import Word

_STRIP, _NARROW = 1.15, 0.5
"""Times a space between words: a strip down the whole table that is wider parts two columns, the narrow one figures."""
_SPACE = 0.25
"""Heights of a row: how wide a space is at least where boxes are not exact."""
_WHITE = 0.2
"""Of the height of a word: the white that a recognizer leaves on both sides of it."""

_JITTER = 0.5
"""By how much a word may stand before the others of its column, as on the next page."""

Place = tuple[float, float]
"""From where to where the words of a column stand."""


def height_of(words: Sequence[Word]) -> float:
    """How high a usual word is."""
    return statistics.median(word.bottom - word.top for word in words)


def space_in(words: Sequence[Word]) -> float:
    """The space between words of one phrase on this page."""
    ordered = sorted(words, key=lambda one: (round(one.middle), one.x0))
    gaps = sorted(
        _edges(right)[0] - _edges(left)[1]
        for left, right in itertools.pairwise(ordered)
        if round(left.middle) == round(right.middle) and 0 < right.x0 - left.x1 < left.bottom - left.top
    )
    narrow = gaps[len(gaps) // 10] if gaps else 0.0  # the others part columns
    seen = words[0].confidence is not None  # where boxes are not exact, two may touch
    return max(narrow, _SPACE * height_of(words)) if seen else narrow


def columns_of(named: Sequence[Word], words: Sequence[Word], space: float) -> list[list[Word]]:
    """The words of each column, parted by white strips that run down the whole table; one that no word of ``named``
    is in, where there are such, is part of the one before."""
    headings = {id(word) for word in named}
    (_, first), *others = _parts((*named, *words), _NARROW * space)
    columns = [first]
    days = list(_days(words))
    for gap, part in others:
        sides = [[word.text for word in side if id(word) not in headings] for side in (columns[-1], part)]
        parted = gap > _STRIP * space or (all(sides) and any(map(_are_figures, sides)))
        parted = parted and not any(left < place_of(part)[0] <= right for left, right in days)
        if parted and (not headings or any(id(word) in headings for word in part)):
            columns.append(part)
        else:
            columns[-1] = columns[-1] + part
    return columns


def _days(words: Sequence[Word]) -> Iterator[Place]:
    """From where behind its first word to where the last word of each day of several words begins: "Mar 5, 2026"."""
    ordered = sorted(words, key=lambda one: (round(one.middle), one.x0))
    for _, line in itertools.groupby(ordered, key=lambda one: round(one.middle)):
        row = list(line)
        for first, second, third in zip(row, row[1:], row[2:], strict=False):
            if first.text[:1].isalpha() and dates.DATE.fullmatch(f"{first.text} {second.text} {third.text}"):
                yield first.x1, third.x0


def _parts(words: Sequence[Word], narrowest: float) -> list[tuple[float, list[Word]]]:
    """The words parted by white strips wider than ``narrowest``, each part with the width of the strip before it."""
    first, *others = sorted(words, key=lambda one: one.x0)
    parts = [(0.0, [first])]
    edge = _edges(first)[1]
    for word in others:
        left, right = _edges(word)
        if left - edge > narrowest:
            parts.append((left - edge, []))
        parts[-1][1].append(word)
        edge = max(edge, right)
    return parts


def seen_columns(named: Sequence[Word], words: Sequence[Word], space: float) -> list[list[Word]]:
    """The same on a picture, where the words of a heading are not exactly where they seem: those below tell."""
    columns = columns_of((), words, space)
    places = [place_of(column) for column in columns]
    headed = {nearest_to(word, places) for word in named}
    whole = columns[:1]
    for index, column in enumerate(columns[1:], start=1):
        if index in headed:
            whole.append(column)
        else:
            whole[-1] = whole[-1] + column
    return whole


def place_of(words: Sequence[Word]) -> Place:
    """From where to where words stand."""
    return min(word.x0 for word in words), max(word.x1 for word in words)


def column_of(word: Word, places: Sequence[Place]) -> int:
    """The column that a word begins in; a figure may be wider than the others of its own."""
    at = (word.x0 + word.x1) / 2 if is_figure(word.text) else word.x0
    return max(bisect_right([left - _JITTER for left, _ in places], at) - 1, 0)


def nearest_to(word: Word, places: Sequence[Place]) -> int:
    """The column that a heading stands over, or nearest to."""
    at = (word.x0 + word.x1) / 2
    return min(range(len(places)), key=lambda index: max(places[index][0] - at, at - places[index][1], 0.0))


def _edges(word: Word) -> tuple[float, float]:
    """From where to where the letters of a word stand: a recognizer leaves some white around them."""
    if word.confidence is None:
        return word.x0, word.x1
    white = min(_WHITE * (word.bottom - word.top), 0.1 * (word.x1 - word.x0))
    return word.x0 + white, word.x1 - white


def _are_figures(texts: Sequence[str]) -> bool:
    """Whether days, amounts, codes and numbers alone stand below a heading."""
    return all(text.isdigit() or is_figure(text) or dates.parse(text) for text in texts)

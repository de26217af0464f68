"""From letters with their chances to words that know how sure they are and what else they may be."""

import heapq
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

_GAP = 0.42  # heights of the text: where so much is blank, two words stand, and often two columns
_BESIDE = 0.15  # heights: no letter has so wide a blank in it
_TYPED = 1.0  # heights: how far the middle of a comma and that of a figure behind it are apart at most
_THOUSANDS = re.compile(r"[-($]*\d{1,3}(?:,\d{3})*,")
_HUNDREDS = re.compile(r"\d{3}(?:[.,]\d|\)?-?$)")
_BULLETS = frozenset("·•")
_SURE = 0.97
_DOUBT = 0.95
_MOST_OTHERS = 8


@dataclass(frozen=True)
class Letter:
    """A letter, its chance, the place of its middle in pixels of the crop, and the next likely letters with theirs."""

    text: str
    chance: float
    place: float
    others: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class Spelled:
    """A word, its ends as shares of the width of its piece of text, its least sure letter's chance, other readings."""

    text: str
    start: float
    end: float
    chance: float
    others: tuple[str, ...] = ()


def words_of(letters: Sequence[Letter], ink: NDArray[np.bool_], height: int) -> list[Spelled]:
    """The words in one piece of text; `ink` says in which of its columns of pixels something is printed."""
    groups: list[list[Letter]] = [[]]
    for letter in _with_points(letters, ink, height):
        last = groups[-1][-1] if groups[-1] else None
        apart = last and _length(_blank(ink, last.place, letter.place)) > _GAP * height
        if apart or letter.text.isspace() or (last and (last.text in _BULLETS) != (letter.text in _BULLETS)):
            groups.append([])
        if not letter.text.isspace():
            groups[-1].append(letter)
    groups = _with_thousands([group for group in groups if group], height)
    if not groups:
        return []
    blanks = [_blank(ink, before[-1].place, after[0].place) for before, after in pairwise(groups)]
    starts = [_edge(ink, groups[0][0].place, -1, height), *(end for _, end in blanks)]
    ends = [*(start for start, _ in blanks), _edge(ink, groups[-1][-1].place, 1, height)]
    step = _usual_step(letters, height)
    words = []
    for group, start, end in zip(groups, starts, ends, strict=True):
        before, after = _air(ink[start:end], step)
        words.append(_word(group, start - before, end + after, len(ink)))
    return words


def _with_thousands(groups: list[list[Letter]], height: int) -> list[list[Letter]]:
    """The words, "$1," and "679.08" behind it as one: typed, a comma has as much room as an M, most of it blank."""
    whole: list[list[Letter]] = []
    for group in groups:
        before = whole[-1] if whole else []
        cut = _THOUSANDS.fullmatch(_text(before)) and _HUNDREDS.match(_text(group))
        if cut and group[0].place - before[-1].place < _TYPED * height:
            whole[-1] = [*before, *group]
        else:
            whole.append(group)
    return whole


def _with_points(letters: Sequence[Letter], ink: NDArray[np.bool_], height: int) -> list[Letter]:
    """The letters, a dot in the middle of a number being its point however high it seems to stand."""
    found = list(letters)
    for index in range(1, len(found) - 1):
        before, dot, after = found[index - 1 : index + 2]
        if dot.text != "·" or not (before.text.isdigit() and after.text.isdigit()):
            continue
        beside = (_blank(ink, before.place, dot.place), _blank(ink, dot.place, after.place))
        if all(_length(one) < _BESIDE * height for one in beside):
            found[index] = replace(dot, text=".")
    return found


def _usual_step(letters: Sequence[Letter], height: int) -> float:
    """The usual distance from the middle of a letter to that of the next."""
    steps = sorted(later.place - letter.place for letter, later in pairwise(letters))
    return steps[len(steps) // 2] if steps else height / 2


def _air(ink: NDArray[np.bool_], step: float) -> tuple[float, float]:
    """What a narrow first and last letter lack of a letter's usual room: typed, a point has as much as an M."""
    runs = np.flatnonzero(np.diff(np.concatenate(([0], ink.astype(np.int8), [0])))).reshape(-1, 2)
    if not len(runs):
        return 0.0, 0.0
    first, last = runs[0][1] - runs[0][0], runs[-1][1] - runs[-1][0]
    return max(0.0, (step - first) / 2), max(0.0, (step - last) / 2)


def _blank(ink: NDArray[np.bool_], left: float, right: float) -> tuple[int, int]:
    """The widest run of columns without print between two places; their middle where there is none."""
    first, last = int(left), min(int(right), len(ink))
    edges = np.flatnonzero(np.diff(np.concatenate(([1], ink[first:last].astype(np.int8), [1]))))
    runs = edges.reshape(-1, 2)
    if not len(runs):
        middle = (first + last) // 2
        return middle, middle
    start, end = runs[int((runs[:, 1] - runs[:, 0]).argmax())]
    return first + int(start), first + int(end)


def _length(blank: tuple[int, int]) -> int:
    return blank[1] - blank[0]


def _edge(ink: NDArray[np.bool_], place: float, step: int, height: int) -> int:
    """The last column of print from a place to the left (`step` -1) or to the right (1).

    What stands behind a blank there is the first of what is printed beside it.
    """
    printed = np.flatnonzero(ink)
    beside = printed[printed <= place][::-1] if step < 0 else printed[printed >= place]
    if not len(beside):
        return int(min(max(place, 0), len(ink) - 1))
    apart = np.flatnonzero(np.abs(np.diff(beside)) > _BESIDE * height)
    last = int(beside[apart[0]] if len(apart) else beside[-1])
    return last if step < 0 else last + 1


def _word(group: Sequence[Letter], start: float, end: float, width: int) -> Spelled:
    text = _text(group)
    chance = min(letter.chance for letter in group)
    return Spelled(text, start / width, max(end, start + 1) / width, round(chance, 4), others(group))


def _text(group: Sequence[Letter]) -> str:
    return "".join(letter.text for letter in group)


def others(group: Sequence[Letter]) -> tuple[str, ...]:
    """The likeliest other readings of a word with a figure in it, or in doubt: one or two of its letters differ."""
    figures = any(letter.text.isdigit() or any(text.isdigit() for text, _ in letter.others) for letter in group)
    if not figures and min(letter.chance for letter in group) > _DOUBT:
        return ()
    swaps = [
        (chance / max(letter.chance, 0.01), index, text)
        for index, letter in enumerate(group)
        for text, chance in letter.others
        if letter.chance < _SURE or chance > 0.02
    ]
    swaps = heapq.nlargest(6, swaps)
    readings: dict[str, float] = {}
    for number, (chance, index, text) in enumerate(swaps):
        _note(readings, group, {index: text}, chance)
        for more, other, second in swaps[number + 1 :]:
            if other != index:
                _note(readings, group, {index: text, other: second}, chance * more)
    return tuple(sorted(readings, key=readings.__getitem__, reverse=True)[:_MOST_OTHERS])


def _note(readings: dict[str, float], group: Sequence[Letter], swaps: dict[int, str], chance: float) -> None:
    text = "".join(swaps.get(index, letter.text) for index, letter in enumerate(group))
    if text.strip():
        readings[text] = max(chance, readings.get(text, 0.0))

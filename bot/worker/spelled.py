"""From letters with their chances to words that know how sure they are and what else they may be."""

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_GAP = 1.25  # heights of the text: two letters further apart than this belong to two columns
_SURE = 0.97
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
    """A word, its two ends as shares of the crop's width, the chance of its least sure letter, its other readings."""

    text: str
    start: float
    end: float
    chance: float
    others: tuple[str, ...] = ()


def words_of(letters: Sequence[Letter], width: int, height: int) -> list[Spelled]:
    """The words in one piece of text `width` pixels long."""
    groups: list[list[Letter]] = [[]]
    for letter in letters:
        apart = groups[-1] and letter.place - groups[-1][-1].place > _GAP * height
        if apart or letter.text.isspace():
            groups.append([])
        if not letter.text.isspace():
            groups[-1].append(letter)
    half = _half_letter(letters, height)
    return [_word(group, width, half) for group in groups if group]


def _half_letter(letters: Sequence[Letter], height: int) -> float:
    """Half of a usual letter's width."""
    steps = sorted(later.place - letter.place for letter, later in pairwise(letters))
    return steps[len(steps) // 2] / 2 if steps else height / 4


def _word(group: Sequence[Letter], width: int, half: float) -> Spelled:
    start, end = max(0.0, group[0].place - half), min(float(width), group[-1].place + half)
    text = "".join(letter.text for letter in group)
    chance = min(letter.chance for letter in group)
    return Spelled(text, start / width, max(end, start + 1) / width, round(chance, 4), others(group))


def others(group: Sequence[Letter]) -> tuple[str, ...]:
    """The likeliest other readings of a word with a figure in it: one or two of its letters read otherwise."""
    if not any(letter.text.isdigit() or any(text.isdigit() for text, _ in letter.others) for letter in group):
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

"""Cells at whose middle the amounts stand: as many rows of a description above them as below.

So a web page sets its tables where nothing else is said. That alone says which line words are of, also where a picture
shows the rows of one cell as far apart as those of two; it is proven by amounts that have no words on their height.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

Kind = Literal["words", "worded", "bare", "over", "under", "other"]
"""Words alone, amounts with words on their height, without, with words a little over or under them, and other rows."""


def centred(kinds: Sequence[Kind]) -> dict[int, int]:
    """For each row of words the row of amounts it is of; none for those parts of the table that prove nothing."""
    found: dict[int, int] = {}
    start = 0
    for end in [*(index for index, kind in enumerate(kinds) if kind == "other"), len(kinds)]:
        found |= {start + words: start + line for words, line in _of_part(kinds[start:end]).items()}
        start = end + 1
    return found


def _of_part(kinds: Sequence[Kind]) -> dict[int, int]:
    lines = [index for index, kind in enumerate(kinds) if kind != "words"]
    if all(kinds[index] == "worded" for index in lines):
        return {}
    ways = [halves for first in range(lines[0] + 2) if (halves := _halves(kinds, lines, first))]
    if len(ways) != 1:
        return {}
    found: dict[int, int] = {}
    for line, half in zip(lines, ways[0], strict=True):
        above, below = _rows(kinds[line], half)
        found |= {index: line for index in range(line - above, line + below + 1) if index != line}
    return found


def _halves(kinds: Sequence[Kind], lines: Sequence[int], first: int) -> list[int]:
    """How many rows of its words stand above the middle of each line and as many below it, ``first`` of the first."""
    halves = [first]
    for before, after in pairwise(lines):
        halves.append(after - before - 1 - _rows(kinds[before], halves[-1])[1] + (kinds[after] == "over"))
    sides = [_rows(kinds[line], half) for line, half in zip(lines, halves, strict=True)]
    fits = all(min(rows) >= 0 for rows in sides) and sides[0][0] <= lines[0] and lines[-1] + sides[-1][1] < len(kinds)
    stands = all(half or kinds[line] == "worded" for half, line in zip(halves, lines, strict=True))
    return halves if fits and stands else []


def _rows(kind: Kind, half: int) -> tuple[int, int]:
    """How many rows of their own the words of a line take above it and below it."""
    return half - (kind == "over"), half - (kind == "under")

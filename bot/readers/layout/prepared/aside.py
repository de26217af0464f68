"""Headings set to another side of their cells than what stands below: over the right end, or the middle, of a column.

The white below such a heading may part it from its own column and join it to the next. Where as many headings stand
beside each other as columns do below, their order tells, if no cell would reach into the next one.
"""

from collections.abc import Sequence
from itertools import pairwise

from bot.readers.layout.page.words import Word
from bot.readers.layout.prepared.white_columns import columns_of, place_of

_WIDER = 1.5
"""How much wider than any space within a heading the white between two is."""


def are_aside(columns: Sequence[Sequence[Word]], named: Sequence[Word]) -> bool:
    """Whether one of ``columns`` has no heading, or nothing but one."""
    headings = {id(word) for word in named}
    return any(len({id(word) in headings for word in column}) == 1 for column in columns)


def in_order(
    named: Sequence[Word], words: Sequence[Word], space: float
) -> tuple[list[list[Word]], dict[int, int]] | None:
    """The columns that ``words`` stand in and the column of each heading by its identity; None where order tells none.

    Nothing but the order is asked of a heading: where it stands in its cell is up to the printer.
    """
    columns = columns_of((), words, space)
    heads = _parted(named, len(columns))
    if not heads:
        return None
    cells = [place_of([*head, *column]) for head, column in zip(heads, columns, strict=True)]
    if any(left[1] >= right[0] for left, right in pairwise(cells)):
        return None
    return columns, {id(word): index for index, head in enumerate(heads) for word in head}


def _parted(named: Sequence[Word], count: int) -> list[list[Word]]:
    """The headings, ``count`` of them, by the widest strips of white between their words; none where others are as
    wide."""
    runs: list[list[Word]] = []
    edges: list[float] = []
    for word in sorted(named, key=lambda one: one.x0):
        if runs and word.x0 <= edges[-1]:
            runs[-1].append(word)
            edges[-1] = max(edges[-1], word.x1)
        else:
            runs.append([word])
            edges.append(word.x1)
    gaps = [place_of(run)[0] - edge for run, edge in zip(runs[1:], edges, strict=False)]
    widest = sorted(gaps, reverse=True)
    if count < 2 or len(gaps) < count - 1 or (len(gaps) >= count and widest[count - 2] < _WIDER * widest[count - 1]):
        return []
    heads = runs[:1]
    for gap, run in zip(gaps, runs[1:], strict=True):
        if gap >= widest[count - 2]:
            heads.append(run)
        else:
            heads[-1] = heads[-1] + run
    return heads

"""Gutters: the white strips of a page between what stands side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.page.words import Word

_NARROWEST = 1.8
"""Widths of a character: no gutter is narrower."""
_MOST_ROWS = 200
_NEAR = 2.0
"""Heights of a row: what stands further below is no part of what stands abreast."""

_MOST_ROWS = 250
"""Rows that a gutter is followed down: no page has more."""

Across = Callable[[Sequence[Word], Sequence[Word]], bool]
"""Whether the words of a row on both sides of a gutter belong together all the same."""

Side = Literal["left", "right", "both"]


@dataclass
class Gutter:
    """A strip that no word crosses, from the row `first` of a page to the row `last`, and the words beside it.

    It begins between the edges `left` and `right` and grows narrower as rows are added. On the side of `table` the
    edge is that of headings, which tells what belongs there.
    """

    first: int
    last: int
    left: float
    right: float
    table: Side
    before: list[Word] = field(default_factory=list)
    after: list[Word] = field(default_factory=list)

    def add(self, row: Row, across: Across) -> bool:
        """Add a row; False, and nothing changed, where its words would close the strip or belong `across` it."""
        narrowest = _NARROWEST * row.width
        left, right = self.left, self.right
        before: list[Word] = []
        after: list[Word] = []
        for phrase in row.phrases:
            is_before = self._is_before(phrase, narrowest)
            if is_before:
                left = max(left, phrase.x1)
                before += phrase.words
            else:
                right = min(right, phrase.x0)
                after += phrase.words
            if right - left < narrowest:
                return False
        if across(before, after):
            return False
        self.left, self.right = left, right
        self.before += before
        self.after += after
        return True

    def is_on_one_side(self, longer: "Gutter") -> bool:
        """Whether the words that the same gutter has more, where it is `longer`, stand on one side of it."""
        return len(self.before) == len(longer.before) or len(self.after) == len(longer.after)

    def _is_before(self, phrase: Phrase, narrowest: float) -> bool:
        if self.table == "left":
            return phrase.x0 < self.left + narrowest
        if self.table == "right" or phrase.x0 < self.left + narrowest:
            return phrase.x1 <= self.right - narrowest
        return phrase.x1 < self.right and phrase.x0 - self.left <= self.right - phrase.x1


def gutter_below(
    rows: Sequence[Row],
    first: int,
    count: int,
    edges: tuple[float, float],
    table: Side,
    until: Callable[[Row], bool],
    across: Across,
) -> Gutter | None:
    """The gutter that begins in the `count` rows from `first`.

    It reaches down to the last row that `until` knows, and on while all words stand on one side.
    """
    gutter = Gutter(first, first, *edges, table)
    ends: Gutter | None = None
    for index in range(first, min(len(rows), first + _MOST_ROWS)):
        if not gutter.add(rows[index], across):
            break
        known = index >= first + count and until(rows[index])
        on = ends is not None and index == ends.last + 1 and ends.is_on_one_side(gutter)
        on = on and rows[index].top - rows[index - 1].bottom <= _NEAR * (rows[index].bottom - rows[index].top)
        if known or on:
            ends = replace(gutter, last=index, before=list(gutter.before), after=list(gutter.after))
    return ends

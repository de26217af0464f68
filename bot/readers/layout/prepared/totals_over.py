"""Labels of totals that a narrow cell breaks over two rows: "Total for" above "claim   1,310.00" become one again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word

_BEGUN = re.compile(
    r"(?:grand |claim |sub)?totals?(?: (?:for|of)(?: (?:this|the|all))?)?"
    r"|total(?:es)?(?: (?:del?|de (?:este|todos(?: los)?)))?",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:this |the |all |these |este |los |todos los )?(?:claims?|reclamos?|totals?)", re.IGNORECASE)
_AMOUNT = re.compile(r"\d[.,]\d\d(?!\d)")
_NEAR = 1.0
"""Heights of a row between the two rows of one cell."""


def with_whole_totals(rows: Sequence[Row]) -> list[Row]:
    """The rows, the beginning of each broken label put in front of its rest, in the row of the amounts."""
    found: list[Row] = []
    for row in rows:
        above = found[-1] if found else None
        if above is not None and _is_broken(above, row):
            found.pop()
            row = _joined(above, row)
        found.append(row)
    return found


def _is_broken(above: Row, row: Row) -> bool:
    near = above.page == row.page and row.top - above.bottom < _NEAR * (above.bottom - above.top)
    if not near or above.cells or row.cells or len(above.phrases) != 1 or not _BEGUN.fullmatch(above.text):
        return False
    first = row.phrases[0]
    begins = bool(_GOES_ON.fullmatch(first.text)) and abs(first.x0 - above.words[0].x0) < row.width
    return begins and len(row.phrases) > 1 and bool(_AMOUNT.search(row.text))


def _joined(above: Row, row: Row) -> Row:
    """The row with the words above it before its own, which move to the right as far as they must."""
    rest = row.phrases[0].words
    by = above.words[-1].x1 + row.width / 2 - rest[0].x0
    begun = [replace(word, top=row.top, bottom=row.bottom, origin=word.origin or (word,)) for word in above.words]
    ended = [_by(word, by) for word in rest]
    return replace(row, words=(*begun, *ended, *row.words[len(rest) :]), cuts=frozenset({len(begun) + len(ended)}))


def _by(word: Word, by: float) -> Word:
    return replace(word, x0=word.x0 + by, x1=word.x1 + by, origin=word.origin or (word,))

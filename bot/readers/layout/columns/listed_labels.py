"""Lists of labels with their values beside them, one below the other, which head no table."""

from collections.abc import Sequence

from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.page.rows import Row


def is_listed(rows: Sequence[Row], index: int) -> bool:
    """Whether the row is a label and its value, and one beside it is another with both at the same places."""
    beside = [rows[at] for at in (index - 1, index + 1) if 0 <= at < len(rows)]
    return _is_pair(rows[index]) and any(_are_alike(rows[index], other) for other in beside)


def _is_pair(row: Row) -> bool:
    return len(row.phrases) == 2 and bool(labels_of(row.phrases[0].text))


def _are_alike(row: Row, other: Row) -> bool:
    lefts = zip(row.phrases, other.phrases, strict=False)
    return _is_pair(other) and all(abs(one.x0 - two.x0) < row.width for one, two in lefts)

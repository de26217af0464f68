"""Lines whose amounts stand between the two days of their range: what stands beside the days goes to the amounts."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word


def between_days(
    above: Row,
    row: Row,
    below: Row,
    broken: tuple[Word, Word, Word],
    with_range: Callable[[Row, Sequence[Word]], Row],
) -> list[Row]:
    """The rows with the range in the middle one, and with it what stands over or under nothing of the line."""
    words = list(row.words)
    rest: list[tuple[Word, ...]] = []
    for side in (above, below):
        free = [word for word in side.words if word not in broken and not _is_over(word, row.words)]
        words += [replace(word, top=row.top, bottom=row.bottom, origin=word.origin or (word,)) for word in free]
        rest.append(tuple(word for word in side.words if word not in broken and word not in free))
    made = with_range(Row(tuple(sorted(words, key=lambda word: word.x0)), row.width), broken)
    rows = [Row(rest[0], above.width) if rest[0] else None, made, Row(rest[1], below.width) if rest[1] else None]
    return [one for one in rows if one is not None]


def _is_over(word: Word, words: Sequence[Word]) -> bool:
    return any(word.x0 < other.x1 and other.x0 < word.x1 for other in words)

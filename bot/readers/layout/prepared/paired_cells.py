"""Cells that hold two amounts under a heading that names both: "Billed / Discount" over "$120.00 $35.00".

Each becomes two cells, and the cells behind it move one place to the right. Only where every cell of the column that
has an amount has two is it parted: one amount alone may be either.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES, is_exact, role_of
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import CELL_WIDTH, Word

_BLANK = frozenset({"-", "--", "–", "—"})
_PART = re.compile(r"\s+/\s+|(?<=\d)/(?=[-$\d])|\s+")
_MOST = 3
"""Amounts that stand in a row of their own, at most."""


def two_headings(heading: str) -> list[str]:
    """The two headings of amounts that one is made of, none where it is one of its own.

    >>> two_headings("Paid Amount Member Pays"), two_headings("Charges not covered")
    (['Paid Amount', 'Member Pays'], [])
    """
    words = heading.split()
    if role_of(heading) is not None:
        return []
    ways: list[list[str]] = []
    for at in range(1, len(words)):
        sides = [" ".join(words[:at]), " ".join(words[at:])]
        first, second = map(column_meaning, sides)
        if first in MONEY_ROLES and second in MONEY_ROLES and first != second:
            ways.append(sides)
    return max(ways, key=lambda sides: sum(map(is_exact, sides)), default=[])


def stands_alone(row: Row, style: Style) -> bool:
    """Whether a row is nothing but a few amounts, as those over others in their cells, or has a cell with two."""
    if row.cells:
        return any(len(_values(word.text, style)) == 2 for word in row.words)
    return len(row.phrases) <= _MOST and all(style.money(phrase.text) is not None for phrase in row.phrases)


def paired(head: Sequence[Row], body: Sequence[Row], names: tuple[str, str], style: Style) -> Sequence[Row]:
    """The rows of a table of cells with this column in two; none where its cells do not all hold two."""
    heading = [word for word in head[-1].words if all(part in word.text for part in names)]
    if len(heading) != 1:
        return []
    place = heading[0].x0
    cells = [word for row in body if row.cells for word in row.words if word.x0 == place]
    values = [_values(word.text, style) for word in cells]
    if not any(len(value) == 2 for value in values) or any(len(value) == 1 for value in values):
        return []
    found = [_moved(row, place, None) for row in head[:-1]]
    found.append(_moved(head[-1], place, names))
    for row in body:
        own = next((word for word in row.words if word.x0 == place), None)
        two = _values(own.text, style) if own and row.cells else []
        found.append(_moved(row, place, (two[0], two[1]) if len(two) == 2 else None) if row.cells else row)
    return found


def _values(text: str, style: Style) -> list[str]:
    """The amounts of a cell, blank ones too; none where it holds anything else."""
    parts = [part for part in _PART.split(text.strip()) if part]
    if all(part in _BLANK for part in parts) and len(parts) < 2:
        return []
    return parts if all(part in _BLANK or style.money(part) is not None for part in parts) else []


def _moved(row: Row, place: float, two: tuple[str, str] | None) -> Row:
    """The row with what stands in this place in two, and what follows one place further to the right."""
    words: list[Word] = []
    for word in row.words:
        origin = word.origin or (word,)
        if word.x0 == place and two:
            for step, text in enumerate(two):
                x0 = place + step * CELL_WIDTH
                words.append(replace(word, text=text, x0=x0, x1=x0 + len(text), origin=origin))
        elif word.x0 > place:
            words.append(replace(word, x0=word.x0 + CELL_WIDTH, x1=word.x1 + CELL_WIDTH, origin=origin))
        elif word.x1 > place + CELL_WIDTH or (word.x0 < place < word.x1):
            words.append(replace(word, x1=word.x1 + CELL_WIDTH, origin=origin))
        else:
            words.append(word)
    return replace(row, words=tuple(words), cuts=frozenset())

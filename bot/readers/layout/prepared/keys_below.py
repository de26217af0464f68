"""Marks of notes below the amounts they are of: "312.40" over "CO-45", where no column of the table holds them.

Only what is a code everywhere, or what the paper itself explains at its foot, is taken for a mark.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from bot.readers.layout.language.tokens import Style, tokens_of
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word
from codesets import rarc
from codesets.recognize import split_adjustment

_NEAR = 1.3
"""Heights of a row between an amount and its mark."""
_FAR_LEFT = 3
"""Characters by which a mark may begin left of the first amount."""
_EXPLAINED = re.compile(
    r"[(\[]?(?P<key>[A-Z]{0,3}\d{0,4}[A-Z]?)[)\]]?\s*[-–—:=.]\s*(?P<said>[A-ZÁÉÍÓÚÑ¿][^\d\W].*)", re.DOTALL
)
_BEHIND = 2
"""Characters from a reason to the amount that it names."""
_FEWEST_WORDS = 4
_FEWEST_AMOUNTS = 2


def with_keys_beside(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows, each mark taken to the row of amounts right above it; a row that held nothing else is gone."""
    keys = set(_explained(rows))
    found: list[Row] = []
    for row in rows:
        row = _apart(_cells_apart(row, keys, style) if row.cells else row, keys, style)
        at = _amounts_above(found, row, style)
        marks = _marks(row, found[at], keys, style) if at is not None else ()
        if at is None or not marks:
            found.append(row)
            continue
        found[at] = replace(found[at], below=(*found[at].below, *marks))
        rest = tuple(word for word in row.words if word not in marks)
        found += [replace(row, words=rest, cuts=frozenset())] if rest else []
    return found


def _explained(rows: Sequence[Row]) -> Iterator[str]:
    """The marks that a row of its own explains in words: "D90 - Not covered by this plan"."""
    for row in rows:
        match = _EXPLAINED.fullmatch(row.text)
        if match and match["key"] and len(match["said"].split()) >= _FEWEST_WORDS:
            yield match["key"]


def _amounts_above(found: Sequence[Row], row: Row, style: Style) -> int | None:
    """The row of amounts that stands right above a row without any, over no more than rows of words."""
    if _has_money(row, style):
        return None
    below = row
    for at in range(len(found) - 1, max(len(found) - 4, -1), -1):
        above = found[at]
        if above.page != row.page or below.top - above.bottom > _NEAR * (row.bottom - row.top):
            return None
        if _has_money(above, style):
            return at
        below = above
    return None


def _has_money(row: Row, style: Style) -> bool:
    return any(token.kind == "money" for token in tokens_of(row, style))


def _marks(row: Row, above: Row, keys: Collection[str], style: Style) -> tuple[Word, ...]:
    """The words of a row that are marks and stand under amounts; none where other words stand there too."""
    if row.cells:
        return ()
    left = next(token.x0 for token in tokens_of(above, style) if token.kind == "money") - _FAR_LEFT * row.width
    under = tuple(word for word in row.words if word.x0 >= left)
    return under if all(_is_mark(word.text, keys) for word in under) else ()


def _apart(row: Row, keys: Collection[str], style: Style) -> Row:
    """A row of amounts, the marks among and behind them taken out: where a cell has no amount its mark stands alone."""
    amounts = [token for token in tokens_of(row, style) if token.kind == "money"]
    if len(amounts) < _FEWEST_AMOUNTS:
        return row
    marks = [word for word in row.words if word.x0 > amounts[0].x1 and _is_mark(word.text, keys)]
    marks = [word for word in marks if len(word.text.strip(",;()[]")) > 1 or word.text[0].isalpha()]
    if any(0 <= token.x0 - word.x1 < _BEHIND * row.width for token in amounts for word in marks):
        return row  # a reason with its amount behind it
    kept = tuple(word for word in row.words if word not in marks)
    return replace(row, words=kept, cuts=frozenset(), below=(*row.below, *marks)) if marks else row


def _is_mark(text: str, keys: Collection[str]) -> bool:
    parts = [part.strip("()[]*") for part in re.split(r"[,;/\s]+", text) if part]
    return bool(parts) and all(part in keys or rarc.is_valid(part) or split_adjustment(part) for part in parts)


def _cells_apart(row: Row, keys: Collection[str], style: Style) -> Row:
    """A row of cells, the marks behind the amount of a cell taken out of it: "312.40 CO-45"."""
    words: list[Word] = []
    marks: list[Word] = []
    for word in row.words:
        amount, *rest = word.text.split()
        if rest and style.money(amount) is not None and all(_is_mark(part, keys) for part in rest):
            marks += [replace(word, text=part) for part in rest]
            word = replace(word, text=amount)
        words.append(word)
    return replace(row, words=tuple(words), below=(*row.below, *marks)) if marks else row

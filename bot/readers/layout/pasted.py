"""What a page's copy did to single lines: amounts left below what they are for, dashes between the two.

A copy of a portal puts "Office visit (99214)" and "$268.00" below each other; people who write a list of charges
put "Office visit - $268.00" on one line. Either becomes the row it stood for.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.readers.layout.rows import Row
from bot.readers.layout.tokens import Style
from bot.readers.layout.words import Word

_FEWEST = 3
_ALIKE = 0.75
_FAR = 6
"""Widths of a character between a text and its amount, where the amount is put behind it."""
_DASHED = re.compile(r".*[\w)] [-–—] \$[\d,]+(?:\.\d\d)?")
_CREDITED = re.compile(
    r"\b(?:payments?|paid|credits?|refund\w*|adjust\w*|discounts?|write-?offs?|pagos?|abonos?|ajustes?|descuentos?)\b",
    re.IGNORECASE,
)


def without_dashes(rows: Sequence[Row]) -> list[Row]:
    """The rows without dashes before amounts, where they part these from words rather than make them negative."""
    dashed = {index for index, row in enumerate(rows) if not row.cells and _DASHED.fullmatch(row.text)}
    plain = [index for index in dashed if not _CREDITED.search(rows[index].text)]
    if len(plain) < 2:
        return list(rows)
    return [_undashed(row) if index in dashed else row for index, row in enumerate(rows)]


def _undashed(row: Row) -> Row:
    at = max(index for index, word in enumerate(row.words) if word.text in ("-", "–", "—"))
    return Row((*row.words[:at], *row.words[at + 1 :]), row.width)


def with_amounts_beside(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows with amounts that stand alone below a text put behind it, where nearly all amounts stand so."""
    below = {index for index in range(1, len(rows)) if _is_pair(rows, index, style)}
    amounts = sum(any(style.amounts(row.text)) for row in rows)
    if len(below) < _FEWEST or len(below) < _ALIKE * amounts:
        return list(rows)
    return list(_joined(rows, below))


def _is_pair(rows: Sequence[Row], index: int, style: Style) -> bool:
    above, row = rows[index - 1], rows[index]
    if above.page != row.page or above.cells or row.cells or len(above.phrases) > 1 or len(row.phrases) > 1:
        return False
    if style.money(row.text) is None or style.amounts(above.text) or not any(map(str.isalpha, above.text)):
        return False
    return row.top - above.bottom <= 2 * (above.bottom - above.top)


def _joined(rows: Sequence[Row], below: set[int]) -> Iterator[Row]:
    for index, row in enumerate(rows):
        if index + 1 in below:
            continue
        yield _beside(rows[index - 1], row) if index in below else row


def _beside(above: Row, row: Row) -> Row:
    by = above.words[-1].x1 + _FAR * above.width - row.words[0].x0
    return Row((*above.words, *(_moved(word, by, above) for word in row.words)), above.width)


def _moved(word: Word, by: float, row: Row) -> Word:
    return replace(
        word, x0=word.x0 + by, x1=word.x1 + by, top=row.top, bottom=row.bottom, origin=word.origin or (word,)
    )

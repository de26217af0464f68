"""Letters that a till prints behind its prices to say how they are taxed: "VITAMIN D3   9.49 T", "RX 6612   12.00F"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.readers.layout.language.phrases import plain
from bot.readers.layout.page.rows import Row

_FEWEST = 2
_PRICE = r"-?\$?[\d,]*\d\.\d\d-?"
_MARKED = re.compile(rf"(.*[^\W\d]{{2}}.*\s)?{_PRICE} ?(?:[A-Z]|[FT][A-Z]|\*)")
_GLUED = re.compile(rf"({_PRICE})[A-Z]{{1,2}}")
_RATED = re.compile(rf"(?:sales |state |local )?tax \(?@?\d[\d.]* ?%\)? {_PRICE}", re.IGNORECASE)
_AMOUNT = re.compile(r"\d\.\d\d")
_TILL = re.compile(
    r"^(?:sub ?total|(?:sales )?tax|change(?: due)?|cashier|csh\w*|reg(?:ister)?|trn|tran(?:s(?:action)?)?|terminal"
    r"|tender)\b"
)


def without_till_marks(rows: Sequence[Row]) -> list[Row]:
    """The rows without these letters, on the slip of a till; the same rows elsewhere, where they may be remarks."""
    marked = {index for index, row in enumerate(rows) if _is_marked(row)}
    slip = sum(bool(_TILL.match(plain(row.text))) for row in rows) >= _FEWEST
    if len(marked) < _FEWEST or not slip:
        return list(rows)
    return [_without_rate(_unmarked(row) if index in marked else row) for index, row in enumerate(rows)]


def _without_rate(row: Row) -> Row:
    """The row of a tax without its rate: "TAX 7.5%   1.09"."""
    if row.cells or not _RATED.fullmatch(row.text):
        return row
    said = (word for word in row.words[:-1] if word.text.strip("()").isalpha())
    return Row((*said, row.words[-1]), row.width)


def _is_marked(row: Row) -> bool:
    return not row.cells and len(_AMOUNT.findall(row.text)) == 1 and bool(_MARKED.fullmatch(row.text))


def _unmarked(row: Row) -> Row:
    last = row.words[-1]
    if glued := _GLUED.fullmatch(last.text):
        return Row((*row.words[:-1], replace(last, text=glued[1])), row.width)
    return Row(row.words[:-1], row.width)

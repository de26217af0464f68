"""Days with dots, as "08.25.2026": the month stands first where the document itself shows so, and only there."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word

_DOTTED = re.compile(r"(?<![\w.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2}|\d{2})(?![\w])(?!\.\d)")
_MONTHS = 12


def with_months_first(rows: Sequence[Row]) -> list[Row]:
    """The rows, their dotted days with strokes where a second number passes 12 and no first one does."""
    found = [match for row in rows for word in row.words for match in _DOTTED.finditer(word.text)]
    if not any(int(match[2]) > _MONTHS for match in found) or any(int(match[1]) > _MONTHS for match in found):
        return list(rows)
    return [replace(row, words=tuple(map(_with_strokes, row.words))) for row in rows]


def _with_strokes(word: Word) -> Word:
    text = _DOTTED.sub(r"\1/\2/\3", word.text)
    return word if text == word.text else replace(word, text=text)

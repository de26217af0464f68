"""Words that a PDF's text layer glued together: "CONSULTATION$95.00", "1,650.00742.00", "02/05/202672148".

Where a wide description runs into the column beside it, nothing but the figures themselves parts the two.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.readers.layout.rows import Row
from bot.readers.layout.words import Word

_AMOUNT = r"[-(]?\$?(?:\d{1,3}(?:,\d{3})+|\d{1,6})\.\d\d\)?-?"
_MARKED = r"[-(]?\$(?:\d{1,3}(?:,\d{3})+|\d{1,6})\.\d\d\)?-?"
_DAY = r"\d{1,2}/\d{1,2}/20\d\d"
_SEVERAL = re.compile(rf"(?:{_AMOUNT}){{2,6}}")
_TWO_DAYS = re.compile(rf"({_DAY})({_DAY})")
_BEHIND_DAY = re.compile(rf"({_DAY})([A-Z0-9]?\d{{4}}|[A-Z][A-Za-z]{{2,}}.*)")
_BEHIND_WORD = re.compile(rf"(.*[^\W\d_]{{2}}[).:-]*)({_MARKED})")
_BEHIND_BARE_WORD = re.compile(r"(.*[^\W\d_]{4}[).:]?)((?:\d{1,3}(?:,\d{3})+|\d{2,6})\.\d\d)")
_WORDS = (_TWO_DAYS, _BEHIND_DAY, _BEHIND_WORD, _BEHIND_BARE_WORD)
_SHORTEST = 7


def unglued(rows: Sequence[Row]) -> list[Row]:
    """The rows, each word that is two things cut where the second begins, which then begins a phrase."""
    return [row if row.cells or all(map(_is_whole, row.words)) else _cut(row) for row in rows]


def _is_whole(word: Word) -> bool:
    return len(word.text) < _SHORTEST or len(_parts(word.text)) == 1


def _cut(row: Row) -> Row:
    words: list[Word] = []
    cuts: set[int] = set()
    for index, word in enumerate(row.words):
        if index in row.cuts:
            cuts.add(len(words))
        pieces = list(_pieces(word))
        cuts.update(len(words) + place for place in range(1, len(pieces)))
        words.extend(pieces)
    return Row(tuple(words), row.width, frozenset(cuts))


def _pieces(word: Word) -> Iterator[Word]:
    """The parts of a word, each at its place."""
    parts = _parts(word.text)
    if len(parts) == 1:
        yield word
        return
    step, start = (word.x1 - word.x0) / len(word.text), 0
    for part in parts:
        x0, x1 = word.x0 + start * step, word.x0 + (start + len(part)) * step
        yield replace(word, text=part, x0=x0, x1=x1, others=())
        start += len(part)


def _parts(text: str) -> list[str]:
    if len(text) < _SHORTEST or len(text) > 200:
        return [text]
    if _SEVERAL.fullmatch(text):
        return re.findall(_AMOUNT, text)
    match = next((found for pattern in _WORDS if (found := pattern.fullmatch(text))), None)
    return [match[1], match[2]] if match else [text]

"""Words that a PDF's text layer glued together: "CONSULTATION$95.00", "1,650.00742.00", "02/05/202672148".

Where a wide description runs into the column beside it, nothing but the figures themselves parts the two.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.readers.layout.language.vocabulary import is_exact, role_of
from bot.readers.layout.page.words import Word

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
_SHORTEST_HEADING = 3
_ROOM = 1.5
"""Widths of a character by which a part is made narrower, so that the next begins a phrase."""


def unglued(words: Iterable[Word]) -> Iterator[Word]:
    """The words, each that is two things cut where the second begins, with room between that parts phrases."""
    for word in words:
        parts = _parts(word.text)
        if len(parts) == 1 or word.cell:
            yield word
            continue
        step, start = (word.x1 - word.x0) / len(word.text), 0
        for part in parts:
            end = start + len(part)
            room = _ROOM if end < len(word.text) else 0.0
            yield replace(word, text=part, x0=word.x0 + start * step, x1=word.x0 + (end - room) * step, others=())
            start = end


def _parts(text: str) -> list[str]:
    if len(text) < _SHORTEST or len(text) > 200:
        return [text]
    if _SEVERAL.fullmatch(text):
        return re.findall(_AMOUNT, text)
    match = next((found for pattern in _WORDS if (found := pattern.fullmatch(text))), None)
    return [match[1], match[2]] if match else _headings(text) if text.isalpha() else [text]


def _headings(text: str) -> list[str]:
    """Two headings that touch: "PROVIDERCHARGES"; else the text whole."""
    if role_of(text):
        return [text]
    cuts = ((text[:at], text[at:]) for at in range(_SHORTEST_HEADING, len(text) - _SHORTEST_HEADING + 1))
    pairs = [pair for pair in cuts if pair[1][0].isupper() and all(map(is_exact, pair))]
    return list(pairs[0]) if len(pairs) == 1 else [text]

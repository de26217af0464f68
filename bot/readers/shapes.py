"""Shapes of what a bill prints: a word that looks like nothing may be one letter away from an amount or a code.

Only recognized words come here. The reading that has a shape is taken as the word, with little confidence, so that it
is checked like every other doubt.
"""

import re
from collections.abc import Iterator
from functools import cache

from bot import dates
from bot.readers.layout.language import labels, vocabulary
from bot.readers.layout.language.phrases import plain

_SHAPES = re.compile(
    r"(?P<money>\(?-?\$?-?(?:\d{1,3}(?:,\d{3})+|\d{1,6})\.\d\d\)?-?)"
    r"|(?P<date>\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d)"
    r"|(?P<code>(?:\d{5}|\d{4}[FTUM]|[A-V]\d{4})(?:-[A-Z0-9]{2})*)"
    r"|(?P<number>[$#]?\d{1,6}|\$?\d{1,3}(?:,\d{3})+|[\d-]{6,})"
)
_DIGITS = {"O": "0", "o": "0", "D": "0", "Q": "0", "I": "1", "l": "1", "|": "1", "i": "1", "Z": "2", "z": "2",
           "S": "5", "s": "5", "B": "8", "G": "6", "b": "6"}  # fmt: skip
_MARKS = {",": ".", ".": ",", "S": "$", "s": "$", ";": ".", ":": "."}
_EDGES = ".,:;'`|_*"
_TWO_WORDS = 7
_MOST_SWAPS = 2
_DOUBT = 0.5
_SMALL_DOUBT = 0.9
_UNSURE = 0.95


def shaped(text: str, confidence: float, others: tuple[str, ...]) -> tuple[str, float, tuple[str, ...]]:
    """The word as the likeliest of its readings that has a shape; itself where it has one, or where none has.

    >>> shaped("GO463", 0.9, ()), shaped("S112.00", 0.99, ())
    (('G0463', 0.5, ('GO463',)), ('$112.00', 0.5, ('S112.00',)))
    >>> shaped("99213", 0.99, ()), shaped("BOOKS", 0.99, ())
    (('99213', 0.99, ()), ('BOOKS', 0.99, ()))
    """
    if text in _DIGITS and _DIGITS[text] in others:
        return _DIGITS[text], min(confidence, _DOUBT), (text,)  # a lone letter that may be a figure is one
    if text[:1] in _EDGES and text.strip(_EDGES).lower() in dates.MONTHS:
        return text.strip(_EDGES), confidence, others  # a speck before the month of a date
    if parted := _parted(text):
        return parted, confidence, others
    if confidence < _UNSURE and len(text) >= 3 and not any(map(str.isdigit, text)):
        return _word(text, others), confidence, others
    if sum(map(str.isdigit, text)) < 2 or len(text) > 14 or _SHAPES.fullmatch(text):
        return text, confidence, others
    bare = text.strip(_EDGES)
    if _SHAPES.fullmatch(bare) and (bare in others or text.endswith(bare)):  # else the point may end a sentence
        return bare, min(confidence, _SMALL_DOUBT), (text, *others)
    for reading in (*others, *_swapped(text)):
        match = _SHAPES.fullmatch(reading)
        if match and match.lastgroup != "number":
            return reading, min(confidence, _DOUBT), (text, *(other for other in others if other != reading))
    return text, confidence, others


def _parted(text: str) -> str:
    """Two words of headings with the stroke between them that was read as a letter: "CPTIHCPCS"; else nothing."""
    if len(text) < _TWO_WORDS or not text.isalpha() or plain(text) in _vocabulary():
        return ""
    for index in range(3, len(text) - 3):
        if text[index] in "Il" and {plain(text[:index]), plain(text[index + 1 :])} <= _vocabulary():
            return f"{text[:index]}/{text[index + 1 :]}"
    return ""


def _word(text: str, others: tuple[str, ...]) -> str:
    """The reading that is a word of headings, labels or dates, where the likeliest one is none."""
    known = _vocabulary()
    if plain(text) in known:
        return text
    return next((other for other in others if len(other) >= 3 and plain(other) in known), text)


@cache
def _vocabulary() -> frozenset[str]:
    return vocabulary.known_words() | labels.known_words() | dates.MONTHS


def _swapped(text: str) -> Iterator[str]:
    """The text with one or two letters read as the figures or marks they are mistaken for."""
    level = [text]
    for _ in range(_MOST_SWAPS):
        following: list[str] = []
        for one in level:
            for index, letter in enumerate(one):
                for swap in (_MARKS if letter in ".,;:" or index == 0 else _DIGITS, _DIGITS):
                    if letter in swap:
                        following.append(one[:index] + swap[letter] + one[index + 1 :])
        following = list(dict.fromkeys(following))[:64]
        yield from following
        level = following

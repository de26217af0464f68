"""Where a value is printed: the words it was made of, kept from the moment it was read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, Protocol, TypeVar

from bot import dates, money
from bot.readers.layout.page.words import Word

Words = tuple[Word, ...]
Value = TypeVar("Value", covariant=True)
_FIGURES = re.compile(r"[-($ ]*\d[\d.,]*[)-]?")


class HasWords(Protocol):
    """What was made of words: a token, a phrase, a row."""

    @property
    def words(self) -> Words:
        """The words."""


@dataclass(frozen=True)
class Said(Generic[Value]):
    """A value and the words that say it."""

    value: Value
    words: Words = ()


def value_of(said: Said[Value] | None) -> Value | None:
    """The value alone."""
    return said.value if said else None


def words_of(made: Iterable[HasWords]) -> Words:
    """The words of several tokens or rows together."""
    return tuple(word for one in made for word in one.words)


def text_of(words: Iterable[Word]) -> str:
    """The words with single spaces, as a row and a phrase join them."""
    return " ".join(word.text for word in words)


def between(words: Words, start: int, end: int) -> Words:
    """The words in which the part from `start` to `end` of their text lies."""
    found, at = [], 0
    for word in words:
        if at < end and start < at + len(word.text):
            found.append(word)
        at += len(word.text) + 1
    return tuple(found)


def saying(words: Words, text: str) -> Words:
    """Those of the words that say `text`; all of them where it was put together from parts."""
    start = text_of(words).find(text)
    return between(words, start, start + len(text)) if start >= 0 and text else words


def narrowed(words: Words, text: str, value: object) -> Words:
    """Of the words that hold `text`, those that say the value read from it."""
    within = saying(words, text)
    offset = max(text_of(within).find(text), 0)
    start, end = 0, len(text)
    if isinstance(value, dates.Span):
        start, end = value.start, value.end
    elif isinstance(value, Decimal):
        start, end = _amount(text, value)
    elif isinstance(value, str):
        return saying(within, value)
    return between(within, offset + start, offset + end)


def _amount(text: str, value: Decimal) -> tuple[int, int]:
    """Where in the text the amount stands."""
    for comma, inside in money.INSIDE.items():
        for match in inside.finditer(text):
            if money.parse(match.group(), decimal_comma=comma) == value:
                return match.span()
    figures = _FIGURES.search(text)
    return figures.span() if figures else (0, len(text))

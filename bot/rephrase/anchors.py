"""A text as the comparing guard sees it: sentences of words, each with its weight.

The words of ``words/<language>.yaml`` are known: those whose order must come back (who, whether, how many, paying),
those that must be there or not (hedges, duties, conditions, the field's terms), and those that change nothing. A run
with a digit, and a placeholder, is a figure. What is left is content: words for the same thing are one, others are
told by their first letters.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml

from bot.rephrase.private import PLACEHOLDER
from codesets.entry import Language
from knowledge.topic import LOADER

Weight = Literal["figure", "order", "kept", "subject", "plain", "content"]

NEGATIONS = frozenset({"not", "none", "never", "without", "hardly"})
"""Keys of the words that deny."""
_ECHO = "none"
_PARTS: dict[str, Weight] = {"same": "content", "subjects": "subject", "kept": "kept", "order": "order"}
_STEM = 5
_TOKEN = re.compile(rf"{PLACEHOLDER.pattern}|[−+-]?\$?\w*\d(?:[\w.,:/%-]*[\w%])?%?|[^\W\d_]+")
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+")
_SHORT_FORMS = (
    (re.compile(r"\bcan(?:'t|not)\b", re.I), "can not"),
    (re.compile(r"\bwon't\b", re.I), "will not"),
    (re.compile(r"n't\b", re.I), " not"),
    (re.compile(r"'ll\b", re.I), " will"),
    (re.compile(r"'(?:s|re|ve|m|d)\b", re.I), ""),
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or figure: ``key`` is what it is compared by, ``text`` how it stands there; ``opens`` a sentence."""

    weight: Weight
    key: str
    text: str
    opens: bool


Sentence = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """One language's known words and phrases, as tuples of words without accents."""

    known: dict[tuple[str, ...], tuple[Weight, str]]
    longest: int


@cache
def known_words(language: Language) -> Words:
    """The table of ``language``, from the file beside this one."""
    table = files("bot").joinpath("rephrase", "words", f"{language}.yaml").read_text(encoding="utf-8")
    read: dict[str, Any] = yaml.load(table, Loader=LOADER)  # noqa: S506 - a safe loader
    known: dict[tuple[str, ...], tuple[Weight, str]] = {}
    for word in str(read["plain"]).split():
        known[tuple(word.split("_"))] = ("plain", word)
    for part, weight in _PARTS.items():
        for key, words in read[part].items():
            for word in str(words).split():
                known[tuple(word.split("_"))] = (weight, str(key))
    return Words(known, max(len(words) for words in known))


def folded(word: str) -> str:
    """The word in small letters without accents."""
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def sentences(text: str, language: Language) -> tuple[Sentence, ...]:
    """The sentences of one paragraph, those without a word left out."""
    text = text.replace("’", "'")
    for form, words in _SHORT_FORMS:
        text = form.sub(words, text)
    read = (_without_echoes(_tokens(sentence, known_words(language))) for sentence in _SENTENCE.split(text))
    return tuple(sentence for sentence in read if sentence)


def _without_echoes(tokens: Iterator[Token]) -> Sentence:
    """The tokens, with what denies a second time in Spanish made plain: "no … ningún" says no more than "no …"."""
    found: list[Token] = []
    denied = False
    for token in tokens:
        if token.key == _ECHO and denied:
            token = replace(token, weight="plain")
        elif token.weight in ("order", "figure"):
            denied = token.key in NEGATIONS
        found.append(token)
    return tuple(found)


def _tokens(sentence: str, words: Words) -> Iterator[Token]:
    found = _TOKEN.findall(sentence)
    small = [folded(word) for word in found]
    at = 0
    while at < len(found):
        opens = at == 0
        if any(letter.isdigit() for letter in found[at]):
            yield Token("figure", found[at], found[at], opens)
            at += 1
            continue
        length = _longest(small, at, words)
        if length:
            weight, key = words.known[tuple(small[at : at + length])]
            yield Token(weight, key, " ".join(found[at : at + length]), opens)
        else:
            yield Token("content", small[at][:_STEM], found[at], opens)
        at += length or 1


def _longest(small: list[str], at: int, words: Words) -> int:
    """How many words from ``at`` on make the longest known phrase; 0 where none begins there."""
    lengths = range(min(words.longest, len(small) - at), 0, -1)
    return next((length for length in lengths if tuple(small[at : at + length]) in words.known), 0)

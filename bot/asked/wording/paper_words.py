"""What the words of a paper and of a question mean alike, in both languages: «médico» is "provider"."""

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from bot.asked.wording.stems import COMMON, WORD, stem


@cache
def _table() -> tuple[Mapping[str, str], ...]:
    table = files("bot").joinpath("asked", "paper_words.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(table.splitlines()))


@cache
def concepts() -> Mapping[str, str]:
    """The concept of each word that papers and people have for it."""
    return {word: row["concept"] for row in _table() for word in row["words"].split()}


@cache
def telling() -> frozenset[str]:
    """The concepts of which one word in a question tells what it is about."""
    return frozenset(row["concept"] for row in _table() if row["alone"])


def meanings(words: str) -> Iterator[str]:
    """What ``words`` (plain text) mean: the concept of each, else its stem; common words and numbers mean nothing."""
    known = concepts()
    for word in WORD.findall(words):
        if word in known:
            yield known[word]
        elif word not in COMMON and len(word) > 1 and not word.isdigit():
            yield stem(word)

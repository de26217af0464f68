"""What staff do, and say, when a patient calls about a matter: one table, ``calls.csv``, in both languages.

Rows have an id, the topics on which a patient would ask the same, the words that tell the matter outright (a pattern
over plain text), the pages that what is claimed rests on, and what to do and to say.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from codesets.entry import Language
from knowledge.pages import pages_named
from knowledge.topic import LANGUAGES, Source

_WHATEVER_ELSE = "angry"
"""The matter of a call that is about another one as a rule."""


@dataclass(frozen=True, slots=True)
class Call:
    """One matter: its topics, the words that tell it, its pages, and by language what to do and what to say."""

    id: str
    topics: frozenset[str]
    words: re.Pattern[str]
    sources: tuple[Source, ...]
    do: dict[Language, str]
    say: dict[Language, str]


@cache
def load_calls() -> dict[str, Call]:
    """Every matter by its id; raises KeyError or re.error where the table is not whole."""
    table = files("knowledge").joinpath("calls.csv").read_text(encoding="utf-8")
    return {row["id"]: _call(row) for row in csv.DictReader(table.splitlines())}


def _call(row: dict[str, str]) -> Call:
    do = {language: row[f"do_{language}"] for language in LANGUAGES}
    say = {language: row[f"say_{language}"] for language in LANGUAGES}
    return Call(
        row["id"], frozenset(row["topics"].split()), re.compile(row["words"]), pages_named(row["sources"]), do, say
    )


def matter_of(words: str, topic: str) -> str | None:
    """The id of the matter that ``words`` (plain text) tell, else that of ``topic``; None of any other."""
    told = [one.id for one in load_calls().values() if one.words.search(words)]
    by_topic = [one.id for one in load_calls().values() if topic in one.topics]
    first = sorted(told, key=lambda name: name == _WHATEVER_ELSE)
    return next(iter([*first, *by_topic]), None)

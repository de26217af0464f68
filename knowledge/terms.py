"""Words of those who work on claims, each with what it means: one table, ``terms.csv``, in both languages.

Rows have an id, the pages that what is claimed rests on, the ways a term is written (lower case, no accents, apart by
semicolons) and its meaning, per language.
What has a topic of its own (deductible, EOB, modifier) is not here.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from codesets.entry import Language
from knowledge.pages import pages_named
from knowledge.topic import LANGUAGES, Source


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its id, its pages, and by language the ways it is written and what it means."""

    id: str
    sources: tuple[Source, ...]
    words: dict[Language, tuple[str, ...]]
    means: dict[Language, str]


@cache
def load_terms() -> dict[str, Term]:
    """Every term by its id; raises KeyError where the table lacks a column."""
    table = files("knowledge").joinpath("terms.csv").read_text(encoding="utf-8")
    return {row["id"]: _term(row) for row in csv.DictReader(table.splitlines())}


def _term(row: dict[str, str]) -> Term:
    words: dict[Language, tuple[str, ...]] = {
        language: tuple(way.strip() for way in row[f"words_{language}"].split(";")) for language in LANGUAGES
    }
    return Term(
        row["id"], pages_named(row["sources"]), words, {language: row[f"means_{language}"] for language in LANGUAGES}
    )


@cache
def _ways() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Every way of writing a term with its id, the longest first."""
    ways = {(way, term.id) for term in load_terms().values() for written in term.words.values() for way in written}
    ordered = sorted(ways, key=lambda pair: (-len(pair[0]), pair))
    return tuple((name, re.compile(rf"(?<![\w-]){re.escape(way)}s?(?![\w-])")) for way, name in ordered)


def terms_in(words: str) -> tuple[str, ...]:
    """The ids of the terms that ``words`` (plain text) name, in their order; a part of a longer term is none."""
    found: dict[str, int] = {}
    for name, way in _ways():
        if match := way.search(words):
            found.setdefault(name, match.start())
            words = words[: match.start()] + " " * len(match.group()) + words[match.end() :]
    return tuple(sorted(found, key=lambda name: found[name]))

"""What is said of a code, cut into the short texts that are embedded and indexed.

A query is compared with each text apart and the nearest counts: a bill line resembles one synonym, a
patient's question the plain sentence, and an average of both would resemble neither.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from codesets.entry import Entry
from knowledge.abbreviations import expand

_ENCOUNTER = re.compile(r"^[A-Z]\d\w\.\w{3}\w$")


@dataclass(frozen=True, slots=True)
class Text:
    """A text to embed; ``owner`` is the place of its entry in the list that it was cut from."""

    owner: int
    text: str


def own_texts(entries: Sequence[Entry]) -> list[Text]:
    """Every text of our own entries: names, plain words and synonyms in both languages, written out."""
    return [
        Text(owner, text)
        for owner, entry in enumerate(entries)
        for text in dict.fromkeys(
            filter(None, (*map(expand, names(entry)), entry.plain_en, entry.title_es, entry.plain_es))
        )
    ]


def names(entry: Entry) -> tuple[str, ...]:
    """The short names of an entry, as people and bills write them, the title first."""
    return (entry.title_en, *entry.synonyms)


def diagnosis_texts(entries: Sequence[Entry]) -> list[Text]:
    """Titles and inclusion terms of the diagnoses that stand for themselves (see ``is_encounter``)."""
    return [
        Text(owner, text)
        for owner, entry in enumerate(entries)
        if not is_encounter(entry.code)
        for text in dict.fromkeys(names(entry))
    ]


def is_encounter(code: str) -> bool:
    """Whether the seventh character only tells first visit, later visit or late effect of another code."""
    return bool(_ENCOUNTER.match(code))


def vocabulary(entries: Iterable[Entry]) -> dict[str, int]:
    """How many of ``entries`` hold each word of three letters or more in their names, written out."""
    counts: dict[str, int] = {}
    for entry in entries:
        said = " ".join((*names(entry), entry.plain_en))
        for word in set(re.findall(r"[a-zñáéíóúü]{3,}", f"{expand(said)} {said.lower()}")):
            counts[word] = counts.get(word, 0) + 1
    return counts

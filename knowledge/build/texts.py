"""What is said of a code, cut into the short texts that are embedded and indexed.

A query is compared with each text apart and the nearest counts: a bill line resembles one synonym, a
patient's question the plain sentence, and an average of both would resemble neither.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from codesets.entry import Entry
from knowledge.abbreviations import expand
from knowledge.bm25 import Fields
from knowledge.clinical import clinical

written_out = cache(expand)
"""What ``expand`` gives, kept: a build asks for every name several times."""

_ENCOUNTER = re.compile(r"^[A-Z]\d\w\.\w{3}\w$")


_NAMED = 3.0
"""How much a word of a name weighs: a word of a sentence weighs 1."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text to embed; ``owner`` is the place of its entry in the list that it was cut from."""

    owner: int
    text: str


def own_texts(entries: Sequence[Entry]) -> list[Text]:
    """The texts of our own entries: names and synonyms in both languages, written out, and the plain words.

    The title comes first, and once more in the words of the hospital. Spanish sentences are left to BM25: the
    encoder makes little of them.
    """
    return [
        Text(owner, text)
        for owner, entry in enumerate(entries)
        for text in dict.fromkeys(filter(None, _said_of(entry)))
    ]


def _said_of(entry: Entry) -> tuple[str, ...]:
    told = (clinical(entry.title_en), clinical(entry.plain_en.split(". ")[0]))
    return (*map(written_out, names(entry)), *told, entry.plain_en, entry.title_es)


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


def own_fields(entry: Entry) -> Fields:
    """What an entry of our own is found by: its names count three times its sentences."""
    named = " . ".join((*map(written_out, names(entry)), clinical(entry.title_en), entry.title_es))
    return ((_NAMED, named), (1.0, f"{entry.plain_en} {entry.plain_es}"))


def diagnosis_fields(entry: Entry) -> Fields:
    """What a diagnosis is found by: its names, where it stands for itself (see ``is_encounter``)."""
    return () if is_encounter(entry.code) else ((1.0, " . ".join(names(entry))),)


def is_encounter(code: str) -> bool:
    """Whether the seventh character only tells first visit, later visit or late effect of another code."""
    return bool(_ENCOUNTER.match(code))


def vocabulary(entries: Iterable[Entry]) -> dict[str, int]:
    """How many of ``entries`` hold each English word of three letters or more, written out.

    Synonyms come in both languages: a word that else stands only in Spanish sentences is taken for Spanish.
    """
    counts: Counter[str] = Counter()
    english: set[str] = set()
    spanish: set[str] = set()
    for entry in entries:
        english |= _words(f"{entry.title_en} {entry.plain_en}")
        spanish |= _words(f"{entry.title_es} {entry.plain_es}")
        counts.update(_words(" ".join(map(written_out, names(entry)))) | _words(entry.plain_en))
    return {word: count for word, count in counts.items() if word in english or word not in spanish}


def whole_words(entries: Iterable[Entry], encoder_words: Iterable[str]) -> set[str]:
    """Words that are whole though we do not use them: those of ``entries``, and the long ones of the encoder."""
    found = {word for entry in entries for word in _words(entry.title_en) if len(word) > 4}
    return found | {word for word in encoder_words if len(word) > 5 and word.isascii() and word.isalpha()}


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]{3,}", text.lower()) if word.isascii()}

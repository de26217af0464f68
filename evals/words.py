"""Do our words for a code resemble what hospitals print for it? Where they don't, one of the two is wrong.

Nobody can read six thousand codes twice. Hospitals' own wordings point to those worth a second look: their
lines are searched among our words by meaning (the encoder) and by spelling (pieces of words), and a code whose
own lines find it by neither is an outlier. ``python -m evals.words`` lists the outliers, worst first. An
outlier is a question, not a mistake: hospitals put codes on wrong lines too, and some codes hold many things.
"""

import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np
from numpy.typing import NDArray

from codesets import tables
from codesets.entry import Entry
from evals.chargemaster import DATA
from evals.section import Section
from knowledge import open_knowledge
from knowledge.abbreviations import expand
from knowledge.encoder import Encoder

SYSTEMS = ("cpt", "hcpcs")
WORDINGS = DATA / "wordings.tsv.gz"
MOST = 4
"""Wordings compared a code: those that most hospitals share, and further ones while there are few."""

FIRST = 10
"""A code stands high enough among all codes when its own line finds it among so many."""

_GRAM = 4
_PER_ENTRY = 12
_BLOCK = 256
_TITLE = "Words against hospitals' wordings"

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Compared:
    """A code, what hospitals print for it, and its place (1 is the first) for each wording by both measures."""

    entry: Entry
    wordings: tuple[str, ...]
    by_meaning: tuple[int, ...]
    by_spelling: tuple[int, ...]

    @property
    def place(self) -> float:
        """The code's middle place among its wordings, by the measure that finds it better."""
        return min(median(self.by_meaning), median(self.by_spelling))

    @property
    def is_outlier(self) -> bool:
        """Whether most of the wordings find the code by neither measure."""
        return self.place > FIRST


def available() -> bool:
    """Whether the hospitals' wordings are on this machine."""
    return WORDINGS.is_file()


def printed(codes: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each of ``codes`` that hospitals print, up to MOST of their wordings with abbreviations written out.

    Raises FileNotFoundError where the wordings are not on this machine.
    """
    wanted = frozenset(codes)
    hospitals: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    with gzip.open(WORDINGS, "rt", encoding="utf-8", newline="") as source:
        for line in csv.DictReader(source, delimiter="\t"):
            if line["code"] in wanted:
                hospitals[line["code"]][expand(line["description"])].add(line["hospital"])
    return {code: tuple(typical(by_text)) for code, by_text in hospitals.items()}


def typical(by_text: Mapping[str, set[str]]) -> list[str]:
    """Up to MOST texts: those of most hospitals first, each that follows from a hospital not heard yet if one is left.

    >>> typical({"a b": {"1", "2"}, "c d": {"1"}, "e f": {"3"}})[:2]
    ['a b', 'e f']
    """
    ordered = sorted((text for text in by_text if text.strip()), key=lambda text: (-len(by_text[text]), text))
    chosen: list[str] = []
    heard: set[str] = set()
    for text in ordered:
        if not by_text[text] <= heard:
            chosen.append(text)
            heard |= by_text[text]
    chosen += [text for text in ordered if text not in chosen]
    return chosen[:MOST]


def said(entry: Entry) -> list[str]:
    """What we say of a code, as the texts that a wording is compared with."""
    texts = [expand(entry.title_en), entry.plain_en, *map(expand, entry.synonyms)]
    return list(dict.fromkeys(texts))[:_PER_ENTRY]


def grams(text: str) -> Counter[str]:
    """The pieces of the words of ``text``: every run of four characters, a margin on each side of a word.

    >>> sorted(grams("knee"))
    [' kne', 'knee', 'nee ']
    """
    padded = [f" {word} " for word in text.lower().split()]
    return Counter(word[start : start + _GRAM] for word in padded for start in range(max(1, len(word) - _GRAM + 1)))


class Spelling:
    """Texts by their pieces of words; rare pieces weigh more. The score is a cosine."""

    def __init__(self, texts: Sequence[str]) -> None:
        counted = [grams(text) for text in texts]
        uses = Counter(piece for pieces in counted for piece in pieces)
        self._rarity = {piece: float(np.log(1 + len(texts) / count)) for piece, count in uses.items()}
        self._count = len(texts)
        postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, pieces in enumerate(counted):
            weights = {piece: (1 + np.log(count)) * self._rarity[piece] for piece, count in pieces.items()}
            length = float(np.sqrt(sum(weight**2 for weight in weights.values()))) or 1.0
            for piece, weight in weights.items():
                postings[piece].append((place, weight / length))
        self._places = {piece: np.array([place for place, _ in held]) for piece, held in postings.items()}
        self._weights = {piece: np.array([weight for _, weight in held]) for piece, held in postings.items()}

    def scores(self, text: str) -> NDArray[np.float64]:
        """How alike ``text`` and each of the texts are; 0 where they share no piece."""
        total = np.zeros(self._count)
        for piece in grams(text):
            if piece in self._places:
                total[self._places[piece]] += self._rarity[piece] * self._weights[piece]
        return total


def places_by_spelling(entries: Sequence[Entry], lines: Sequence[str], owners: Places) -> Places:
    """The place of each line's own entry (``owners``) among ``entries``, by pieces of words."""
    spelling = Spelling([" ".join(said(entry)) for entry in entries])
    return np.array(
        [
            place_of(spelling.scores(line)[None, :], np.array([owner]))[0]
            for line, owner in zip(lines, owners, strict=True)
        ]
    )


def places_by_meaning(entries: Sequence[Entry], lines: Sequence[str], owners: Places, encoder: Encoder) -> Places:
    """The place of each line's own entry among ``entries``: an entry is as near as the nearest of its texts."""
    texts = [said(entry) for entry in entries]
    ours = encoder.encode([text for own in texts for text in own])
    starts = np.cumsum([0, *(len(own) for own in texts[:-1])])
    theirs = encoder.encode(lines)
    found = [
        place_of(np.maximum.reduceat(theirs[at : at + _BLOCK] @ ours.T, starts, axis=1), owners[at : at + _BLOCK])
        for at in range(0, len(lines), _BLOCK)
    ]
    return np.concatenate(found)


def place_of(scores: NDArray[np.floating], owners: Places) -> Places:
    """For each row of ``scores`` the place of its owner, 1 for the best; an owner shares a place with none better."""
    own = np.take_along_axis(scores, owners[:, None], axis=1)
    place: Places = (scores > own).sum(axis=1) + 1
    return np.where(own[:, 0] > 0, place, scores.shape[1])


def compared(entries: Sequence[Entry], wordings: Mapping[str, tuple[str, ...]], encoder: Encoder) -> list[Compared]:
    """Every entry that hospitals print, with the places that its wordings give it."""
    asked = [(owner, text) for owner, entry in enumerate(entries) for text in wordings.get(entry.code, ())]
    if not asked:
        return []
    owners, lines = np.array([owner for owner, _ in asked]), [text for _, text in asked]
    meaning = places_by_meaning(entries, lines, owners, encoder)
    spelling = places_by_spelling(entries, lines, owners)
    rows: dict[int, list[int]] = defaultdict(list)
    for row, owner in enumerate(owners.tolist()):
        rows[owner].append(row)
    return [
        Compared(
            entries[owner],
            tuple(lines[row] for row in own),
            tuple(int(meaning[row]) for row in own),
            tuple(int(spelling[row]) for row in own),
        )
        for owner, own in rows.items()
    ]


def outliers(found: Iterable[Compared]) -> list[Compared]:
    """Those that their own hospitals' wordings don't find, worst first."""
    return sorted((one for one in found if one.is_outlier), key=lambda one: (-one.place, one.entry.code))


def measured() -> list[Compared]:
    """The words of CPT and HCPCS compared. Raises FileNotFoundError or KnowledgeMissing where those are absent."""
    entries = [entry for system in SYSTEMS for entry in tables.entries(system)]
    return compared(entries, printed(entry.code for entry in entries), open_knowledge().encoder)


def rows_of(found: Sequence[Compared]) -> Iterator[tuple[str, str]]:
    """What is reported of ``found``, system by system."""
    for system in SYSTEMS:
        own = [one for one in found if one.entry.system == system]
        if own:
            high = sum(one.place <= 1 for one in own)
            yield f"{system}: codes that hospitals print", str(len(own))
            yield f"{system}: found first by their own wordings", f"{high / len(own):.1%}"
            yield f"{system}: outliers", f"{sum(one.is_outlier for one in own)}"


def report() -> Section:
    """How many codes' words their own hospitals' wordings don't find; skipped where the wordings are absent."""
    if not available():
        return Section(_TITLE, [], f"Skipped: {WORDINGS.name} is not on this machine.")
    note = (
        f"Up to {MOST} wordings a code; an outlier is a code whose wordings leave it behind the first {FIRST} "
        "of all codes by meaning and by spelling. `python -m evals.words` lists them, worst first."
    )
    return Section(_TITLE, list(rows_of(measured())), note)


def main() -> None:
    """Prints the outliers, worst first: place, code, our words, the hospitals' words."""
    if not available():
        print(report().markdown())
        return
    for one in outliers(measured()):
        entry = one.entry
        print(f"{one.place:7.1f}  {entry.system} {entry.code}  {entry.title_en}")
        print(f"{'':9}ours: {'; '.join(entry.synonyms)}")
        print(f"{'':9}theirs: {'; '.join(one.wordings)}")


if __name__ == "__main__":
    main()

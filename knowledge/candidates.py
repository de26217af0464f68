"""The codes that a text may mean, each with what speaks for it, before anything is weighed.

Two vectors of the query (as printed, and written out) and BM25 each bring their nearest codes; what is then
measured on every candidate is the same for all, so that one set of weights can compare them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from knowledge.contrast import conflicts
from knowledge.encoder import Vectors
from knowledge.lexical import Lexicon, Rarity, words_of

FEATURES = (
    "dense_written_out",
    "dense_printed",
    "bm25",
    "covered",
    "overlap",
    "letters",
    "numbers",
    "conflicts",
    "code_printed",
    "revenue_agrees",
    "not_a_service",
    "is_diagnosis",
)
"""What is measured on each candidate, in the order of the columns and of the weights."""


@dataclass(frozen=True)
class Query:
    """A text to find the code of, in the forms that it is compared in."""

    printed: str
    written_out: str
    revenue: str | None = None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the written-out form, each once."""
        return tuple(dict.fromkeys(words_of(self.written_out)))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The small numbers, which count views, levels, hours: sizes and doses are larger as a rule."""
        return frozenset(word for word in self.words if word.isdigit() and len(word) <= 2)

    @cached_property
    def printed_tokens(self) -> frozenset[str]:
        """The tokens as printed, in capitals: a code may stand among them."""
        return frozenset(token.strip(".,;:()[]").upper() for token in self.printed.split())


@dataclass(frozen=True, slots=True)
class Said:
    """One text of an entry, cut into words once."""

    text: str
    words: frozenset[str]
    weight: float


def said(text: str, rarity: Rarity) -> Said:
    """``text`` with its words and their summed weight."""
    words = frozenset(words_of(text))
    return Said(text, words, sum(map(rarity, words)))


def wording_features(query: Query, texts: Sequence[Said], rarity: Rarity) -> tuple[float, float, float, float, float]:
    """How well the best of ``texts`` covers the query: covered, overlap, letters, numbers, conflicts."""
    weights = {word: rarity(word) for word in query.words}
    total = sum(weights.values()) or 1.0
    covered = overlap = letters = 0.0
    for one in texts:
        shared = sum(weights[word] for word in weights.keys() & one.words)
        covered = max(covered, shared / total)
        overlap = max(overlap, 2 * shared / (total + one.weight))
        if len(one.text) < 90:
            letters = max(letters, fuzz.token_sort_ratio(query.written_out, one.text) / 100)
    everything = frozenset().union(*(one.words for one in texts)) if texts else frozenset()
    numbers = len(query.numbers & everything) - len(query.numbers - everything) if query.numbers else 0
    return covered, overlap, letters, numbers / 2, float(conflicts(frozenset(query.words), everything))


def pooled(cosines: Vectors, rows: NDArray[np.int64], owners: NDArray[np.int32]) -> dict[int, float]:
    """The best cosine of each owner among the found rows, best first."""
    best: dict[int, float] = {}
    for cosine, row in zip(cosines.tolist(), rows.tolist(), strict=True):
        if row >= 0:
            best.setdefault(int(owners[row]), cosine)
    return best


def lexicon_words(lexicon: Lexicon) -> list[tuple[str, int]]:
    """Every word of our own entries with how many entries hold it."""
    return [(str(word), int(str(uses))) for word, uses in lexicon.rows("select word, uses from word")]

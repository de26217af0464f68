"""BM25 over the words of entries, with what every word adds to every entry reckoned beforehand.

A search adds up one run of numbers a word, however many entries hold it; the numbers lie in files that are mapped into
memory and shared between processes. The measure is Robertson's, with the weight of a field counted as so many uses:
https://doi.org/10.1561/1500000019. Words are cut to their stems by Porter's rules.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import snowballstemmer
from numpy.typing import NDArray

from knowledge.postings import words_of

Fields = Sequence[tuple[float, str]]
"""What an entry is found by: texts, each with how much a word in it weighs. None: it is not to be found."""

_SATURATION, _LENGTH = 1.2, 0.75
_RARE = 1e-6
"""What a word that more than half of the entries hold is worth at least."""
_SHORTEST = 3
"""Letters of a word from which on it has an ending."""
_MOST_WORDS = 40
_SILENT = frozenset(["a", "an", "and", "by", "for", "in", "of", "on", "or", "the", "to", "with"]) | frozenset(
    ["con", "de", "del", "en", "para", "por", "y"]
)
"""Words that nearly every text holds and that tell nothing."""


def write_bm25(path: Path, entries: Sequence[Fields]) -> None:
    """Write which of ``entries`` hold each word and what it adds to them: at ``path`` (.npz) and beside it.

    An entry is found by its place; one without fields never is, and counts for nothing.
    """
    uses: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    lengths = np.zeros(len(entries))
    for place, fields in enumerate(entries):
        for weight, text in fields:
            said = words_of(text)
            lengths[place] += len(said)
            for word in said:
                uses[stem(word)][place] += weight
    stems, count = sorted(uses), sum(map(bool, entries))
    average = float(lengths.sum()) / max(count, 1) or 1.0
    holders = [np.fromiter(uses[one], dtype=np.int64, count=len(uses[one])) for one in stems]
    often = [np.fromiter(uses[one].values(), dtype=np.float64, count=len(uses[one])) for one in stems]
    adds = []
    for held, times in zip(holders, often, strict=True):
        rarity = max(float(np.log((count - len(held) + 0.5) / (len(held) + 0.5))), _RARE)
        norm = _SATURATION * (1 - _LENGTH + _LENGTH * lengths[held] / average)
        adds.append(rarity * times * (_SATURATION + 1) / (times + norm))
    starts = np.cumsum([0, *map(len, holders)], dtype=np.int64)
    np.savez(path, stems=np.array(stems, dtype=np.bytes_), starts=starts, size=len(entries))
    np.save(_entries(path), np.concatenate([[], *holders]).astype(np.min_scalar_type(max(len(entries), 1))))
    np.save(_adds(path), np.concatenate([[], *adds]).astype(np.float32))


def _entries(path: Path) -> Path:
    return path.with_suffix(".entries.npy")


def _adds(path: Path) -> Path:
    return path.with_suffix(".adds.npy")


class Bm25:
    """The words written at ``path``, read-only; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as stored:
            self._stems: NDArray[np.bytes_] = stored["stems"]
            self._starts: NDArray[np.int64] = stored["starts"]
            self._size = int(stored["size"])
        self._entries: NDArray[np.unsignedinteger] = np.load(_entries(path), mmap_mode="r")
        self._adds: NDArray[np.float32] = np.load(_adds(path), mmap_mode="r")

    def search(self, text: str, k: int, seldom: Collection[str] = ()) -> list[tuple[int, float]]:
        """The ``k`` entries nearest to ``text``: place and score, best first, those where any holds its words.

        Words that are ``seldom`` telling decide only where nothing else is asked.
        """
        said = [word for word in dict.fromkeys(words_of(text)) if word not in _SILENT]
        words = ([word for word in said if word not in seldom] or said)[:_MOST_WORDS]
        total = np.zeros(self._size, dtype=np.float32)
        for word in words:
            run = self._run(stem(word).encode())
            total[self._entries[run]] += self._adds[run]
        found = np.flatnonzero(total)
        if len(found) > k:
            found = found[np.sort(np.argpartition(-total[found], k - 1)[:k])]
        order = found[np.argsort(-total[found], kind="stable")]
        return list(zip(order.tolist(), total[order].tolist(), strict=True))

    def _run(self, one: bytes) -> slice:
        """Where the entries that hold a stem stand: the stems are in order, which takes less memory than a table."""
        place = int(np.searchsorted(self._stems, one))
        if place == len(self._stems) or self._stems[place] != one:
            return slice(0, 0)
        return slice(int(self._starts[place]), int(self._starts[place + 1]))


@lru_cache(maxsize=1 << 12)
def stem(word: str) -> str:
    """``word``, as ``words_of`` gives it, without its ending by Porter's rules.

    >>> stem("infused"), stem("infusion"), stem("7.5")
    ('infus', 'infus', '7.5')
    """
    if len(word) < _SHORTEST or not word.isalpha():
        return word
    stemmer = snowballstemmer.stemmer("porter")  # one a word: it keeps what it works on in itself
    return str(stemmer.stemWord(word))

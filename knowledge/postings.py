"""Which texts hold a term, for all terms at once: every text is scored in one pass of numpy.

Words tell codes apart; trigrams of letters forgive what words do not, a cut or mistyped end. Both are the
same arithmetic over different terms.
"""

import itertools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

_WORD = re.compile(r"[a-z0-9]+(?:[.][0-9]+)?|[.][0-9]+")
_NOUGHT = re.compile(r"^([0-9]+)[.]0+$")


_AT_A_TIME = 1000


def plain(text: str) -> str:
    """``text`` in lower case, accents taken off."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def words_of(text: str) -> list[str]:
    """The words and numbers of ``text`` in order: lower case, accents, plural s and idle noughts taken off."""
    return [_NOUGHT.sub(r"\1", f"0{word}" if word[0] == "." else singular(word)) for word in _WORD.findall(plain(text))]


def singular(word: str) -> str:
    """``word`` without the s of a plural."""
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] not in "sui" else word


def trigrams_of(text: str) -> list[str]:
    """The runs of three letters in the words of ``text``, each word with its borders."""
    found: list[str] = []
    for word in _WORD.findall(plain(text)):
        framed = f" {word} "
        found.extend(framed[place : place + 3] for place in range(len(framed) - 2))
    return found


def write_postings(path: Path, texts: Sequence[Sequence[str]], owners: Sequence[int], common: float = 1.0) -> None:
    """Write which of ``texts``, each given as its terms, hold each term; texts come ordered by their owner.

    Of a term that more than the share ``common`` of the owners hold only its rarity is kept: it tells next to
    nothing, and such terms fill half of the file.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for place, terms in enumerate(texts):
        for term in dict.fromkeys(terms):
            places[term].append(place)
    terms = sorted(places)
    of = np.array(owners, dtype=np.int32)
    uses = [len(set(of[places[term]].tolist())) for term in terms]
    most = common * len(set(owners))
    kept = [places[term] if used <= most else [] for term, used in zip(terms, uses, strict=True)]
    np.savez(
        path,
        terms=np.array(terms),
        starts=np.cumsum([0, *map(len, kept)], dtype=np.int64),
        texts=np.concatenate([np.array(held, dtype=np.int32) for held in kept]),
        uses=np.array(uses, dtype=np.int32),
        owners=of,
    )


class Postings:
    """The postings at ``path``, read once; safe to share between threads.

    Texts stand in layers: the first of every owner, the second of those that have one, and so on, the owners with the
    most first. What the best text of each owner has is then a few maxima over whole runs, many times faster than
    owner by owner.
    """

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as stored:
            self._places = {str(term): place for place, term in enumerate(stored["terms"])}
            self._starts = stored["starts"]
            texts, uses, owners = stored["texts"], stored["uses"], stored["owners"]
        self.size = len(owners)
        firsts = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1]])
        counts = np.diff(np.r_[firsts, self.size])
        self._rank = np.empty(len(counts), dtype=np.intp)
        self._rank[np.argsort(-counts, kind="stable")] = np.arange(len(counts))
        dense, layer = np.repeat(np.arange(len(counts)), counts), np.arange(self.size) - np.repeat(firsts, counts)
        order = np.lexsort((self._rank[dense], layer))
        self._owners = dense[order]
        bounds = np.cumsum(np.bincount(layer)).tolist()
        self._layers = list(itertools.pairwise(bounds))
        place = np.empty(self.size, dtype=np.int32)
        place[order] = np.arange(self.size, dtype=np.int32)
        self._texts = place[texts]
        self._rarity = np.log(1 + (len(counts) - uses + 0.5) / (uses + 0.5)).astype(np.float32)
        self.unknown = float(np.log(1 + (len(counts) + 0.5) / 0.5))
        """The rarity of a term that no text holds."""

    def holds(self, term: str) -> bool:
        """Whether any text holds the term."""
        return term in self._places

    def rarity(self, term: str) -> float:
        """How telling a term is: its inverse frequency among the owners."""
        place = self._places.get(term)
        return self.unknown if place is None else float(self._rarity[place])

    def shared(self, weights: Mapping[str, float]) -> Scores:
        """For each text, in the order of the layers, the summed weight of the terms that it holds."""
        total = np.zeros(self.size, dtype=np.float32)
        for term, weight in weights.items():
            place = self._places.get(term)
            if place is not None:
                total[self._texts[self._starts[place] : self._starts[place + 1]]] += weight
        return total

    def holders(self, term: str) -> NDArray[np.intp]:
        """The owners that hold a term in any of their texts, some more than once."""
        place = self._places.get(term)
        if place is None:
            return np.empty(0, dtype=np.intp)
        return np.asarray(self._owners[self._texts[self._starts[place] : self._starts[place + 1]]])

    def summed(self, power: int = 1, numbers: float | None = None) -> Scores:
        """For each text, in the order of the layers, the sum of the rarities of its terms to ``power``.

        ``numbers`` replaces that of numbers.
        """
        rarity = self._rarity.copy()
        if numbers is not None:
            for term, place in self._places.items():
                if term[0].isdigit():
                    rarity[place] = numbers
        total = np.zeros(self.size, dtype=np.float64)
        for first in range(0, len(rarity), _AT_A_TIME):  # in parts: one pass would double the memory of the service
            starts = self._starts[first : first + _AT_A_TIME + 1]
            spread = np.repeat(rarity[first : first + _AT_A_TIME] ** power, np.diff(starts))
            total += np.bincount(self._texts[starts[0] : starts[-1]], weights=spread, minlength=self.size)
        return total.astype(np.float32)

    def best(self, scores: Scores) -> Scores:
        """For each owner, the best score among its texts."""
        found = scores[: len(self._rank)].copy()
        for first, last in self._layers:
            held = found[: last - first]
            np.maximum(held, scores[first:last], out=held)
        return np.asarray(found[self._rank])

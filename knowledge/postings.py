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
from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

_WORD = re.compile(r"[a-z0-9]+(?:[.][0-9]+)?|[.][0-9]+")
_NOUGHT = re.compile(r"^([0-9]+)[.]0+$")


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


def write_postings(
    path: Path,
    texts: Sequence[Sequence[str]],
    owners: Sequence[int],
    common: float = 1.0,
    power: int = 1,
    number: float | None = None,
) -> None:
    """Write which of ``texts``, each given as its terms, hold each term: at ``path`` (.npz) and beside it.

    Texts come ordered by their owner and stand in layers: the first of every owner, the second of those that have one,
    and so on, the owners with the most first. What the best text of each owner has is then a few maxima over whole
    runs, many times faster than owner by owner. Of a term that more than the share ``common`` of the owners hold only
    its rarity is kept: it tells next to nothing, and such terms fill half of the file.

    The weight of a text is the sum of the rarities of its terms to ``power``; a number, whatever it is, is as rare as
    ``number`` says, a share of what a term is that no text holds.
    """
    places = _places_of(texts)
    terms = sorted(places)
    of = np.array(owners, dtype=np.int32)
    uses = [len(set(of[places[term]].tolist())) for term in terms]
    most = common * len(set(owners))
    kept = [places[term] if used <= most else [] for term, used in zip(terms, uses, strict=True)]
    rank, owned, bounds, place = _in_layers(of)
    rarities = _rarity(np.array(uses), len(rank))
    named = np.array([number is not None and term[0].isdigit() for term in terms])
    counted = np.where(named, (number or 0) * _rarity(0, len(rank)), rarities)
    weights = np.zeros(len(texts))
    for held, weight in zip(kept, counted, strict=True):
        weights[place[held]] += weight**power
    np.savez(
        path,
        terms=np.array(terms),
        starts=np.cumsum([0, *map(len, kept)], dtype=np.int64),
        rarity=rarities.astype(np.float32),
        weights=weights.astype(np.float32),
        rank=rank,
        owners=owned,
        bounds=bounds,
    )
    found = place[np.concatenate([np.array(one, dtype=np.intp) for one in kept])]
    np.save(_texts(path), found.astype(np.min_scalar_type(max(len(texts), 1))))


def _places_of(texts: Sequence[Sequence[str]]) -> dict[str, list[int]]:
    """The places of the texts that hold each term."""
    places: dict[str, list[int]] = defaultdict(list)
    for row, terms in enumerate(texts):
        for term in dict.fromkeys(terms):
            places[term].append(row)
    return places


def _in_layers(
    owners: NDArray[np.int32],
) -> tuple[NDArray[np.intp], NDArray[np.int32], NDArray[np.intp], NDArray[np.intp]]:
    """The rank of each owner by its number of texts, the owner of each place, where layers end, each text's place."""
    firsts = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1]])
    counts = np.diff(np.r_[firsts, len(owners)])
    rank = np.empty(len(counts), dtype=np.intp)
    rank[np.argsort(-counts, kind="stable")] = np.arange(len(counts))
    dense, layer = np.repeat(np.arange(len(counts)), counts), np.arange(len(owners)) - np.repeat(firsts, counts)
    order = np.lexsort((rank[dense], layer))
    place = np.empty(len(owners), dtype=np.intp)
    place[order] = np.arange(len(owners))
    return rank, dense[order].astype(np.int32), np.cumsum(np.bincount(layer)), place


def _rarity(uses: Any, owners: int) -> Any:
    """How telling terms are that so many of the ``owners`` use."""
    return np.log(1 + (owners - uses + 0.5) / (uses + 0.5))


def _texts(path: Path) -> Path:
    return path.with_suffix(".texts.npy")


class Postings:
    """The postings at ``path``: those of all terms mapped into memory, the rest read once; safe to share between
    threads."""

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as stored:
            self._places = {str(term): place for place, term in enumerate(stored["terms"])}
            self._starts, self._rank, self._owners = stored["starts"], stored["rank"], stored["owners"]
            self._layers = list(itertools.pairwise(stored["bounds"].tolist()))
            self._rarity, self.weights = stored["rarity"], stored["weights"]
        self._texts: NDArray[np.unsignedinteger] = np.load(_texts(path), mmap_mode="r")
        self.size = len(self._owners)
        self.unknown = float(_rarity(0, len(self._rank)))
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

    def holders(self, term: str) -> NDArray[np.int32]:
        """The owners that hold a term in any of their texts, some more than once."""
        place = self._places.get(term)
        if place is None:
            return np.empty(0, dtype=np.int32)
        return np.asarray(self._owners[self._texts[self._starts[place] : self._starts[place + 1]]])

    def best(self, scores: Scores) -> Scores:
        """For each owner, the best score among its texts."""
        found = scores[: len(self._rank)].copy()
        for first, last in self._layers:
            held = found[: last - first]
            np.maximum(held, scores[first:last], out=held)
        return np.asarray(found[self._rank])

"""Our own words for codes as a source of candidates: vectors, BM25, words and trigrams each bring some."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.bm25 import Bm25
from knowledge.contrast import conflicts
from knowledge.encoder import Vectors
from knowledge.fallback import CATCH_ALL
from knowledge.files import OWN_BM25_FILE, OWN_VECTORS_FILE
from knowledge.kinds import kind_agrees, revenue_agrees
from knowledge.learned import Learned
from knowledge.lexical import Lexicon
from knowledge.measures import NONE, Candidates, Query, table
from knowledge.traits import MORE
from knowledge.vectors import VectorIndex, pooled
from knowledge.wording import Agreement, Wording

_ROWS = 150
_LEXICAL = 30
_SHORT = 3
_SERVICES = frozenset({"cpt", "hcpcs", "cdt"})


_WHOLE_STAYS = frozenset({"msdrg"})
"""Systems whose codes stand for all of a hospital stay: the words for its reason name a part of it far more often."""


class OwnWords:
    """The codes that have words of our own; safe to share between threads."""

    def __init__(self, folder: Path, lexicon: Lexicon, learned: Learned) -> None:
        self._bm25 = Bm25(folder / OWN_BM25_FILE)
        self._index = VectorIndex(folder / OWN_VECTORS_FILE)
        self._owners = lexicon.owners("own_text")
        self._wording = Wording(folder)
        self.codes = lexicon.own_codes()
        self.sections = {(system, code): section for system, code, section in self.codes}
        self._systems = np.array([system for system, _, _ in self.codes])
        self._is_catch_all = np.array([code in CATCH_ALL for _, code, _ in self.codes])
        self._other_than_service = np.array([_other_than_service(system) for system, _, _ in self.codes])
        counts = np.bincount(self._owners, minlength=len(self.codes))  # the rows of an owner stand together
        self._firsts = np.concatenate([[0], np.cumsum(counts)])
        self._described = np.log(counts + 1.0)
        self._places: dict[str, list[int]] = {}
        for owner, (_, code, _) in enumerate(self.codes):
            if len(code) > 3:
                self._places.setdefault(code, []).append(owner)
        place = {(system, code): place for place, (system, code, _) in enumerate(self.codes)}
        taught = [(row, place[code]) for row, code in enumerate(learned.codes) if code in place]
        self._learned = learned
        self._taught_rows, self._taught = (np.array(ones, dtype=np.intp) for ones in zip(*taught, strict=True))
        traits = np.array(lexicon.own_traits(), dtype=np.int64).reshape(-1, 4)
        self._one, self._other = traits[:, 0].copy(), traits[:, 1].copy()
        self._is_more, self._is_retired = traits[:, 2] > 0, traits[:, 3] > 0
        self.retired = frozenset(self.codes[owner][:2] for owner in np.flatnonzero(self._is_retired))

    def candidates(self, query: Query, vectors: Vectors, systems: Collection[str]) -> Candidates:
        """The codes of ``systems`` (of any, where empty) that the query may mean, measured."""
        wanted = np.isin(self._systems, list(systems)) if systems else np.ones(len(self.codes), dtype=bool)
        if not wanted.any():
            return NONE
        cosines, rows = self._index.search(vectors[:1], _ROWS)
        near = pooled(cosines[0], rows[0], self._owners, len(self.codes))
        lexical = np.zeros(len(self.codes))
        for owner, score in self._bm25.search(query.written_out, 2 * _LEXICAL):
            lexical[owner] = score
        agreement = self._wording.agreement(query.words, query.written_out)
        taught = np.zeros(len(self.codes), dtype=np.float32)
        taught[self._taught] = self._learned.nearness(vectors[0])[self._taught_rows]
        ranked = (near, lexical, taught, agreement.overlap, agreement.leading, agreement.letters)
        owners = self._nearest(ranked, wanted, query.printed_tokens)
        return self._measured(query, owners, vectors, lexical, taught, agreement)

    def _nearest(
        self, ranked: Sequence[NDArray[np.floating[Any]]], wanted: NDArray[np.bool_], printed: Collection[str]
    ) -> NDArray[np.intp]:
        """The owners that one of the measures puts among its first, those ``printed``, and the catch-alls."""
        chosen = self._is_catch_all.copy()
        everything = bool(wanted.all())
        for token in printed:
            chosen[self._places.get(token, [])] = True
        for scores in ranked:
            kept = scores if everything else np.where(wanted, scores, -1.0)
            chosen[np.argpartition(-kept, min(_LEXICAL, len(kept) - 1))[:_LEXICAL]] = True
        return np.flatnonzero(chosen & wanted)

    def _measured(
        self,
        query: Query,
        owners: NDArray[np.intp],
        vectors: Vectors,
        lexical: NDArray[np.float64],
        taught: Vectors,
        agreement: Agreement,
    ) -> Candidates:
        leading = agreement.leading[owners]
        plain_ones = leading[~self._is_catch_all[owners]]
        unexplained = 1 - plain_ones.max() if len(plain_ones) else 0.0
        codes = [self.codes[owner] for owner in owners.tolist()]
        sections = [section for _, _, section in codes]
        asks_more = not MORE.isdisjoint(query.words)
        dense = self._dense(vectors, owners)
        columns = {
            "dense_written_out": dense[0],
            "dense_printed": dense[-1],
            "learned": taught[owners],
            "unlearned": taught[owners] == 0,
            "bm25": lexical[owners] / (lexical.max() or 1.0),
            "covered": agreement.covered[owners],
            "overlap": agreement.overlap[owners],
            "leading": leading,
            "letters": agreement.letters[owners],
            "numbers": self._numbers(query)[owners],
            "conflicts": conflicts(query.stance, self._one[owners], self._other[owners]),
            "code_printed": [code in query.printed_tokens for _, code, _ in codes],
            "revenue_agrees": _by_section(sections, partial(revenue_agrees, query.revenue)),
            "kind_agrees": _by_section(sections, partial(kind_agrees, query.kinds)),
            "catch_all": self._is_catch_all[owners] * unexplained,
            "unheard": self._is_catch_all[owners] & self._is_unheard(query),
            "added_unasked": self._is_more[owners] & (not asks_more),
            "retired": self._is_retired[owners],
            "well_described": self._described[owners],
            "not_a_service": self._other_than_service[owners],
        }
        return Candidates(tuple((system, code) for system, code, _ in codes), table(columns, len(codes)))

    def _dense(self, vectors: Vectors, owners: NDArray[np.intp]) -> Vectors:
        """The best cosine of each owner to each vector: only the rows of ``owners`` are looked at."""
        counts = self._firsts[owners + 1] - self._firsts[owners]
        starts = np.cumsum(counts) - counts
        rows = np.arange(counts.sum()) + np.repeat(self._firsts[owners] - starts, counts)
        return np.maximum.reduceat(self._index.nearness(vectors, rows), starts, axis=1)

    def _is_unheard(self, query: Query) -> bool:
        """Whether no text of ours holds what the line begins with: as a rule the name of a thing."""
        first = next((word for word in query.words if word.isalpha() and len(word) > _SHORT), None)
        return first is not None and not self._wording.words.holds(first)

    def _numbers(self, query: Query) -> NDArray[np.float64]:
        """For each owner, how many small numbers of the query it names, less half of how many there are."""
        named = np.full(len(self.codes), -len(query.numbers) / 2)
        for number in query.numbers:
            holds = np.zeros(len(self.codes), dtype=bool)
            holds[self._wording.words.holders(number)] = True
            named += holds
        return named


def _by_section(sections: Sequence[str], agrees: Callable[[str], float]) -> list[float]:
    """What ``agrees`` says of each section; each is asked about once."""
    told = {section: agrees(section) for section in set(sections)}
    return [told[section] for section in sections]


def _other_than_service(system: str) -> float:
    """How far the codes of ``system`` are from what a line's words name: 0 for a service."""
    return 0.0 if system in _SERVICES else 2.0 if system in _WHOLE_STAYS else 1.0

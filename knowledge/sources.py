"""Our own words for codes as a source of candidates: vectors, BM25, words and trigrams each bring some."""

from collections.abc import Collection
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.contrast import conflicts
from knowledge.encoder import Vectors
from knowledge.files import OWN_VECTORS_FILE
from knowledge.kinds import kind_agrees, revenue_agrees
from knowledge.lexical import Lexicon
from knowledge.measures import NONE, Candidates, Query, table
from knowledge.traits import MORE
from knowledge.vectors import VectorIndex, pooled
from knowledge.wording import Agreement, Wording

_ROWS = 150
_LEXICAL = 30
_SERVICES = frozenset({"cpt", "hcpcs", "cdt"})
_CATCH_ALL = frozenset({"J3490", "J3590", "J8499", "J9999", "C9399", "A9270", "84999", "99199"})
"""Codes for what has no code of its own: no wording leads to them, only the failure of all others."""


_WHOLE_STAYS = frozenset({"msdrg"})
"""Systems whose codes stand for all of a hospital stay: the words for its reason name a part of it far more often."""


class OwnWords:
    """The codes that have words of our own; safe to share between threads."""

    def __init__(self, folder: Path, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._index = VectorIndex(folder / OWN_VECTORS_FILE)
        self._owners = lexicon.owners("own_text")
        self._wording = Wording(folder)
        self.codes = lexicon.own_codes()
        self._systems = np.array([system for system, _, _ in self.codes])
        self._is_catch_all = np.array([code in _CATCH_ALL for _, code, _ in self.codes])
        self._other_than_service = np.array([_other_than_service(system) for system, _, _ in self.codes])
        counts = np.bincount(self._owners, minlength=len(self.codes))  # the rows of an owner stand together
        self._firsts = np.concatenate([[0], np.cumsum(counts)])
        self._described = np.log(counts + 1.0)
        traits = np.array(lexicon.own_traits(), dtype=np.int64).reshape(-1, 4)
        self._one, self._other = traits[:, 0].copy(), traits[:, 1].copy()
        self._is_more, self._is_retired = traits[:, 2] > 0, traits[:, 3] > 0

    def candidates(self, query: Query, vectors: Vectors, systems: Collection[str]) -> Candidates:
        """The codes of ``systems`` (of any, where empty) that the query may mean, measured."""
        wanted = np.isin(self._systems, list(systems)) if systems else np.ones(len(self.codes), dtype=bool)
        if not wanted.any():
            return NONE
        cosines, rows = self._index.search(vectors[:1], _ROWS)
        near = pooled(cosines[0], rows[0], self._owners, len(self.codes))
        lexical = np.zeros(len(self.codes))
        for owner, score in self._lexicon.own(query.written_out, 2 * _LEXICAL):
            lexical[owner] = score
        agreement = self._wording.agreement(query.words, query.written_out)
        owners = self._nearest(near, lexical, agreement, wanted)
        return self._measured(query, owners, vectors, lexical, agreement)

    def _nearest(
        self,
        near: Vectors,
        lexical: NDArray[np.float64],
        agreement: Agreement,
        wanted: NDArray[np.bool_],
    ) -> NDArray[np.intp]:
        """The owners that one of the measures puts among its first, and the catch-alls."""
        chosen = self._is_catch_all.copy()
        for scores in (near, lexical, agreement.overlap, agreement.leading, agreement.letters):
            kept = np.where(wanted, scores, -1.0)
            chosen[np.argpartition(-kept, min(_LEXICAL, len(kept) - 1))[:_LEXICAL]] = True
        return np.flatnonzero(chosen & wanted)

    def _measured(
        self,
        query: Query,
        owners: NDArray[np.intp],
        vectors: Vectors,
        lexical: NDArray[np.float64],
        agreement: Agreement,
    ) -> Candidates:
        leading = agreement.leading[owners]
        plain_ones = leading[~self._is_catch_all[owners]]
        unexplained = 1 - plain_ones.max() if len(plain_ones) else 0.0
        codes = [self.codes[owner] for owner in owners]
        asks_more = not MORE.isdisjoint(query.words)
        dense = self._dense(vectors, owners)
        columns = {
            "dense_written_out": dense[0],
            "dense_printed": dense[-1],
            "bm25": lexical[owners] / (lexical.max() or 1.0),
            "covered": agreement.covered[owners],
            "overlap": agreement.overlap[owners],
            "leading": leading,
            "letters": agreement.letters[owners],
            "numbers": self._numbers(query)[owners],
            "conflicts": conflicts(query.stance, self._one[owners], self._other[owners]),
            "code_printed": [code in query.printed_tokens for _, code, _ in codes],
            "revenue_agrees": [revenue_agrees(query.revenue, section) for _, _, section in codes],
            "kind_agrees": [kind_agrees(query.kinds, section) for _, _, section in codes],
            "catch_all": self._is_catch_all[owners] * unexplained,
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

    def _numbers(self, query: Query) -> NDArray[np.float64]:
        """For each owner, how many small numbers of the query it names, less half of how many there are."""
        named = np.full(len(self.codes), -len(query.numbers) / 2)
        for number in query.numbers:
            holds = np.zeros(len(self.codes), dtype=bool)
            holds[self._wording.words.holders(number)] = True
            named += holds
        return named


def _other_than_service(system: str) -> float:
    """How far the codes of ``system`` are from what a line's words name: 0 for a service."""
    return 0.0 if system in _SERVICES else 2.0 if system in _WHOLE_STAYS else 1.0

"""ICD-10-CM whole as a source of candidates, by its official names and what the book includes under them."""

from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike
from rapidfuzz import fuzz, process

from knowledge.bm25 import Bm25
from knowledge.encoder import Vectors
from knowledge.files import DIAGNOSIS_BM25_FILE, DIAGNOSIS_VECTORS_FILE
from knowledge.lexical import Lexicon
from knowledge.measures import NONE, Candidates, Query, table
from knowledge.postings import words_of
from knowledge.vectors import VectorIndex

_ROWS = 20
_LEXICAL = 10
_SELDOM_TELLING = frozenset(
    ["at", "from", "left", "no", "not", "other", "right", "specified", "unspecified", "without"]
)
"""Words of thousands of diagnoses."""
_FADE = 0.75
_NAMES = 9
_NAMED = {"printed": -1.0, "said": -2.5}
"""How far from a diagnosis that nobody means its very name is: a list of tests prints "Hepatitis C" too."""


class Diagnoses:
    """The diagnoses; safe to share between threads."""

    def __init__(self, folder: Path, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._bm25 = Bm25(folder / DIAGNOSIS_BM25_FILE)
        self._index = VectorIndex(folder / DIAGNOSIS_VECTORS_FILE)
        self._owners = lexicon.owners("diagnosis_text")

    def candidates(self, query: Query, vector: Vectors) -> Candidates:
        """The diagnoses that the query, as printed in ``vector``, may mean, measured."""
        cosines, rows = self._index.search(vector, _ROWS)
        dense: dict[int, float] = {}
        for cosine, row in zip(cosines[0].tolist(), rows[0].tolist(), strict=True):
            dense.setdefault(int(self._owners[row]), cosine)
        lexical = dict(self._bm25.search(query.printed, _LEXICAL, _SELDOM_TELLING))
        owners = list(dict.fromkeys((*dense, *lexical)))
        if not owners:
            return NONE
        found = self._lexicon.diagnosis_names(owners)
        best = max(lexical.values(), default=0.0) or 1.0
        cosine_of = np.array([dense.get(owner, min(dense.values())) for owner, _, _ in found])
        wording = _wording(query, [names[:_NAMES] for _, _, names in found])
        columns: dict[str, ArrayLike] = {
            "dense_written_out": cosine_of,
            "dense_printed": cosine_of,
            "unlearned": np.ones(len(found)),
            "bm25": [lexical.get(owner, 0.0) / best for owner, _, _ in found],
            # Lists of services seldom name a diagnosis; but who says its very name, and no more, means it.
            "is_diagnosis": [1.0 if overlap < 1.0 else _NAMED[query.manner] for overlap in wording["overlap"]],
            **wording,
        }
        return Candidates(tuple(("icd10cm", code) for _, code, _ in found), table(columns, len(found)))


def _wording(query: Query, named: list[list[str]]) -> dict[str, list[float]]:
    """The agreement of words as for our own texts, but every word weighing the same."""
    asked = tuple(dict.fromkeys(words_of(query.printed)))
    fading = {word: _FADE**place for place, word in enumerate(asked)}
    total = sum(fading.values()) or 1.0
    written = " ".join(asked)
    columns: dict[str, list[float]] = {name: [] for name in ("covered", "overlap", "leading", "letters")}
    alike = process.cdist([written], [name for names in named for name in names], scorer=fuzz.token_sort_ratio)[0]
    first = 0
    for names in named:
        best = (0.0, 0.0, 0.0)
        for name in names:
            words = frozenset(name.split())
            shared = fading.keys() & words
            if shared and (overlap := 2 * len(shared) / (len(asked) + len(words))) > best[1]:
                best = (len(shared) / len(asked), overlap, sum(map(fading.__getitem__, shared)) / total)
        for column, value in zip(("covered", "overlap", "leading"), best, strict=True):
            columns[column].append(value)
        columns["letters"].append(float(alike[first : first + len(names)].max()) / 100)
        first += len(names)
    return columns

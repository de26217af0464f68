"""From a text or a code to the codes it may mean, best first, each with how sure that is."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from codesets.catalog import Catalog
from codesets.entry import Language
from knowledge.abbreviations import expand
from knowledge.calibration import Calibration
from knowledge.candidates import Query, Said, lexicon_words, pooled, said, wording_features
from knowledge.encoder import Encoder, Vectors
from knowledge.exact import read_as_code
from knowledge.files import CODES_FILE, DIAGNOSIS_VECTORS_FILE, OWN_VECTORS_FILE
from knowledge.lexical import Lexicon, Rarity
from knowledge.match import Match
from knowledge.revenue import agrees
from knowledge.vectors import VectorIndex
from knowledge.vocabulary import Vocabulary

_ROWS = 150
_LEXICAL = 40
_KEPT = 80
_SERVICES = frozenset({"cpt", "hcpcs", "cdt"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A code with what was measured on it, in the order of FEATURES."""

    system: str
    code: str
    features: tuple[float, ...]


class Finder:
    """Finds codes in the built folder; safe to share between threads."""

    def __init__(self, folder: Path, catalog: Catalog, encoder: Encoder, calibration: Calibration) -> None:
        self._catalog = catalog
        self._encoder = encoder
        self._calibration = calibration
        self._lexicon = Lexicon(folder / CODES_FILE)
        self._own_index = VectorIndex(folder / OWN_VECTORS_FILE)
        self._diagnosis_index = VectorIndex(folder / DIAGNOSIS_VECTORS_FILE)
        self._own = [
            (str(system), str(code), str(section))
            for system, code, section in self._lexicon.rows("select system, code, section from own order by id")
        ]
        words = lexicon_words(self._lexicon)
        self._rarity = Rarity(words, len(self._own))
        self._vocabulary = Vocabulary(dict(words))
        self._own_owners = self._owners("own_text")
        self._diagnosis_owners = self._owners("diagnosis_text")
        self._said: dict[int, list[Said]] = {}

    def lookup(
        self,
        query: str,
        k: int = 5,
        systems: Collection[str] = (),
        language: Language = "en",
        revenue: str | None = None,
    ) -> list[Match]:
        """The ``k`` codes that ``query`` most likely means, best first, of ``systems`` or of any.

        A query that is a code gives that code, in every system that has one written so. ``revenue`` is the
        revenue code printed beside the text, where there is one.
        """
        exact = [match for match in read_as_code(query, self._catalog, language) if _wanted(match.system, systems)]
        if exact:
            return exact[:k]
        candidates = self.candidates(query, systems, revenue)
        ranked = self._calibration.rank([candidate.features for candidate in candidates], k)
        found = ((candidates[place], confidence) for place, confidence in ranked)
        return [self._match(candidate, confidence, language) for candidate, confidence in found]

    def lookup_many(
        self, queries: Iterable[str], k: int = 5, systems: Collection[str] = (), language: Language = "en"
    ) -> list[list[Match]]:
        """What ``lookup`` gives for each of ``queries``, in order.

        One at a time on purpose: the int8 model's vectors depend a little on what shares their batch, and a
        query is to be answered the same in a list as alone.
        """
        return [self.lookup(query, k, systems, language) for query in queries]

    def candidates(self, query: str, systems: Collection[str] = (), revenue: str | None = None) -> list[Candidate]:
        """Every code that is compared for ``query``, measured but not weighed."""
        asked = Query(query[:500], self.write_out(query[:500]), revenue)
        if not asked.words:
            return []
        vectors = self._encoder.encode(list(dict.fromkeys((asked.written_out, asked.printed.lower()))))
        found = []
        if not systems or any(system != "icd10cm" for system in systems):
            found.extend(self._own_candidates(asked, vectors, systems))
        if _wanted("icd10cm", systems):
            found.extend(self._diagnosis_candidates(asked, vectors))
        return found

    def write_out(self, text: str) -> str:
        """``text`` with abbreviations written out and cut words completed."""
        return " ".join(self._vocabulary.meant(word) for word in expand(text).split())

    def _own_candidates(self, asked: Query, vectors: Vectors, systems: Collection[str]) -> list[Candidate]:
        cosines, rows = self._own_index.search(vectors, min(_ROWS, len(self._own_index)))
        written = pooled(cosines[0], rows[0], self._own_owners)
        printed = pooled(cosines[-1], rows[-1], self._own_owners)
        lexical = dict(self._lexicon.own(asked.written_out, _LEXICAL))
        owners = [
            owner for owner in dict.fromkeys((*written, *printed, *lexical)) if _wanted(self._own[owner][0], systems)
        ]
        self._read_texts(owners)
        return [self._own_candidate(asked, owner, written, printed, lexical) for owner in owners]

    def _own_candidate(
        self,
        asked: Query,
        owner: int,
        written: dict[int, float],
        printed: dict[int, float],
        lexical: dict[int, float],
    ) -> Candidate:
        system, code, section = self._own[owner]
        features = (
            written.get(owner, min(written.values())),
            printed.get(owner, min(printed.values())),
            lexical.get(owner, 0.0) / (max(lexical.values(), default=0.0) or 1.0),
            *wording_features(asked, self._said[owner], self._rarity),
            float(code in asked.printed_tokens),
            agrees(asked.revenue, section),
            float(system not in _SERVICES),
            0.0,
        )
        return Candidate(system, code, features)

    def _diagnosis_candidates(self, asked: Query, vectors: Vectors) -> list[Candidate]:
        cosines, rows = self._diagnosis_index.search(vectors, 40)
        written = pooled(cosines[0], rows[0], self._diagnosis_owners)
        printed = pooled(cosines[-1], rows[-1], self._diagnosis_owners)
        lexical = dict(self._lexicon.diagnoses(asked.printed, 20))
        owners = list(dict.fromkeys((*written, *printed, *lexical)))
        marks = ",".join("?" * len(owners))
        statement = f"select id, code, title from diagnosis where id in ({marks})"  # noqa: S608
        candidates = []
        for place, code, title in self._lexicon.rows(statement, owners):
            owner = int(str(place))
            features = (
                written.get(owner, min(written.values())),
                printed.get(owner, min(printed.values())),
                lexical.get(owner, 0.0) / (max(lexical.values(), default=0.0) or 1.0),
                *wording_features(asked, [said(str(title), self._rarity)], self._rarity),
                float(str(code) in asked.printed_tokens),
                0.0,
                0.0,
                1.0,
            )
            candidates.append(Candidate("icd10cm", str(code), features))
        return candidates

    def _match(self, candidate: Candidate, confidence: float, language: Language) -> Match:
        entry = self._catalog.find(candidate.system, candidate.code)
        title = entry.title(language) if entry else candidate.code
        plain = entry.plain(language) if entry else ""
        return Match(
            system=candidate.system, code=candidate.code, title=title, plain=plain, confidence=round(confidence, 3)
        )

    def _owners(self, table: str) -> NDArray[np.int32]:
        rows = self._lexicon.rows(f"select owner from {table} order by position")  # noqa: S608
        return np.array(rows, dtype=np.int32).reshape(-1)

    def _read_texts(self, owners: Sequence[int]) -> None:
        missing = [owner for owner in owners if owner not in self._said]
        for owner, texts in self._lexicon.own_texts(missing).items():
            self._said[owner] = [said(text, self._rarity) for _, text in texts]


def _wanted(system: str, systems: Collection[str]) -> bool:
    return not systems or system in systems

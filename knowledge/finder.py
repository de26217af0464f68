"""From a text or a code to the codes it may mean, best first, each with how sure that is."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from codesets.catalog import Catalog
from codesets.entry import Language
from knowledge import fusion
from knowledge.abbreviations import expand
from knowledge.diagnoses import Diagnoses
from knowledge.encoder import Encoder
from knowledge.exact import read_as_code
from knowledge.fallback import with_fallback
from knowledge.files import CODES_FILE
from knowledge.learned import Learned
from knowledge.learned import load as load_learned
from knowledge.lexical import Lexicon
from knowledge.match import Match
from knowledge.measures import NONE, Candidates, Manner, Query, manner_of
from knowledge.published_words import Neighbor, PublishedTable
from knowledge.sources import OwnWords
from knowledge.succession import is_over, successors_first
from knowledge.vocabulary import Vocabulary
from knowledge.weighing import Weighing

_LONGEST = 500
"""Characters of a query that are read."""
PUBLISHED_SYSTEMS = frozenset({"cpt", "hcpcs", "cdt"})
"""The systems that price lists name services in."""
_FURTHER = 5
"""How much further down the successor of a retired code is looked for."""
NEAR_ENOUGH: Mapping[Manner, float] = {"printed": 0.4, "said": 0.8}
"""A query that no published line comes near is none of a price list: our own words alone answer it, and what is worded
as people speak unless a list says nearly the same."""


class Finder:
    """Finds codes in the built folder; safe to share between threads."""

    def __init__(
        self,
        folder: Path,
        catalog: Catalog,
        encoder: Encoder,
        weighing: Mapping[Manner, Weighing],
        published: PublishedTable | None = None,
        learned: Learned | None = None,
    ) -> None:
        self._catalog = catalog
        self._encoder = encoder
        self._weighing = weighing
        self._published = published
        self._fusion = fusion.load()
        lexicon = Lexicon(folder / CODES_FILE)
        self._vocabulary = Vocabulary(lexicon.word_uses())
        self._own = OwnWords(folder, lexicon, learned or load_learned())
        self._diagnoses = Diagnoses(folder, lexicon)

    def lookup(
        self,
        query: str,
        k: int = 5,
        systems: Collection[str] = (),
        language: Language = "en",
        revenue: str | None = None,
        on: date | None = None,
    ) -> list[Match]:
        """The ``k`` codes that ``query`` most likely means, best first, of ``systems`` or of any.

        A query that is a code gives that code, in every system that has one written so. ``revenue`` is the
        revenue code printed beside the text, where there is one, ``on`` the day of service: of a day of the past a
        retired code may be the right one, else it stands behind its successor.
        """
        exact = [
            match for match in read_as_code(query, self._catalog, language) if not systems or match.system in systems
        ]
        if exact:
            return exact[:k]
        candidates = self.candidates(query, systems, revenue)
        weigh = self._weighing[manner_of(query)]
        if (neighbors := self._neighbors(query, systems)) is not None:
            candidates = fusion.fused(candidates, weigh.scores(candidates.measures), neighbors)
            weigh = self._fusion
        arranged = partial(self.arranged, candidates.codes)
        ranked = weigh.rank(candidates.measures, k, arranged)
        retired = any(candidates.codes[place] in self._own.retired for place, _ in ranked)
        if retired:
            ranked = weigh.rank(candidates.measures, k + _FURTHER, arranged)
        found = [self._match(*candidates.codes[place], confidence, language) for place, confidence in ranked]
        if retired:
            found = successors_first(found, partial(self._is_retired, on), self._name)[:k]
        # Of codes that are about as likely, the one whose very name was asked for comes first.
        name = query.strip().lower()
        return sorted(found, key=lambda one: (-round(one.confidence, 1), one.title.lower() != name, -one.confidence))

    def lookup_many(
        self, queries: Iterable[str], k: int = 5, systems: Collection[str] = (), language: Language = "en"
    ) -> list[list[Match]]:
        """What ``lookup`` gives for each of ``queries``, in order."""
        return [self.lookup(query, k, systems, language) for query in queries]

    def candidates(self, query: str, systems: Collection[str] = (), revenue: str | None = None) -> Candidates:
        """Every code that is compared for ``query``, measured but not weighed."""
        printed = query[:_LONGEST]
        asked = Query(printed, self.write_out(printed), revenue)
        if not asked.words:
            return NONE
        vectors = self._encoder.encode(list(dict.fromkeys((asked.written_out, printed.lower()))))
        found = self._own.candidates(asked, vectors, systems) if set(systems) != {"icd10cm"} else NONE
        if not systems or "icd10cm" in systems:
            found += self._diagnoses.candidates(asked, vectors[-1:])
        return found

    def _neighbors(self, query: str, systems: Collection[str]) -> list[Neighbor] | None:
        """What imported price lists say of ``query``; None where they say nothing or hold nothing that is asked for."""
        table = self._published.current() if self._published else None
        if table is None or not (not systems or set(systems) & PUBLISHED_SYSTEMS):
            return None
        found = table.neighbors(query[:_LONGEST])
        kept = [one for one in found if not systems or one.system in systems]
        return kept if kept and kept[0].nearest >= NEAR_ENOUGH[manner_of(query)] else None

    def arranged(self, codes: Sequence[tuple[str, str]], order: Sequence[int]) -> list[int]:
        """``order``, places in ``codes`` by their scores, as it is shown."""
        return with_fallback(order, codes, self._own.sections)

    def write_out(self, text: str) -> str:
        """``text`` with abbreviations written out and cut words completed."""
        return " ".join(self._vocabulary.meant(word) for word in expand(text).split())

    @cached_property
    def own_codes(self) -> frozenset[tuple[str, str]]:
        """System and code of everything that has words of our own."""
        return frozenset((system, code) for system, code, _ in self._own.codes)

    def _is_retired(self, on: date | None, match: Match) -> bool:
        return (match.system, match.code) in self._own.retired and is_over(self._name(match), on)

    def _name(self, match: Match) -> str:
        entry = self._catalog.find(match.system, match.code)
        return entry.title_en if entry else ""

    def _match(self, system: str, code: str, confidence: float, language: Language) -> Match:
        entry = self._catalog.find(system, code)
        return Match(
            system=system,
            code=code,
            title=entry.title(language) if entry else code,
            plain=entry.plain(language) if entry else "",
            confidence=round(confidence, 3),
        )

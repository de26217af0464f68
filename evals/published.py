"""How well codes are found once other hospitals' price files are imported; fits how both kinds of words are weighed.

``wordings.tsv.gz``, the whole lists of the hospitals of ``dev.tsv``, stands for the imported files. Each line is looked
up twice: with no list of its hospital's owner imported, and with all but its own hospital's lists, as where a sister's
are at hand. A plain search for the nearest line stands beside both. ``python -m evals.published`` writes
``fusion.json`` from all folds.
"""

import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from evals.chargemaster import ABSENT, PriceLine, available, families, folds, price_lines
from evals.fitting import Measured
from evals.ranking import fit
from evals.retrieval import Arranger, Outcome, figures, shown, standing, weighed_in_folds
from evals.section import Section
from evals.wordings import lists_of, wordings
from knowledge import open_knowledge
from knowledge.finder import Finder
from knowledge.fusion import Fusion, fused
from knowledge.measures import Candidates, manner_of
from knowledge.published_words import Neighbor, PublishedWords, written_out
from knowledge.publishing import learn

_EVENNESS = 0.5
_written_out = cache(written_out)
_FOLDS = 5
_NONE = 1000
_NUMBERS = Path(__file__).parents[1] / "knowledge" / "fusion.json"


@dataclass(frozen=True)
class Looked:
    """A line as it was looked up: its candidates, and the place that a search for the nearest line alone gives."""

    line: PriceLine
    one: Measured
    nearest: int


@dataclass(frozen=True)
class Own:
    """What our own words say of a line, found and weighed as other owners' lists taught."""

    found: Candidates
    scores: np.ndarray[tuple[int], np.dtype[np.float64]]


def own_words() -> dict[PriceLine, Own]:
    """What our own words say of every line."""
    told = {}
    for part, by in weighed_in_folds():
        for line, one in zip(part.lines, part.measured, strict=True):
            scores = by[manner_of(line.description)].scores(one.features)
            told[line] = Own(Candidates(one.codes, one.features), scores)
    return told


def without_owners(own: dict[PriceLine, Own]) -> Iterator[Looked]:
    """Every line, the lists of the fold's own families not among the imported ones."""
    for part in folds():
        held = {families()[line.hospital] for line in part}
        others = (line for family, lines in wordings().items() if family not in held for line in lines)
        yield from _looked_up(part, others, own)


def without_hospitals(own: dict[PriceLine, Own]) -> Iterator[Looked]:
    """Every line, the lists of the fold's own hospitals not among the imported ones; those of their sisters are."""
    parts: dict[int, list[PriceLine]] = defaultdict(list)
    places = {hospital: place for place, hospital in enumerate(sorted({line.hospital for line in price_lines()}))}
    for line in price_lines():
        parts[places[line.hospital] % _FOLDS].append(line)
    for part in parts.values():
        held = {lists_of()[line.hospital] for line in part if line.hospital in lists_of()}
        others = (line for lines in wordings().values() for line in lines if line.hospital not in held)
        yield from _looked_up(part, others, own)


def _looked_up(part: Sequence[PriceLine], imported: Iterable[PriceLine], own: dict[PriceLine, Own]) -> Iterator[Looked]:
    with tempfile.TemporaryDirectory() as folder:
        lists = [(line.description, line.system, line.code, line.hospital) for line in imported]
        learn(lambda: lists, Path(folder), _written_out)
        table = PublishedWords(Path(folder))
    uses = Counter(line.code for line in part)
    for line in part:
        neighbors = table.neighbors(line.description)
        one = _measured(line, own[line], neighbors, uses[line.code] ** -_EVENNESS)
        nearest = [(near.system, near.code) for near in neighbors]
        right = (line.system, line.code)
        yield Looked(line, one, nearest.index(right) if right in nearest else _NONE)


def _measured(line: PriceLine, own: Own, neighbors: Sequence[Neighbor], weight: float) -> Measured:
    found = fused(own.found, own.scores, neighbors)
    right = (line.system, line.code)
    place = found.codes.index(right) if right in found.codes else -1
    return Measured(found.codes, found.measures, place, weight, families()[line.hospital])


_Both = tuple[dict[PriceLine, Looked], dict[PriceLine, Looked]]


def both() -> _Both:
    """Every line, looked up without its owner's lists, and without its own hospital's alone."""
    own = own_words()
    made = ({one.line: one for one in ways(own)} for ways in (without_owners, without_hospitals))
    first, second = made
    return first, second


def taught(lines: Iterable[PriceLine], ways: _Both) -> Fusion:
    """What ``lines`` teach, looked up both as they are where a sister's list is at hand and as where none is."""
    return fit([way[line].one for line in lines for way in ways])


def by_folds(ways: _Both, arranged: Arranger) -> tuple[list[Outcome], list[Outcome]]:
    """Every line both ways, answered by what the lines of other families taught."""
    found: tuple[list[Outcome], list[Outcome]] = ([], [])
    parts = folds()
    for place, part in enumerate(parts):
        by = taught((line for other, lines in enumerate(parts) if other != place for line in lines), ways)
        for outcomes, way in zip(found, ways, strict=True):
            outcomes.extend(outcome(line, way[line].one, by, arranged) for line in part)
    return found


def outcome(line: PriceLine, one: Measured, by: Fusion, arranged: Arranger) -> Outcome:
    """What would have been answered for ``line``."""
    return Outcome(line, *standing(one, by, arranged), has_words=True)


def _rows(name: str, found: Sequence[Outcome], way: dict[PriceLine, Looked]) -> Iterator[tuple[str, str]]:
    for label, value in figures(found).items():
        yield f"{name}: {label}", shown(label, value)
    nearest = np.array([way[one.line].nearest for one in found])
    for k in (1, 5):
        yield f"{name}: recall@{k} of the nearest line alone", f"{float((nearest < k).mean()):.3f}"


def report() -> Section:
    """The section for the results. Raises FileNotFoundError where the price lists are absent."""
    if not available():
        raise FileNotFoundError(ABSENT)
    finder: Finder = open_knowledge().finder
    ways = both()
    apart, sisters = by_folds(ways, finder.arranged)
    largest = Counter(families()[one.line.hospital] for one in apart).most_common(1)[0][0]
    rest = [one for one in apart if families()[one.line.hospital] != largest]
    rows = [
        *_rows("all lines", sisters, ways[1]),
        *_rows("no list of the same owner, all lines", apart, ways[0]),
        *_rows("no list of the same owner, without the largest owner", rest, ways[0]),
    ]
    return Section(
        "Finding codes with imported price files",
        rows,
        "Lines of hospitals' price lists, all lists imported but those of the fold's own hospitals, or of their "
        "owners; weights and confidence are fitted on other owners' lines. Beside it a search for the nearest "
        "imported line, by runs of letters, abbreviations written out.",
    )


def main() -> None:
    """Fit how both kinds of words are weighed on all folds, and write the numbers."""
    whole = taught((line for part in folds() for line in part), both())
    numbers = {"ranker": whole.ranker.stored(), "judge": whole.judge.stored()}
    _NUMBERS.write_text(json.dumps(numbers) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

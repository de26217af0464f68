"""How well codes are found once other hospitals' price files are imported; fits how both kinds of words are weighed.

``wordings.tsv.gz``, the whole lists of the hospitals of ``dev.tsv``, stands for the imported files. A line is looked up
in the lists of the other folds' hospitals alone. ``python -m evals.published`` writes ``fusion.json`` from all folds.
"""

import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from evals.chargemaster import ABSENT, PriceLine, available, families, folds
from evals.fitting import Measured, fit_confidence, fit_weights
from evals.learning import finder_without
from evals.retrieval import Arranger, Outcome, figures, shown, standing
from evals.section import Section
from evals.wordings import wordings
from knowledge import open_knowledge
from knowledge.calibration import Calibration, load
from knowledge.finder import Finder
from knowledge.fusion import EVIDENCE, FEATURES, fused
from knowledge.measures import Candidates, Manner, manner_of
from knowledge.published_words import PublishedWords, learn

_EVENNESS = 0.7
_NUMBERS = Path(__file__).parents[1] / "knowledge" / "fusion.json"


def measured() -> Iterator[tuple[list[PriceLine], list[Measured]]]:
    """Each fold's lines with their candidates, the lists of the fold's own families not among the imported ones."""
    own = load()
    for part in folds():
        held = {families()[line.hospital] for line in part}
        finder = finder_without(held)
        others = (line for family, lines in wordings().items() if family not in held for line in lines)
        with tempfile.TemporaryDirectory() as folder:
            learn(((line.description, line.system, line.code) for line in others), Path(folder))
            table = PublishedWords(Path(folder))
        uses = Counter(line.code for line in part)
        yield part, [_measured(line, finder, own, table, uses[line.code] ** -_EVENNESS) for line in part]


def _measured(
    line: PriceLine, finder: Finder, own: Mapping[Manner, Calibration], table: PublishedWords, weight: float
) -> Measured:
    ours: Candidates = finder.candidates(line.description, revenue=line.revenue)
    found = fused(ours, own[manner_of(line.description)].scores(ours.measures), table.neighbors(line.description))
    right = (line.system, line.code)
    place = found.codes.index(right) if right in found.codes else -1
    return Measured(found.codes, found.measures, place, weight)


def fit(lines: Sequence[Measured]) -> Calibration:
    """Weights and confidence for own and published words together."""
    weights = fit_weights([one for one in lines if one.right >= 0], names=FEATURES)
    return Calibration(tuple(weights.tolist()), tuple(fit_confidence(lines, weights).tolist()))


def outcome(line: PriceLine, one: Measured, by: Calibration, arranged: Arranger) -> Outcome:
    """What would have been answered for ``line``."""
    return Outcome(line, *standing(one, by, arranged), has_words=True)


_Parts = Sequence[tuple[Sequence[PriceLine], Sequence[Measured]]]


def by_folds(parts: _Parts, arranged: Arranger) -> list[Outcome]:
    """Every line, answered by weights and confidence fitted on the other folds."""
    found: list[Outcome] = []
    for place, (lines, ones) in enumerate(parts):
        by = fit([one for other, (_, others) in enumerate(parts) if other != place for one in others])
        found.extend(outcome(line, one, by, arranged) for line, one in zip(lines, ones, strict=True))
    return found


def report() -> Section:
    """The section for the results. Raises FileNotFoundError where the price lists are absent."""
    if not available():
        raise FileNotFoundError(ABSENT)
    found = by_folds(list(measured()), open_knowledge().finder.arranged)
    largest = Counter(families()[one.line.hospital] for one in found).most_common(1)[0][0]
    rest = [one for one in found if families()[one.line.hospital] != largest]
    rows = [
        (f"{name}: {label}", shown(label, value))
        for name, ones in (("all lines", found), ("without the largest owner", rest))
        for label, value in figures(ones).items()
    ]
    return Section(
        "Finding codes with imported price files",
        rows,
        "Lines of hospitals' price lists, the whole lists of the other folds' hospitals imported; five folds by family "
        "of hospitals, so that no list of the same owner helps.",
    )


def main() -> None:
    """Fit how both kinds of words are weighed on all folds, and write the numbers."""
    whole = fit([one for _, ones in measured() for one in ones])
    numbers = {
        "weights": dict(zip(FEATURES, whole.weights, strict=True)),
        "confidence": dict(zip(EVIDENCE, whole.confidence, strict=True)),
    }
    rounded = {name: {key: round(value, 4) for key, value in held.items()} for name, held in numbers.items()}
    _NUMBERS.write_text(json.dumps(rounded, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

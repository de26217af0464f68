"""How well codes are found for real bill lines, on hospitals that nothing was fitted on, and for patients' words."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from evals.chargemaster import ABSENT, PriceLine, available, families, halves
from evals.deepening import Array
from evals.fitting import Measured, fit
from evals.measuring import Fold, everyday, in_folds, taught_by
from evals.patients import measure_patients
from evals.reranking import fit_reranker
from evals.section import Section
from knowledge import open_knowledge
from knowledge.finder import Finder
from knowledge.measures import Manner, manner_of
from knowledge.weighing import Weighing

_SURE = 0.8
_BINS = 10
_DEEP = 1000
Arranger = Callable[[Sequence[tuple[str, str]], Sequence[int]], list[int]]
"""Puts places in a list of codes, ordered by score, in the order that they are shown in."""


@dataclass(frozen=True)
class Outcome:
    """One line: the place of its right code (0 is first), how sure the first was, and whether it has own words."""

    line: PriceLine
    place: int
    confidence: float
    has_words: bool


def outcomes(
    lines: Sequence[PriceLine], measured: Sequence[Measured], by: Mapping[Manner, Weighing], finder: Finder
) -> list[Outcome]:
    """What the finder would have answered for ``lines``, weighed and calibrated ``by``."""
    made = []
    for line, one in zip(lines, measured, strict=True):
        place, sure = standing(one, by[manner_of(line.description)], finder.arranged)
        made.append(Outcome(line, place, sure, (line.system, line.code) in finder.own_codes))
    return made


def standing(one: Measured, by: Weighing, arranged: Arranger) -> tuple[int, float]:
    """The place that the right code of a line is shown in, and how sure the first is."""
    scores = by.scores(one.features)
    order = arranged(one.codes, np.argsort(-scores, kind="stable").tolist())
    sure = by.rank(one.features, 1)[0][1] if order else 0.0
    return order.index(one.right) if one.right >= 0 else _DEEP, sure


def by_folds(finder: Finder) -> list[Outcome]:
    """Every line, answered by weights and calibration fitted on the other folds."""
    return [one for part, by in weighed_in_folds() for one in outcomes(part.lines, part.measured, by, finder)]


@cache
def weighed_in_folds() -> list[tuple[Fold, dict[Manner, Weighing]]]:
    """Every fold with how candidates are weighed as the other folds teach it."""
    parts, noise = in_folds(), everyday(open_knowledge().finder)
    return [(part, fitted([other for other in parts if other is not part], noise)) for part in parts]


def fitted(parts: Sequence[Fold], noise: Sequence[Measured]) -> dict[Manner, Weighing]:
    """How candidates are weighed for both manners, as the lines of ``parts`` and what means no code teach it."""
    lines = [one for part in parts for one in part.measured]
    return {"printed": fit_reranker([*taught_by(parts), *noise]), "said": fit([*lines, *noise])}


def figures(found: Sequence[Outcome]) -> dict[str, float]:
    """recall@1, recall@5, MRR, expected calibration error, and share and precision of the sure answers."""
    places = np.array([one.place for one in found])
    sure = [one for one in found if one.confidence >= _SURE]
    return {
        "lines": len(found),
        "recall@1": float((places < 1).mean()),
        "recall@5": float((places < 5).mean()),
        "MRR": float((1 / (places + 1) * (places < _DEEP)).mean()),
        "calibration error": calibration_error(
            np.array([one.confidence for one in found]), np.array([one.place == 0 for one in found])
        ),
        "sure, share": len(sure) / len(found),
        "sure, precision": sum(one.place == 0 for one in sure) / len(sure) if sure else 0.0,
    }


def calibration_error(confidence: Array, right: NDArray[np.bool_]) -> float:
    """The mean distance of confidence from truth over ten bins, each by its share of the answers."""
    bins = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
    error = 0.0
    for number in range(_BINS):
        chosen = bins == number
        if chosen.any():
            error += chosen.mean() * abs(confidence[chosen].mean() - right[chosen].mean())
    return float(error)


def measure_all() -> dict[str, dict[str, float]]:
    """Every table of figures by its name. Raises FileNotFoundError where the price lists are absent."""
    if not available():
        raise FileNotFoundError(ABSENT)
    finder = open_knowledge().finder
    found = by_folds(finder)
    unseen = {line.hospital for line in halves(one.line for one in found)[1]}
    apart = [one for one in found if one.line.hospital in unseen]
    largest = Counter(families()[one.line.hospital] for one in found).most_common(1)[0][0]
    return {
        "all lines": figures(found),
        "lines whose code has words": figures([one for one in found if one.has_words]),
        "without the largest owner, all lines": figures(
            [one for one in found if families()[one.line.hospital] != largest]
        ),
        "hospitals never looked at, all lines": figures(apart),
        "hospitals never looked at, code has words": figures([one for one in apart if one.has_words]),
        **measure_patients(finder),
    }


def report() -> Section:
    """The section for the results. Raises FileNotFoundError where the price lists are absent."""
    tables = measure_all()
    return Section(
        "Finding codes",
        [(f"{name}: {label}", shown(label, value)) for name, table in tables.items() for label, value in table.items()],
        "Lines of 72 hospitals' price lists in five folds by family of hospitals; weights and confidence are fitted on "
        "the other four. Abbreviations were learned from half of the families; the others were never looked at. "
        "A third of all lines is one owner's, who bills most implants and visits under codes hardly used by others.",
    )


def shown(label: str, value: float) -> str:
    """A figure as the results show it: counts whole, the rest with three places."""
    return str(int(value)) if label == "lines" else f"{value:.3f}"


def lines_of(section: Section) -> Iterable[str]:
    """The rows of the section as text."""
    return (f"{label}  {figure}" for label, figure in section.rows)


if __name__ == "__main__":
    print(*lines_of(report()), sep="\n")

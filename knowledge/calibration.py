"""How the measures of a candidate are weighed where people speak, and what is known of the best as a probability."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.measures import FEATURES, Table
from knowledge.network import Line

Arranged = Callable[[Sequence[int]], list[int]]
"""Puts places that are ordered by score in the order that they are shown in."""

COMPARED = ("dense_written_out", "dense_printed", "learned", "bm25", "covered", "overlap", "leading", "letters")
"""The measures that are each a way of finding: where all of them put the same code first, it is seldom wrong."""

EVIDENCE = (
    "share",  # the softmax share of the candidate's score
    "score",
    "lead",  # over the best of the others
    "firsts",  # how many of the compared measures put it first
    *(f"lead: {name}" for name in COMPARED),
    *FEATURES,
)
"""What confidence rests on, in the order of its columns."""

_SHARPEST = 40.0
_FURTHEST = 5.0
_COMPARED = [FEATURES.index(name) for name in COMPARED]


@dataclass(frozen=True, eq=False)
class Calibration:
    """``weights`` make one score of the measures; ``judge`` makes the odds of what is known of a candidate."""

    weights: tuple[float, ...]
    judge: Line

    def scores(self, measures: Table) -> Table:
        """One score a candidate."""
        return np.asarray(measures @ np.array(self.weights))

    def rank(self, measures: Table, k: int, arranged: Arranged = list) -> list[tuple[int, float]]:
        """The places of the ``k`` best candidates with their confidence, best first, as ``arranged`` leaves them."""
        if not len(measures):
            return []
        scores = self.scores(measures)
        order = arranged(np.argsort(-scores, kind="stable").tolist())[:k]
        return list(zip(order, sureness(self.judge(evidence_of(measures, scores, order))), strict=True))


def evidence_of(measures: Table, scores: Table, order: Sequence[int]) -> Table:
    """What the confidence of each place in ``order`` rests on, one line each."""
    powers = np.exp(scores - scores.max())
    chosen = measures[order]
    lead = np.clip(_leads(scores[:, None], order), -_FURTHEST, _FURTHEST)
    leads = _leads(measures[:, _COMPARED], order)
    firsts = (leads >= 0).sum(axis=1)
    return np.column_stack([powers[order] / powers.sum(), scores[order], lead, firsts, leads, chosen])


def _leads(columns: Table, order: Sequence[int]) -> Table:
    """How far each place in ``order`` is before the best of the others, column by column; one alone is far ahead."""
    if len(columns) == 1:
        return np.full(columns.shape, _FURTHEST)
    second, best = np.partition(columns, -2, axis=0)[-2:]
    chosen = columns[order]
    return np.asarray(chosen - np.where(chosen >= best, second, best))


def sureness(odds: NDArray[np.float64]) -> list[float]:
    """The probabilities, 0 to 1, that log ``odds`` come to, no place surer than the one before it."""
    shares = 1 / (1 + np.exp(-np.clip(odds, -_SHARPEST, _SHARPEST)))
    found: list[float] = np.minimum.accumulate(shares).tolist()
    return found

"""How the measures of a printed line's candidates are weighed: first by a line, then those in front by layers that see
how far each one is behind the best.

The numbers stand in ``calibration.json``; ``python -m evals.calibrate`` fits them on hospitals' price lists and nothing
but numbers comes out of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.calibration import COMPARED, Arranged, sureness
from knowledge.measures import FEATURES, Table
from knowledge.network import Deep

INPUTS = (
    *FEATURES,
    *(f"behind: {name}" for name in COMPARED),  # how far the measure is behind the best of all candidates
    *(f"place: {name}" for name in COMPARED),  # how many candidates are before it by the measure, as a logarithm
    "behind",  # the same of the line's score
)
"""What the layers see of a candidate, in the order of the columns."""

EVIDENCE = (
    "share",  # the softmax share of the candidate's score
    "lead",  # over the best of the others
    "spread",  # the sum of the squares of all shares: 1 where nothing else is thinkable
    *INPUTS,
)
"""What confidence rests on, in the order of its columns."""

SEEN = 40
"""Candidates that the layers see: the right one is hardly ever further down by the line."""
UNTAUGHT = tuple(FEATURES.index(name) for name in ("not_a_service", "is_diagnosis", "retired", "revenue_agrees"))
"""Measures that price lists cannot teach, or too seldom: a list never names a diagnosis, nor a code of the years after
it, and few print revenue codes. The line's weights of them count beside what the layers make of the others."""

_COMPARED = [FEATURES.index(name) for name in COMPARED]
_FURTHEST = 5.0


@dataclass(frozen=True, eq=False)
class Reranker:
    """``weights`` make one score of the measures, ``ranker`` a better one of the best; ``judge`` the odds of
    being right of what is known of a candidate."""

    weights: tuple[float, ...]
    ranker: Deep
    judge: Deep

    def scores(self, measures: Table) -> Table:
        """One score a candidate; those that the layers do not see stand behind them, in the order of the line."""
        return self._weighed(measures)[0]

    def rank(self, measures: Table, k: int, arranged: Arranged = list) -> list[tuple[int, float]]:
        """The places of the ``k`` best candidates with their confidence, best first, as ``arranged`` leaves them."""
        if not len(measures):
            return []
        scores, inputs = self._weighed(measures)
        order = arranged(np.argsort(-scores, kind="stable").tolist())[:k]
        return list(zip(order, sureness(self.judge(evidence_of(inputs, scores, order))), strict=True))

    def _weighed(self, measures: Table) -> tuple[Table, Table]:
        """The scores of all candidates and what the layers see of each."""
        weights = np.array(self.weights)
        line = measures @ weights
        inputs = inputs_of(measures, line)
        front = in_front(line)
        scores = np.empty(len(line))
        scores[front] = scored(self.ranker, weights, inputs[front])
        rest = np.setdiff1d(np.arange(len(line)), front)
        if len(rest):
            scores[rest] = scores[front].min() + line[rest] - line[rest].max() - 1.0
        return scores, inputs


def in_front(line: Table) -> NDArray[np.intp]:
    """The places of the candidates that the layers see, the best by the score of the line first."""
    return np.argsort(-line, kind="stable")[:SEEN]


def inputs_of(measures: Table, line: Table) -> Table:
    """INPUTS of every candidate, from the ``measures`` and the score of the ``line``."""
    compared = measures[:, _COMPARED]
    behind = compared - compared.max(axis=0)
    ordered = np.sort(compared, axis=0)
    before = [
        len(column) - np.searchsorted(column, values, side="right")
        for column, values in zip(ordered.T, compared.T, strict=True)
    ]
    return np.column_stack([measures, behind, np.log1p(np.column_stack(before)), line - line.max()])


def scored(layers: Deep, weights: Table, inputs: Table) -> Table:
    """One score for each line of ``inputs``: what the ``layers`` make of it, and of what lists cannot teach what the
    ``weights`` of the line do."""
    return np.asarray(layers(taught(inputs)) + given(weights, inputs))


def given(weights: Table, inputs: Table) -> Table:
    """What the ``weights`` of the line make of what price lists cannot teach, for each line of ``inputs``."""
    return np.asarray(inputs[:, UNTAUGHT] @ weights[[*UNTAUGHT]])


def taught(inputs: Table) -> Table:
    """``inputs`` without what price lists cannot teach."""
    told = inputs.copy()
    told[:, UNTAUGHT] = 0.0
    return told


def evidence_of(inputs: Table, scores: Table, order: Sequence[int]) -> Table:
    """What the confidence of each place in ``order`` rests on, one line each."""
    powers = np.exp(scores - scores.max())
    shares = powers / powers.sum()
    best, *rest = np.sort(scores)[::-1][:2].tolist()
    following = rest[0] if rest else best - _FURTHEST
    lead = [min(max(scores[at] - (following if scores[at] == best else best), -_FURTHEST), _FURTHEST) for at in order]
    spread = np.full(len(order), (shares**2).sum())
    return np.column_stack([shares[order], lead, spread, inputs[order]])

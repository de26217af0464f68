"""How the measures of a candidate are weighed, and what the winning score is worth as a probability.

The numbers stand in ``calibration.json``; ``evals/calibrate.py`` fits them on hospitals' price lists and
nothing but numbers comes out of it.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from knowledge.measures import FEATURES, MANNERS, Manner, Table

Arranged = Callable[[Sequence[int]], list[int]]
"""Puts places that are ordered by score in the order that they are shown in."""

_SHARPEST = 40.0


@dataclass(frozen=True)
class Calibration:
    """``weights`` make one score of the measures; ``confidence`` turns what is known of the best into odds.

    The odds rest on: a constant, the softmax share of the candidate, its score, its lead, and its measures.
    """

    weights: tuple[float, ...]
    confidence: tuple[float, ...]

    def scores(self, features: NDArray[np.float64]) -> NDArray[np.float64]:
        """One score a candidate."""
        return np.asarray(features @ np.array(self.weights))

    def rank(self, measures: Table, k: int, arranged: Arranged = list) -> list[tuple[int, float]]:
        """The places of the ``k`` best candidates with their confidence, best first, as ``arranged`` leaves them."""
        if not len(measures):
            return []
        scores = self.scores(measures)
        order = np.array(arranged(np.argsort(-scores, kind="stable").tolist())[:k])
        evidence = evidence_of(measures, scores, order)
        return list(zip(order.tolist(), sureness(evidence @ np.array(self.confidence)), strict=True))


def evidence_of(
    features: NDArray[np.float64], scores: NDArray[np.float64], order: NDArray[np.intp]
) -> NDArray[np.float64]:
    """What the confidence of each place in ``order`` rests on, one line each."""
    powers = np.exp(scores - scores.max())
    shares = powers / powers.sum()
    lines = []
    for place in order:
        others = np.delete(scores, place)
        lead = scores[place] - others.max() if len(others) else 5.0
        lines.append([1.0, shares[place], scores[place], float(np.clip(lead, -5, 5)), *features[place]])
    return np.array(lines)


EVIDENCE = ("constant", "share", "score", "lead", *FEATURES)
"""The names of the columns of ``evidence_of``, in order."""


def load() -> dict[Manner, Calibration]:
    """The fitted numbers that ship with the package, for lines as bills print them and for what people say."""
    stored = json.loads(files("knowledge").joinpath("calibration.json").read_text(encoding="utf-8"))
    return {
        manner: Calibration(
            weights=tuple(stored[manner]["weights"][name] for name in FEATURES),
            confidence=tuple(stored[manner]["confidence"][name] for name in EVIDENCE),
        )
        for manner in MANNERS
    }


def sureness(odds: NDArray[np.float64]) -> list[float]:
    """The probabilities, 0 to 1, that log ``odds`` come to, no place surer than the one before it."""
    shares = 1 / (1 + np.exp(-np.clip(odds, -_SHARPEST, _SHARPEST)))
    found: list[float] = np.minimum.accumulate(shares).tolist()
    return found

"""Fits what ``knowledge.calibration`` holds: weights that put the right code first, then honest confidence."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize  # type: ignore[import-untyped]

from knowledge.calibration import Calibration, evidence_of
from knowledge.measures import FEATURES

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Measured:
    """One line's candidates: their codes, their measures, and the place of the right one, -1 where absent."""

    codes: tuple[tuple[str, str], ...]
    features: Array
    right: int
    weight: float = 1.0


def fit(measured: Sequence[Measured], evidence_from: Sequence[Measured] | None = None) -> Calibration:
    """Weights fitted on the lines whose right code is among the candidates, confidence on all of them."""
    weights = fit_weights([one for one in measured if one.right >= 0])
    return Calibration(tuple(weights.tolist()), tuple(fit_confidence(evidence_from or measured, weights).tolist()))


def fit_weights(measured: Sequence[Measured], penalty: float = 2e-4) -> Array:
    """The weights under which the softmax over the candidates gives the right code most."""
    sizes = np.array([len(one.features) for one in measured])
    table = np.concatenate([one.features for one in measured])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    right = starts + np.array([one.right for one in measured])
    owner = np.repeat(np.arange(len(measured)), sizes)
    share = np.array([one.weight for one in measured])
    share /= share.sum()

    def loss(weights: Array) -> tuple[float, Array]:
        scores = table @ weights
        highest = np.maximum.reduceat(scores, starts)
        powers = np.exp(scores - highest[owner])
        sums = np.add.reduceat(powers, starts)
        value = float(share @ (np.log(sums) + highest - scores[right]))
        slope = (powers / sums[owner] * share[owner]) @ table - share @ table[right]
        return value + penalty * float(weights @ weights), slope + 2 * penalty * weights

    return np.asarray(minimize(loss, np.zeros(len(FEATURES)), jac=True, method="L-BFGS-B").x)


def fit_confidence(measured: Sequence[Measured], weights: Array, penalty: float = 1e-4) -> Array:
    """Logistic regression on the evidence of the three best candidates of every line."""
    lines, answers = [], []
    for one in measured:
        if not len(one.features):
            continue
        scores = one.features @ weights
        order = np.argsort(-scores, kind="stable")[:3]
        lines.append(evidence_of(one.features, scores, order))
        answers.append(order == one.right)
    table, truth = np.concatenate(lines), np.concatenate(answers).astype(np.float64)

    def loss(odds_of: Array) -> tuple[float, Array]:
        odds = np.clip(table @ odds_of, -40, 40)
        value = float(np.mean(np.logaddexp(0, odds) - truth * odds))
        slope = table.T @ (1 / (1 + np.exp(-odds)) - truth) / len(truth)
        return value + penalty * float(odds_of @ odds_of), slope + 2 * penalty * odds_of

    return np.asarray(minimize(loss, np.zeros(table.shape[1]), jac=True, method="L-BFGS-B").x)

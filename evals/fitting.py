"""Fits what ``knowledge.calibration`` holds: weights that put the right code first, then honest confidence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from knowledge.calibration import Calibration, evidence_of
from knowledge.measures import FEATURES, Manner

Array = NDArray[np.float64]

GIVEN = {"not_a_service": -1.4, "is_diagnosis": -1.5, "retired": -0.1}
"""Weights that price lists cannot teach: a list never names a diagnosis, nor a code of the years after it."""

_LOOKED_AT = 3


@dataclass(frozen=True)
class Measured:
    """One line's candidates, the place of the right one (-1 where it is not among them), and the line's weight."""

    codes: tuple[tuple[str, str], ...]
    features: Array
    right: int
    weight: float = 1.0


def fit(measured: Sequence[Measured]) -> Calibration:
    """Weights from the lines whose right code is among the candidates, confidence from all of them."""
    weights = fit_weights([one for one in measured if one.right >= 0])
    return Calibration(tuple(weights.tolist()), tuple(fit_confidence(measured, weights).tolist()))


def fit_both(measured: Sequence[Measured]) -> dict[Manner, Calibration]:
    """For printed lines all measures; for what people say those that no price list taught."""
    taught = [FEATURES.index(name) for name in ("learned", "unlearned")]
    untaught = []
    for one in measured:
        features = one.features.copy()
        features[:, taught] = 0.0
        untaught.append(replace(one, features=features))
    return {"printed": fit(measured), "said": fit(untaught)}


def fit_weights(measured: Sequence[Measured], penalty: float = 2e-4, names: Sequence[str] = FEATURES) -> Array:
    """The weights of ``names`` under which the softmax over the candidates gives the right code most."""
    sizes = np.array([len(one.features) for one in measured])
    table = np.concatenate([one.features for one in measured])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    right = starts + np.array([one.right for one in measured])
    owner = np.repeat(np.arange(len(measured)), sizes)
    share = np.array([one.weight for one in measured])
    share /= share.sum()
    free = np.array([name not in GIVEN for name in names])

    def loss(weights: Array) -> tuple[float, Array]:
        scores = table @ weights
        highest = np.maximum.reduceat(scores, starts)
        powers = np.exp(scores - highest[owner])
        sums = np.add.reduceat(powers, starts)
        value = float(share @ (np.log(sums) + highest - scores[right]))
        slope = (powers / sums[owner] * share[owner]) @ table - share @ table[right]
        return value + penalty * float(weights @ weights), (slope + 2 * penalty * weights) * free

    return _lowest(loss, np.array([GIVEN.get(name, 0.0) for name in names]))


def fit_confidence(measured: Sequence[Measured], weights: Array, penalty: float = 1e-4) -> Array:
    """Logistic regression on the evidence of the best candidates of every line.

    Lines of a code that fills one owner's lists count less here too, but by the root of their weight: what is
    common is to be common in what confidence promises.
    """
    lines, answers, shares = [], [], []
    for one in measured:
        if not len(one.features):
            continue
        scores = one.features @ weights
        order = np.argsort(-scores, kind="stable")[:_LOOKED_AT]
        lines.append(evidence_of(one.features, scores, order))
        answers.append(order == one.right)
        shares.append(np.full(len(order), one.weight**0.5))
    table, truth = np.concatenate(lines), np.concatenate(answers).astype(np.float64)
    share = np.concatenate(shares) / np.concatenate(shares).sum()

    def loss(odds_of: Array) -> tuple[float, Array]:
        odds = np.clip(table @ odds_of, -40, 40)
        value = float(share @ (np.logaddexp(0, odds) - truth * odds))
        slope = table.T @ (share * (1 / (1 + np.exp(-odds)) - truth))
        return value + penalty * float(odds_of @ odds_of), slope + 2 * penalty * odds_of

    return _lowest(loss, np.zeros(table.shape[1]))


def _lowest(loss: Callable[[Array], tuple[float, Array]], start: Array) -> Array:
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B").x, dtype=np.float64)

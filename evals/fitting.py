"""Fits what ``knowledge.calibration`` holds: weights that put the right code first, then honest confidence."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import minimize

from evals.deepening import Array
from knowledge.calibration import Calibration, evidence_of
from knowledge.measures import FEATURES
from knowledge.network import Line

GIVEN = {"not_a_service": -1.4, "is_diagnosis": -1.5, "retired": -0.1}
"""Weights that price lists cannot teach: a list never names a diagnosis, nor a code of the years after it."""

LOOKED_AT = 3
"""The first so many candidates of a line are what confidence learns from."""


@dataclass(frozen=True)
class Measured:
    """One line's candidates, the place of the right one (-1 where it is not among them), the line's weight, its owner.

    Lines of one family of hospitals share their ``owner``.
    """

    codes: tuple[tuple[str, str], ...]
    features: Array
    right: int
    weight: float = 1.0
    owner: str = ""


def fit(measured: Sequence[Measured]) -> Calibration:
    """Weights from the lines whose right code is among the candidates, confidence from all of them: for what people
    say, without what price lists taught of codes.

    No list is worded as people speak: what is learned of lists has to go on far beyond them there, and a line does.
    """
    learned = [FEATURES.index(name) for name in ("learned", "unlearned")]
    untaught = []
    for one in measured:
        features = one.features.copy()
        features[:, learned] = 0.0
        untaught.append(replace(one, features=features))
    weights = fit_weights([one for one in untaught if one.right >= 0])
    return Calibration(tuple(weights.tolist()), fit_line(*examples(untaught, weights)))


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


def examples(measured: Sequence[Measured], weights: Array) -> tuple[Array, Array, Array]:
    """Of the first candidates of every line: what is known of each, whether it is right, how much it counts.

    Lines of a code that fills one owner's lists count less here too, but by the root of their weight: what is common
    is to be common in what confidence promises. So do lines of an owner who has many: the next one is a new one.
    """
    known = [one for one in measured if len(one.features)]
    owners: Counter[str] = Counter()
    for one in known:
        owners[one.owner] += one.weight**0.5
    evidence, truth, shares = [], [], []
    for one in known:
        scores = one.features @ weights
        order = np.argsort(-scores, kind="stable")[:LOOKED_AT]
        evidence.append(evidence_of(one.features, scores, order.tolist()))
        truth.append((order == one.right).astype(np.float64))
        shares.append(np.full(len(order), (one.weight / owners[one.owner]) ** 0.5))
    return np.concatenate(evidence), np.concatenate(truth), np.concatenate(shares)


def fit_line(evidence: Array, truth: Array, shares: Array, penalty: float = 1e-4) -> Line:
    """Logistic regression: the line that makes the odds of being right of the ``evidence``."""
    table = np.column_stack([evidence, np.ones(len(evidence))])
    share = shares / shares.sum()

    def loss(odds_of: Array) -> tuple[float, Array]:
        odds = np.clip(table @ odds_of, -40, 40)
        value = float(share @ (np.logaddexp(0, odds) - truth * odds))
        slope = table.T @ (share * (1 / (1 + np.exp(-odds)) - truth))
        return value + penalty * float(odds_of @ odds_of), slope + 2 * penalty * odds_of

    *weights, end = _lowest(loss, np.zeros(table.shape[1])).tolist()
    return Line(np.array(weights), end)


def _lowest(loss: Callable[[Array], tuple[float, Array]], start: Array) -> Array:
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B").x, dtype=np.float64)

"""Fits the networks of ``knowledge.fusion``: one that puts the right code first, one that says how sure that is."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from evals.descent import Array, descended, fit_judge
from evals.fitting import LOOKED_AT, Measured
from knowledge.fusion import FEATURES, Fusion, evidence_of
from knowledge.network import Network


def fit(measured: Sequence[Measured]) -> Fusion:
    """Both networks. The judge learns from lines that the ranker it judges has not seen: each half of the families'
    folds is ranked by what the other taught."""
    halves = [measured[: len(measured) // 2], measured[len(measured) // 2 :]]
    judged = [(one, halves[1 - at]) for at, one in enumerate(halves)]
    seen = [_examples(one, fit_ranker(others)) for one, others in judged]
    evidence, truth, weights = (np.concatenate(parts) for parts in zip(*seen, strict=True))
    return Fusion(fit_ranker(measured), fit_judge(evidence, truth, weights))


def fit_ranker(measured: Sequence[Measured]) -> Network:
    """The network under which the softmax over the candidates gives the right code most."""
    lines = [one for one in measured if one.right >= 0]
    sizes = np.array([len(one.features) for one in lines])
    right = np.array([one.right for one in lines])
    weights = np.array([one.weight for one in lines])

    def slope(scores: Array, chosen: NDArray[np.intp]) -> Array:
        starts = np.concatenate([[0], np.cumsum(sizes[chosen])[:-1]])
        owner = np.repeat(np.arange(len(chosen)), sizes[chosen])
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        missed = powers / np.add.reduceat(powers, starts)[owner]
        missed[starts + right[chosen]] -= 1
        return np.asarray(missed * (weights[chosen] / weights[chosen].sum())[owner])

    return descended([one.features for one in lines], len(FEATURES), slope)


def _examples(measured: Sequence[Measured], ranker: Network) -> tuple[Array, Array, Array]:
    """Of the first candidates of every line: what is known of each, whether it is right, how much it counts."""
    evidence, truth, weights = [], [], []
    for one in measured:
        if len(one.features):
            scores = ranker(one.features)
            order = np.argsort(-scores, kind="stable")[:LOOKED_AT]
            evidence.append(evidence_of(one.features, scores, order.tolist()))
            truth.append((order == one.right).astype(np.float64))
            weights.append(np.full(len(order), one.weight**0.5))
    return np.concatenate(evidence), np.concatenate(truth), np.concatenate(weights)

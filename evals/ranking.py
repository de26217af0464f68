"""Fits the networks of ``knowledge.fusion``: one that puts the right code first, one that says how sure that is."""

import math
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from evals.fitting import Measured
from knowledge.fusion import EVIDENCE, FEATURES, Fusion, evidence_of
from knowledge.network import Network

Array = NDArray[np.float64]
Slope = Callable[[Array, NDArray[np.intp]], Array]
"""From the numbers that come out for some examples to the slope of what they miss by, one a number."""

HIDDEN = 16
_EPOCHS = 12
_AT_A_TIME = 256
_FASTEST = 0.02
_LOOKED_AT = 3


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

    return _descended([one.features for one in lines], len(FEATURES), slope)


def fit_judge(evidence: Array, truth: Array, weights: Array) -> Network:
    """The network that makes the odds of being right of the ``evidence``."""

    def slope(odds: Array, chosen: NDArray[np.intp]) -> Array:
        share = weights[chosen] / weights[chosen].sum()
        return np.asarray((1 / (1 + np.exp(-np.clip(odds, -40, 40))) - truth[chosen]) * share)

    return _descended([line[None] for line in evidence], len(EVIDENCE), slope)


def _examples(measured: Sequence[Measured], ranker: Network) -> tuple[Array, Array, Array]:
    """Of the first candidates of every line: what is known of each, whether it is right, how much it counts."""
    evidence, truth, weights = [], [], []
    for one in measured:
        if len(one.features):
            scores = ranker(one.features)
            order = np.argsort(-scores, kind="stable")[:_LOOKED_AT]
            evidence.append(evidence_of(one.features, scores, order.tolist()))
            truth.append((order == one.right).astype(np.float64))
            weights.append(np.full(len(order), one.weight**0.5))
    return np.concatenate(evidence), np.concatenate(truth), np.concatenate(weights)


def _descended(examples: Sequence[Array], width: int, slope: Slope) -> Network:
    """A network made by stochastic descent (Adam) over ``examples``, each some lines of inputs; always the same."""
    chance = np.random.default_rng(7)
    whole = np.concatenate(examples)
    middle, spread = whole.mean(axis=0), np.maximum(whole.std(axis=0), 1e-3)
    held = [chance.normal(size=(width, HIDDEN)) / math.sqrt(width), np.zeros(HIDDEN), np.zeros(HIDDEN), np.zeros(1)]
    held[2] = chance.normal(size=HIDDEN) / math.sqrt(HIDDEN)
    pushes, sizes = [np.zeros_like(one) for one in held], [np.zeros_like(one) for one in held]
    for turn, (part, chosen) in enumerate(_parts(len(examples), chance), 1):
        inputs = (np.concatenate([examples[at] for at in chosen]) - middle) / spread
        hidden = np.tanh(inputs @ held[0] + held[1])
        missed = slope(hidden @ held[2] + held[3][0], chosen)
        behind = missed[:, None] * held[2] * (1 - hidden**2)
        found = [inputs.T @ behind, behind.sum(axis=0), hidden.T @ missed, np.array([missed.sum()])]
        pace = _FASTEST * math.sin(math.pi * part)
        for at, one in enumerate(found):
            pushes[at] = 0.9 * pushes[at] + 0.1 * one
            sizes[at] = 0.999 * sizes[at] + 0.001 * one**2
            step = pushes[at] / (1 - 0.9**turn) / (np.sqrt(sizes[at] / (1 - 0.999**turn)) + 1e-8)
            held[at] = held[at] - pace * step
    first, bias, last, end = held
    return Network(middle.astype(np.float64), spread.astype(np.float64), first, bias, last, float(end[0]))


def _parts(count: int, chance: np.random.Generator) -> Iterator[tuple[float, NDArray[np.intp]]]:
    """The places of ``count`` examples in small parts, all of them an epoch, with how far the work has come."""
    parts = max(1, count // _AT_A_TIME)
    for epoch in range(_EPOCHS):
        for place, chosen in enumerate(np.array_split(chance.permutation(count), parts)):
            yield (epoch * parts + place + 0.5) / (_EPOCHS * parts), chosen

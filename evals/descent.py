"""Teaches the small functions of ``knowledge.network`` by examples: stochastic descent, always the same."""

import math
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.network import Network

Array = NDArray[np.float64]
Slope = Callable[[Array, NDArray[np.intp]], Array]
"""From the numbers that come out for some examples to the slope of what they miss by, one a number."""

_HIDDEN = 16
_EPOCHS = 12
_AT_A_TIME = 256
_FASTEST = 0.02
_SHARPEST = 40


def fit_judge(evidence: Array, truth: Array, weights: Array) -> Network:
    """The network that makes the odds of being right of the ``evidence``, one line an answer."""
    return descended([line[None] for line in evidence], evidence.shape[1], odds_slope(truth, weights))


def odds_slope(truth: Array, weights: Array) -> Slope:
    """The slope of what log odds miss the ``truth`` by, each answer counting by its weight."""

    def slope(odds: Array, chosen: NDArray[np.intp]) -> Array:
        share = weights[chosen] / weights[chosen].sum()
        return np.asarray((1 / (1 + np.exp(-np.clip(odds, -_SHARPEST, _SHARPEST))) - truth[chosen]) * share)

    return slope


def descended(examples: Sequence[Array], width: int, slope: Slope) -> Network:
    """A network made by stochastic descent (Adam) over ``examples``, each some lines of inputs; always the same."""
    chance = np.random.default_rng(7)
    whole = np.concatenate(examples)
    middle, spread = whole.mean(axis=0), np.maximum(whole.std(axis=0), 1e-3)
    held = [chance.normal(size=(width, _HIDDEN)) / math.sqrt(width), np.zeros(_HIDDEN), np.zeros(_HIDDEN), np.zeros(1)]
    held[2] = chance.normal(size=_HIDDEN) / math.sqrt(_HIDDEN)
    pushes, sizes = [np.zeros_like(one) for one in held], [np.zeros_like(one) for one in held]
    for turn, (part, chosen) in enumerate(parts_of(len(examples), chance, _EPOCHS, _AT_A_TIME), 1):
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


def parts_of(
    count: int, chance: np.random.Generator, epochs: int, at_a_time: int
) -> Iterator[tuple[float, NDArray[np.intp]]]:
    """The places of ``count`` examples in small parts, all of them an epoch, with how far the work has come."""
    parts = max(1, count // at_a_time)
    for epoch in range(epochs):
        for place, chosen in enumerate(np.array_split(chance.permutation(count), parts)):
            yield (epoch * parts + place + 0.5) / (epochs * parts), chosen

"""Teaches the layers of ``knowledge.network.Deep`` by examples: stochastic descent (AdamW), always the same."""

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.network import Deep

Array = NDArray[np.float64]
Slope = Callable[[Array, NDArray[np.intp]], Array]
"""From the numbers that come out for some examples to the slope of what they miss by, one a number."""

_HIDDEN = (48, 48)
_SHARPEST = 40
_FASTEST = 0.003
_DROPPED = 0.1
"""The share of what a layer made that the next does not see while learning: none is to rest on one number alone."""
_DECAY = 1e-4
_AT_A_TIME = 128
_FEWEST = 600
"""Steps that are taken at least, however few the examples are."""

Floats = NDArray[np.float32]
_Layers = list[list[Floats]]


def fit_deep_judge(evidence: Array, truth: Array, weights: Array) -> Deep:
    """The layers that make the odds of being right of the ``evidence``, one line an answer."""
    return deepened([line[None] for line in evidence], evidence.shape[1], odds_slope(truth, weights), epochs=6)


def deepened(examples: Sequence[Array], width: int, slope: Slope, epochs: int = 10) -> Deep:
    """Layers made by descent over ``examples``, each some lines of inputs."""
    chance = np.random.default_rng(7)
    whole = np.concatenate(examples)
    middle, spread = whole.mean(axis=0), np.maximum(whole.std(axis=0), 1e-3)
    ready = [((one - middle) / spread).astype(np.float32) for one in examples]
    layers = _begun((width, *_HIDDEN, 1), chance)
    epochs = max(epochs, _FEWEST * _AT_A_TIME // len(examples))
    pushes, sizes = ([[np.zeros_like(part) for part in layer] for layer in layers] for _ in range(2))
    for turn, (part, chosen) in enumerate(_parts_of(len(examples), chance, epochs, _AT_A_TIME), 1):
        found = _slopes(layers, np.concatenate([ready[at] for at in chosen]), chosen, slope, chance)
        pace = _FASTEST * math.sin(math.pi * part)
        for layer, push, size, by in zip(layers, pushes, sizes, found, strict=True):
            for at, one in enumerate(by):
                push[at] += (one - push[at]) * np.float32(0.1)
                size[at] += (one**2 - size[at]) * np.float32(0.001)
                step = push[at] / (1 - 0.9**turn) / (np.sqrt(size[at] / (1 - 0.999**turn)) + 1e-8)
                layer[at] -= ((step + _DECAY * layer[at]) * pace).astype(np.float32)
    return Deep(middle, spread, tuple((weights.astype(float), added.astype(float)) for weights, added in layers))


def _begun(sizes: Sequence[int], chance: np.random.Generator) -> _Layers:
    return [
        [
            (chance.normal(size=(before, after)) * math.sqrt(2 / before)).astype(np.float32),
            np.zeros(after, dtype=np.float32),
        ]
        for before, after in itertools.pairwise(sizes)
    ]


def _slopes(
    layers: _Layers, inputs: Floats, chosen: NDArray[np.intp], slope: Slope, chance: np.random.Generator
) -> list[list[NDArray[Any]]]:
    """The slope of every layer's numbers over the ``chosen`` examples."""
    made, alive = [inputs], []
    for weights, added in layers[:-1]:
        held = made[-1] @ weights + added
        kept = chance.random(held.shape, dtype=np.float32) >= _DROPPED
        alive.append(((held > 0) & kept).astype(np.float32) / np.float32(1 - _DROPPED))
        made.append(held * alive[-1])
    last, end = layers[-1]
    missed = slope((made[-1] @ last + end)[:, 0].astype(np.float64), chosen)[:, None].astype(np.float32)
    found: list[list[NDArray[Any]]] = []
    for place in reversed(range(len(layers))):
        found.insert(0, [made[place].T @ missed, missed.sum(axis=0)])
        if place:
            missed = (missed @ layers[place][0].T) * alive[place - 1]
    return found


def odds_slope(truth: Array, weights: Array) -> Slope:
    """The slope of what log odds miss the ``truth`` by, each answer counting by its weight."""

    def slope(odds: Array, chosen: NDArray[np.intp]) -> Array:
        share = weights[chosen] / weights[chosen].sum()
        return np.asarray((1 / (1 + np.exp(-np.clip(odds, -_SHARPEST, _SHARPEST))) - truth[chosen]) * share)

    return slope


def _parts_of(
    count: int, chance: np.random.Generator, epochs: int, at_a_time: int
) -> Iterator[tuple[float, NDArray[np.intp]]]:
    """The places of ``count`` examples in small parts, all of them an epoch, with how far the work has come."""
    parts = max(1, count // at_a_time)
    for epoch in range(epochs):
        for place, chosen in enumerate(np.array_split(chance.permutation(count), parts)):
            yield (epoch * parts + place + 0.5) / (epochs * parts), chosen

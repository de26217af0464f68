"""Small functions learned from examples, nothing but numbers in and a number out: some hidden layers, or none."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Deep:
    """``middle`` and ``spread`` bring each input to a like size; each of ``layers`` weighs what the one before it made
    and adds to it. What falls below nought between two layers is nought."""

    middle: Array
    spread: Array
    layers: tuple[tuple[Array, Array], ...]

    def __call__(self, inputs: Array) -> Array:
        """One number for each line of ``inputs``."""
        held = (inputs - self.middle) / self.spread
        *hidden, (last, end) = self.layers
        for weights, added in hidden:
            held = np.maximum(held @ weights + added, 0.0)
        return np.asarray((held @ last + end)[:, 0])

    def stored(self) -> dict[str, Any]:
        """The numbers as JSON holds them, four places each."""
        layers = [[np.round(part, 4).tolist() for part in layer] for layer in self.layers]
        sizes = {name: np.round(getattr(self, name), 4).tolist() for name in ("middle", "spread")}
        return {**sizes, "layers": layers}


@dataclass(frozen=True, eq=False)
class Line:
    """The weighed sum of the inputs and an ``end``.

    It goes straight on beyond what it learned from, where a network may turn anywhere.
    """

    weights: Array
    end: float

    def __call__(self, inputs: Array) -> Array:
        """One number for each line of ``inputs``."""
        return np.asarray(inputs @ self.weights + self.end)

    def stored(self) -> dict[str, Any]:
        """The numbers as JSON holds them, four places each."""
        return {"weights": np.round(self.weights, 4).tolist(), "end": round(self.end, 4)}


def deep_restored(stored: Mapping[str, Any]) -> Deep:
    """The layers whose numbers ``stored`` holds."""
    middle, spread = (np.array(stored[name], dtype=np.float64) for name in ("middle", "spread"))
    return Deep(middle, spread, tuple((np.array(weights), np.array(added)) for weights, added in stored["layers"]))


def line_restored(stored: Mapping[str, Any]) -> Line:
    """The line whose numbers ``stored`` holds."""
    return Line(np.array(stored["weights"], dtype=np.float64), float(stored["end"]))

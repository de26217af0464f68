"""What hospitals' price lists taught of each code: one vector, the mean of the ways in which they write it.

``learned.npz`` holds nothing but codes and numbers; ``python -m evals.learning`` makes it. Our own words say what a
patient meets; this says in which direction of the encoder's space a price list says it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder import Vectors

DIMENSIONS = 128
"""The directions that are kept: those in which the codes differ most. The others add nothing that can be measured."""

_WHOLE = 127.0


@dataclass(frozen=True, eq=False)
class Learned:
    """Systems and codes with a vector each, of norm 1; ``basis`` turns the encoder's vectors into such ones."""

    codes: tuple[tuple[str, str], ...]
    vectors: Vectors
    basis: Vectors

    def nearness(self, vector: Vectors) -> Vectors:
        """The cosine of every code to a ``vector`` of the encoder."""
        turned = vector @ self.basis
        return np.asarray(self.vectors @ (turned / max(float(np.linalg.norm(turned)), 1e-6)))


def learn(codes: Sequence[tuple[str, str]], vectors: Vectors, dimensions: int = DIMENSIONS) -> Learned:
    """What lines with these ``vectors``, each of the code beside it, teach."""
    distinct = tuple(sorted(set(codes)))
    places = {code: place for place, code in enumerate(distinct)}
    sums = np.zeros((len(distinct), vectors.shape[1]), dtype=np.float32)
    np.add.at(sums, [places[code] for code in codes], vectors)
    means = _normal(sums)
    basis = np.linalg.eigh(means.T @ means)[1][:, ::-1][:, :dimensions]
    return Learned(distinct, _normal(means @ basis), np.ascontiguousarray(basis, dtype=np.float32))


def save(learned: Learned, path: Path) -> None:
    """Write ``learned`` in whole numbers of eight bits."""
    largest = np.abs(learned.vectors).max()
    np.savez_compressed(
        path,
        codes=np.array([f"{system} {code}" for system, code in learned.codes]),
        vectors=np.rint(learned.vectors / largest * _WHOLE).astype(np.int8),
        basis=learned.basis.astype(np.float16),
    )


def load() -> Learned:
    """What ships with the package."""
    with files("knowledge").joinpath("learned.npz").open("rb") as source, np.load(source, allow_pickle=False) as stored:
        codes = [str(one).partition(" ") for one in stored["codes"]]
        return Learned(
            tuple((system, code) for system, _, code in codes),
            _normal(stored["vectors"].astype(np.float32)),
            stored["basis"].astype(np.float32),
        )


def _normal(rows: NDArray[np.float32]) -> Vectors:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6), dtype=np.float32)

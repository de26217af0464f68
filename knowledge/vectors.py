"""Nearest vectors: an exact FAISS index over a file that stays on disk.

Whole numbers of eight bits a dimension lose nothing that can be measured after fusion and are compared twice as
fast as fractions of eight bits. A flat index can be mapped into memory: processes share its pages, and opening it
reads nothing. Approximate indexes are faster and lose recall.
"""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder import Vectors

_SPREAD = 6.25
"""How many times its mean size, 1 / √dimension, a number of a normalised vector may have and still be told exactly."""


def _scale(dimension: int) -> float:
    return float(127 * np.sqrt(dimension) / _SPREAD)


def _whole(vectors: Vectors) -> Vectors:
    """``vectors`` as whole numbers from -127 to 127."""
    scaled = np.asarray(vectors, dtype=np.float32) * _scale(vectors.shape[1])
    return np.ascontiguousarray(np.clip(np.rint(scaled), -127, 127))


def write_vectors(path: Path, vectors: Vectors) -> None:
    """Write normalised ``vectors`` as an index at ``path``; row ``n`` is found as ``n``."""
    import faiss

    # Between vectors of one length the nearest has the largest cosine, and FAISS compares whole numbers by distance.
    index = faiss.IndexScalarQuantizer(vectors.shape[1], faiss.ScalarQuantizer.QT_8bit_direct_signed, faiss.METRIC_L2)
    whole = _whole(vectors)
    index.train(whole)
    index.add(whole)
    faiss.write_index(index, str(path))


class VectorIndex:
    """The index at ``path``, read-only and mapped into memory; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        import faiss

        faiss.omp_set_num_threads(1)
        self._index: Any = faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC)

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def search(self, vectors: Vectors, k: int) -> tuple[Vectors, NDArray[np.int64]]:
        """The cosines and row numbers of the ``k`` nearest, best first, one line a query vector.

        Fewer where the index has fewer.
        """
        distances, rows = self._index.search(_whole(vectors), min(k, len(self)))
        return 1 - distances / (2 * _scale(self._index.d) ** 2), rows

    def nearness(self, vectors: Vectors, rows: NDArray[np.int64]) -> Vectors:
        """The cosine of each of ``rows`` to each of ``vectors``, a line a vector."""
        return np.asarray(vectors @ self._index.reconstruct_batch(rows).T / _scale(self._index.d), dtype=np.float32)


def pooled(cosines: Vectors, rows: NDArray[np.int64], owners: NDArray[np.int32], count: int) -> Vectors:
    """The best cosine of each of ``count`` owners; one that no row brought is as near as the last row."""
    best = np.full(count, cosines[-1] if len(cosines) else 0.0, dtype=np.float32)
    np.maximum.at(best, owners[rows], cosines)
    return best

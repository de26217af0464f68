"""Nearest vectors: an exact FAISS index over a file that stays on disk.

Eight bits a dimension lose nothing that can be measured after fusion, and a flat index can be mapped into memory:
processes share its pages, and opening it reads nothing. Approximate indexes are faster and lose recall.
"""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder import Vectors


def write_vectors(path: Path, vectors: Vectors) -> None:
    """Write normalised ``vectors`` as an index at ``path``; row ``n`` is found as ``n``."""
    import faiss

    index = faiss.IndexScalarQuantizer(vectors.shape[1], faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT)
    index.train(vectors)
    index.add(vectors)
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
        cosines, rows = self._index.search(np.ascontiguousarray(vectors, dtype=np.float32), min(k, len(self)))
        return cosines, rows

    def nearness(self, vectors: Vectors, rows: NDArray[np.int64]) -> Vectors:
        """The cosine of each of ``rows`` to each of ``vectors``, a line a vector."""
        return np.asarray(vectors @ self._index.reconstruct_batch(rows).T, dtype=np.float32)


def pooled(cosines: Vectors, rows: NDArray[np.int64], owners: NDArray[np.int32], count: int) -> Vectors:
    """The best cosine of each of ``count`` owners; one that no row brought is as near as the last row."""
    best = np.full(count, cosines[-1] if len(cosines) else 0.0, dtype=np.float32)
    np.maximum.at(best, owners[rows], cosines)
    return best

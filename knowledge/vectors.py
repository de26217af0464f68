"""Nearest vectors: an exact search in two steps over files that stay on disk.

The vectors are turned so that the directions in which they differ most come first. FAISS compares those alone, a third
of the bytes; what it puts first is compared whole. On a machine whose memory is shared the bytes read are the time a
search takes. Whole numbers of eight bits a dimension lose nothing that can be measured after fusion. All files can be
mapped into memory: processes share their pages, and opening them reads next to nothing. Approximate indexes are faster
and lose recall.
"""

import os
import weakref
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder import Vectors

FIRST = 128
"""The directions that are compared first."""

_WHOLE = 127
_SIGN = 128
"""FAISS stores a whole number from -128 on, so much above nought."""


def write_vectors(path: Path, vectors: Vectors) -> None:
    """Write normalised ``vectors`` as an index at ``path`` and two files beside it; row ``n`` is found as ``n``."""
    import faiss

    spread = vectors.T @ vectors
    basis = np.linalg.eigh(spread)[1][:, ::-1].astype(np.float32)
    turned = vectors @ basis
    first, rest = turned[:, :FIRST], turned[:, FIRST:]
    scales = [_WHOLE / max(float(np.abs(part).max(initial=0.0)), 1e-6) for part in (first, rest)]
    kind = faiss.ScalarQuantizer.QT_8bit_direct_signed
    index = faiss.IndexScalarQuantizer(first.shape[1], kind, faiss.METRIC_INNER_PRODUCT)
    whole = np.ascontiguousarray(np.rint(first * scales[0]))
    index.train(whole)
    index.add(whole)
    faiss.write_index(index, str(path))
    np.save(_rest(path), np.rint(rest * scales[1]).astype(np.int8))
    np.savez(_turn(path), basis=basis, scales=np.array(scales))


def _rest(path: Path) -> Path:
    return path.with_suffix(".rest.npy")


def _turn(path: Path) -> Path:
    return path.with_suffix(".turn.npz")


class VectorIndex:
    """The index at ``path``, read-only and mapped into memory; safe to share between threads.

    Rows that are compared whole are read anew each time: the system has them at hand, the process is to stay small, and
    a page mapped and given back costs more.
    """

    def __init__(self, path: Path) -> None:
        import faiss

        faiss.omp_set_num_threads(1)
        swig: Any = faiss
        self._index = swig.read_index(str(path), swig.IO_FLAG_MMAP_IFC)
        with np.load(_turn(path), allow_pickle=False) as stored:
            self._basis = stored["basis"]
            self._scales = stored["scales"].tolist()
        count, width = len(self), self._basis.shape[1] - self._index.d
        first = swig.rev_swig_ptr(self._index.codes.data(), count * self._index.d)
        self._first: NDArray[np.uint8] = first.reshape(count, self._index.d)
        self._rest: NDArray[np.int8] = (
            np.load(_rest(path), mmap_mode="r") if count * width else np.empty((count, width), dtype=np.int8)
        )
        self._handle: int | None = None
        if hasattr(os, "pread") and count * width:
            self._handle = os.open(_rest(path), os.O_RDONLY)
            weakref.finalize(self, os.close, self._handle)

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def search(self, vectors: Vectors, k: int) -> tuple[Vectors, NDArray[np.int64]]:
        """The cosines and row numbers of the ``k`` nearest, best first, one line a query vector.

        Fewer where the index has fewer.
        """
        k = min(k, len(self))
        # FAISS takes the query in whole numbers too.
        turned = np.rint((vectors @ self._basis)[:, : self._index.d] * self._scales[0])
        first = np.ascontiguousarray(np.clip(turned, -_WHOLE, _WHOLE), dtype=np.float32)
        _, short = self._index.search(first, min(k + 60, len(self)))
        near = np.concatenate([self.nearness(vectors[at : at + 1], rows) for at, rows in enumerate(short)])
        order = np.argsort(-near, axis=1, kind="stable")[:, :k]
        return np.take_along_axis(near, order, axis=1), np.take_along_axis(short, order, axis=1)

    def nearness(self, vectors: Vectors, rows: NDArray[np.int64]) -> Vectors:
        """The cosine of each of ``rows`` to each of ``vectors``, a line a vector."""
        turned = vectors @ self._basis
        first, rest = turned[:, : self._index.d], turned[:, self._index.d :]
        others = self._others(rows).T.astype(np.float32)
        near = (first @ self._first[rows].T.astype(np.float32) - _SIGN * first.sum(axis=1)[:, None]) / self._scales[0]
        return np.asarray(near + rest @ others / self._scales[1], dtype=np.float32)

    def _others(self, rows: NDArray[np.int64]) -> NDArray[np.int8]:
        """The rest of each of ``rows``, those that stand one behind the other read at once."""
        if self._handle is None or not len(rows):
            return np.asarray(self._rest[rows])
        order = np.argsort(rows, kind="stable")
        placed = rows[order]
        firsts = np.flatnonzero(np.r_[True, np.diff(placed) != 1])
        counts = np.diff(np.r_[firsts, len(rows)])
        width, start = self._rest.shape[1], int(getattr(self._rest, "offset", 0))
        runs = zip(placed[firsts].tolist(), counts.tolist(), strict=True)
        parts = [os.pread(self._handle, width * count, start + width * first) for first, count in runs]
        found = np.empty((len(rows), width), dtype=np.int8)
        found[order] = np.frombuffer(b"".join(parts), dtype=np.int8).reshape(-1, width)
        return found

    def whole(self) -> Vectors:
        """Every vector as it was given, as near as it is kept."""
        first = (self._first.astype(np.float32) - _SIGN) / self._scales[0]
        return np.asarray(np.hstack([first, self._rest / self._scales[1]]) @ self._basis.T, dtype=np.float32)


def pooled(cosines: Vectors, rows: NDArray[np.int64], owners: NDArray[np.int32], count: int) -> Vectors:
    """The best cosine of each of ``count`` owners; one that no row brought is as near as the last row."""
    best = np.full(count, cosines[-1] if len(cosines) else 0.0, dtype=np.float32)
    np.maximum.at(best, owners[rows], cosines)
    return best

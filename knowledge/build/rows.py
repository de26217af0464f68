"""Questions in rows, as the workshop learns from them: embeddings as they are, the wording in a sparse matrix.

Of the wording's buckets a question touches one in forty: written out they would take a gigabyte.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack

from knowledge.encoder import Encoder
from knowledge.question_features import BUCKETS, embedding, masked, wording

Array = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Rows:
    """One row a text: ``dense`` numbers, and behind them ``sparse`` ones."""

    dense: Array
    sparse: csr_matrix

    def first(self, count: int) -> "Rows":
        """The first ``count`` rows."""
        return Rows(self.dense[:count], self.sparse[:count])

    def beside(self, others: csr_matrix) -> "Rows":
        """These rows with ``others`` behind them."""
        return Rows(self.dense, hstack([self.sparse, others]).tocsr())


def rows_of(texts: Sequence[str], encoder: Encoder) -> Rows:
    """The question features of ``texts``, in the order that ``question_features`` gives them in."""
    covered = [masked(text) for text in texts]
    return Rows(embedding(covered, encoder), sparse([wording(text) for text in covered], 2 * BUCKETS))


def sparse(found: Sequence[tuple[NDArray[np.intp], Array]], width: int) -> csr_matrix:
    """A row of ``width`` for each of ``found``: which places are not zero, and what stands there."""
    ends = np.cumsum([0, *(len(where) for where, _ in found)])
    where, values = (np.concatenate(part) for part in zip(*found, strict=True))
    return csr_matrix((values, where.astype(np.int32), ends.astype(np.int32)), shape=(len(found), width))

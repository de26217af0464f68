from collections.abc import Sequence

import numpy as np

from knowledge.build.rows import rows_of
from knowledge.encoder import Vectors
from knowledge.question_features import BUCKETS, features

TEXTS = ["Why was I charged $45.00 for a flu shot?", "¿Por qué?", "12", "shot shot shot"]


class Lengths:
    """Encodes a text as its length."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        return np.array([[len(text), 1.0] for text in texts], dtype=np.float32)


def test_a_row_holds_what_the_features_of_its_text_are() -> None:
    rows = rows_of(TEXTS, Lengths())
    written_out = np.hstack([rows.dense, rows.sparse.toarray()])
    assert written_out.shape == (len(TEXTS), 2 + 2 * BUCKETS)
    for row, text in zip(written_out, TEXTS, strict=True):
        where, values = features(text, Lengths())
        assert np.array_equal(row[where], values)
        assert np.count_nonzero(row) == len(where)


def test_the_first_rows_and_rows_side_by_side() -> None:
    rows = rows_of(TEXTS, Lengths())
    two = rows.first(2)
    assert (two.dense.shape[0], two.sparse.shape[0]) == (2, 2)
    assert two.beside(two.sparse).sparse.shape == (2, 4 * BUCKETS)

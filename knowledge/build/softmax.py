"""Softmax regression on questions: the weights under which the right labels of all examples are likeliest."""

import numpy as np
from numpy.typing import NDArray

from knowledge.build.rows import Array, Rows
from knowledge.topic_index import probabilities

PENALTY = 0.1
"""Weight of half the squared size of the weights; .2, .1, .05 and .03 were alike on examples left out."""
STEPS = 25
"""Of the search for the weights: twice as many take twice as long and tell examples left out no better."""


def softmax_weights(
    rows: Rows,
    labels: NDArray[np.intp],
    count: int,
    counts: Array | None = None,
    penalty: float = PENALTY,
    steps: int = STEPS,
) -> Array:
    """Weights, one column for each of ``count`` labels, of the softmax regression of ``labels`` on ``rows``.

    ``counts`` is how much each example counts, 1 without.
    """
    from scipy.optimize import minimize

    dense, words, split = rows.dense, rows.sparse, rows.dense.shape[1]
    turned = words.T.tocsr()
    shape = (split + words.shape[1], count)
    right = (np.arange(len(labels)), labels)
    each = np.ones(len(labels), dtype=np.float32) if counts is None else counts

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(shape).astype(np.float32)
        likely = probabilities(dense @ weights[:split] + words @ weights[split:], 1.0)
        missed = -(each * np.log(np.maximum(likely[right], 1e-30))).sum(dtype=np.float64)
        likely[right] -= 1.0
        likely *= each[:, None]
        slope = np.concatenate([dense.T @ likely, turned @ likely]) + penalty * weights
        return missed + penalty / 2 * float(flat @ flat), slope.ravel().astype(np.float64)

    found = minimize(loss, np.zeros(shape[0] * count), jac=True, method="L-BFGS-B", options={"maxiter": steps})
    weights: Array = found.x.reshape(shape).astype(np.float32)
    return weights

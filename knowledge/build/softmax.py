"""Softmax regression on questions: the weights under which the right topics of all examples are likeliest."""

import numpy as np
from numpy.typing import NDArray

from knowledge.build.ridge import Rows
from knowledge.question_features import BUCKETS
from knowledge.topic_index import probabilities

PENALTY = 0.1
"""Weight of half the squared size of the weights; .2, .1, .05 and .03 were alike on examples left out."""
STEPS = 25
"""Of the search for the weights: twice as many take twice as long and tell examples left out no better."""


def softmax_weights(rows: Rows, labels: NDArray[np.intp], count: int) -> Rows:
    """Weights, one column for each of ``count`` topics, of the softmax regression of ``labels`` on ``rows``."""
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    split = rows.shape[1] - 2 * BUCKETS
    dense, words = np.ascontiguousarray(rows[:, :split]), csr_matrix(rows[:, split:])
    shape = (rows.shape[1], count)
    right = (np.arange(len(labels)), labels)

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(shape).astype(np.float32)
        likely = probabilities(dense @ weights[:split] + words @ weights[split:], 1.0)
        missed = -np.log(np.maximum(likely[right], 1e-30)).sum(dtype=np.float64)
        likely[right] -= 1.0
        slope = np.concatenate([dense.T @ likely, words.T @ likely]) + PENALTY * weights
        return missed + PENALTY / 2 * float(flat @ flat), slope.ravel().astype(np.float64)

    found = minimize(loss, np.zeros(shape[0] * count), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    weights: Rows = found.x.reshape(shape).astype(np.float32)
    return weights

"""Fits what ``knowledge.reranking`` holds: a line, layers that put the right code first, honest confidence."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from evals.deepening import Array, deepened
from evals.fitting import Measured, fit_weights
from evals.ranking import Scores, first_slope, judge_of
from knowledge.network import Deep
from knowledge.reranking import INPUTS, Reranker, evidence_of, given, in_front, inputs_of, scored, taught


def fit_reranker(measured: Sequence[Measured]) -> Reranker:
    """The line from all lines, the layers and the judge from what the line puts in front."""
    known = [one for one in measured if len(one.features)]
    line = fit_weights([one for one in known if one.right >= 0])
    ready = [_ready(one, line) for one in known]

    def learn(lines: Sequence[Measured]) -> Scores:
        return partial(scored, fit_layers(lines, line), line)

    return Reranker(tuple(line.tolist()), fit_layers(ready, line), judge_of(ready, learn, evidence_of))


def _ready(one: Measured, line: Array) -> Measured:
    """The candidates in front, by what the layers see of them."""
    scores = one.features @ line
    front = in_front(scores)
    place = np.flatnonzero(front == one.right)
    codes = tuple(one.codes[at] for at in front.tolist())
    inputs = inputs_of(one.features, scores)[front]
    return replace(one, codes=codes, features=inputs, right=int(place[0]) if len(place) else -1)


def fit_layers(ready: Sequence[Measured], line: Array) -> Deep:
    """The layers under which the softmax over the candidates in front gives the right code most.

    What price lists cannot teach is left to the ``line``.
    """
    lines = [one for one in ready if one.right >= 0]
    slope = first_slope(lines, [given(line, one.features) for one in lines])
    return deepened([taught(one.features) for one in lines], len(INPUTS), slope)

"""Own words and published wordings together: each code with what either says of it, for one set of weights."""

import json
import math
from collections.abc import Sequence
from importlib.resources import files

import numpy as np

from knowledge.calibration import Calibration
from knowledge.measures import Candidates, Table
from knowledge.published_words import Neighbor

FEATURES = (
    "own",  # the log share that our own words give the code
    "own_absent",
    "near",  # the cosine of the nearest published line
    "unpublished",
    "share",  # the log share of the votes of the published lines nearby
    "lines",  # how many published lines nearby have it, as a logarithm
    "both",
    "ratio",  # how alike the words are, in any order
    "covers",  # how much of the line the published one explains
    "numbers",  # numbers that both name, less those that only one does
)
"""The names of the measures, in the order of the columns and of the weights."""

EVIDENCE = ("constant", "share", "score", "lead", *(f"measure: {name}" for name in FEATURES))
"""What confidence rests on, in the order of its numbers."""

_LEAST = -12.0
_NO_VOTE = 1e-3
_FROM_OWN = 60
"""Candidates of our own words that are compared; the right one is hardly ever further down."""


def load() -> Calibration:
    """The fitted numbers that ship with the package; ``python -m evals.published`` fits them."""
    stored = json.loads(files("knowledge").joinpath("fusion.json").read_text(encoding="utf-8"))
    return Calibration(
        weights=tuple(stored["weights"][name] for name in FEATURES),
        confidence=tuple(stored["confidence"][name] for name in EVIDENCE),
    )


def fused(own: Candidates, scores: Table, neighbors: Sequence[Neighbor]) -> Candidates:
    """The codes that either names, each with the measures of both; ``scores`` are those of ``own``."""
    shares = _log_shares(scores)
    order = np.argsort(-shares, kind="stable")[:_FROM_OWN]
    ours = {own.codes[place]: max(float(shares[place]), _LEAST) for place in order}
    theirs = {(one.system, one.code): one for one in neighbors}
    codes = tuple(dict.fromkeys([*ours, *theirs]))
    rows = [_measures(ours.get(code), theirs.get(code)) for code in codes]
    return Candidates(codes, np.array(rows, dtype=np.float64).reshape(len(codes), len(FEATURES)))


def _log_shares(scores: Table) -> Table:
    if not len(scores):
        return scores
    moved = scores - scores.max()
    return np.asarray(moved - math.log(np.exp(moved).sum()))


def _measures(ours: float | None, theirs: Neighbor | None) -> list[float]:
    own = _LEAST if ours is None else ours
    if theirs is None:
        return [own, 0.0, 0.0, 1.0, math.log(_NO_VOTE), 0.0, 0.0, 0.0, 0.0, 0.0]
    return [
        own,
        float(ours is None),
        theirs.nearest,
        0.0,
        math.log(theirs.share + _NO_VOTE),
        math.log1p(theirs.lines),
        float(ours is not None),
        theirs.ratio,
        theirs.covers,
        theirs.numbers,
    ]

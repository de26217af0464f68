"""Own words and published wordings together: each code with what either says of it, and what that comes to.

The numbers stand in ``fusion.json``; ``python -m evals.published`` fits them, and nothing but numbers comes out of it.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

import numpy as np

from knowledge.calibration import Arranged, sureness
from knowledge.measures import FEATURES as OWN_FEATURES
from knowledge.measures import Candidates, Table
from knowledge.network import Deep, deep_restored
from knowledge.published_words import Neighbor

_SAID = (
    "own",  # the log share that our own words give the code
    "own_absent",
    "own_place",  # how far down our own words put it, as a logarithm
    "near",  # the cosine of the nearest published line
    "unpublished",
    "share",  # the log share of the votes of the published lines nearby
    "lines",  # how many published lines nearby have it, as a logarithm
    "place",  # how far down its first line is, as a logarithm
    "known",  # how many published lines have it anywhere, as a logarithm
    "ratio",  # how alike the words are, in any order
    "covers",  # how much of what was asked the line explains
    "covered",  # how much of the line what was asked explains
    "numbers",  # numbers that both name, less those that only one does
    "spread",  # how many lists have it, as a logarithm
    "printed",  # how alike the best printed form is
    "forms",  # the log share of the votes of the printed forms nearby
    "both",  # that of forms and words together
    "house",  # that of the lists nearby, those before the others that print as was asked
    "same",  # its share of the lists that have these very words; below nought where none has
    "lists",  # how many lists nearby have it, as a logarithm
)

FEATURES = (*_SAID, *(f"words: {name}" for name in OWN_FEATURES))
"""The names of the measures, in the order of the columns: those of our own words stand last, noughts where absent."""

EVIDENCE = (
    "share",  # the softmax share of the candidate's score
    "lead",  # over the best of the others
    "spread",  # the sum of the squares of all shares: 1 where nothing else is thinkable
    "nearest",  # the cosine of the nearest published line of any code
    "same",  # how many codes are published under these very words, as a logarithm
    *FEATURES,
)
"""What confidence rests on, in the order of its columns."""

_LEAST = -12.0
_NO_VOTE = 1e-3
_FAR = 80
"""Published lines and own candidates that are compared: what is not among them is put behind them all."""
_FROM_OWN = 60
"""Candidates of our own words that are compared; the right one is hardly ever further down."""
_VERY = 0.999


@dataclass(frozen=True, eq=False)
class Fusion:
    """``ranker`` makes one score of the measures; ``judge`` makes the odds of what is known of a candidate."""

    ranker: Deep
    judge: Deep

    def scores(self, measures: Table) -> Table:
        """One score a candidate."""
        return self.ranker(measures)

    def rank(self, measures: Table, k: int, arranged: Arranged = list) -> list[tuple[int, float]]:
        """The places of the ``k`` best candidates with their confidence, best first, as ``arranged`` leaves them."""
        if not len(measures):
            return []
        scores = self.scores(measures)
        order = arranged(np.argsort(-scores, kind="stable").tolist())[:k]
        return list(zip(order, sureness(self.judge(evidence_of(measures, scores, order))), strict=True))


def evidence_of(measures: Table, scores: Table, order: Sequence[int]) -> Table:
    """What the confidence of each place in ``order`` rests on, one line each."""
    powers = np.exp(scores - scores.max())
    shares = powers / powers.sum()
    best, *rest = np.sort(scores)[::-1][:2].tolist()
    following = rest[0] if rest else best - 5.0
    same = math.log1p(int((measures[:, FEATURES.index("ratio")] >= _VERY).sum()))
    around = [float((shares**2).sum()), float(measures[:, FEATURES.index("near")].max()), same]
    lines = []
    for place in order:
        lead = scores[place] - (following if scores[place] == best else best)
        lines.append([shares[place], min(max(float(lead), -5.0), 5.0), *around, *measures[place]])
    return np.array(lines)


def load() -> Fusion:
    """The fitted numbers that ship with the package."""
    stored = json.loads(files("knowledge").joinpath("fusion.json").read_text(encoding="utf-8"))
    return Fusion(deep_restored(stored["ranker"]), deep_restored(stored["judge"]))


def fused(own: Candidates, scores: Table, neighbors: Sequence[Neighbor]) -> Candidates:
    """The codes that either names, each with the measures of both; ``scores`` are those of ``own``."""
    shares = _log_shares(scores)
    order = np.argsort(-shares, kind="stable")[:_FROM_OWN].tolist()
    codes = tuple(dict.fromkeys([*(own.codes[row] for row in order), *((one.system, one.code) for one in neighbors)]))
    at = {code: row for row, code in enumerate(codes)}
    measures = np.tile(_UNSAID, (len(codes), 1))
    count = len(order)
    measures[:count, 0] = np.maximum(shares[order], _LEAST)
    measures[:count, 1] = 0.0
    measures[:count, 2] = np.log1p(np.arange(count))
    measures[:count, len(_SAID) :] = own.measures[order]
    for one in neighbors:
        measures[at[one.system, one.code], 3 : len(_SAID)] = _said_by(one)
    return Candidates(codes, measures)


_UNSAID = np.zeros(len(FEATURES))
_UNSAID[: len(_SAID)] = [
    *(_LEAST, 1.0, math.log1p(_FAR)),
    *(0.0, 1.0, math.log(_NO_VOTE), 0.0, math.log1p(_FAR), 0.0, 0.0, 0.0, 0.0, 0.0),
    *(0.0, 0.0, math.log(_NO_VOTE), math.log(_NO_VOTE), math.log(_NO_VOTE), -1.0, 0.0),
]


def _log_shares(scores: Table) -> Table:
    if not len(scores):
        return scores
    moved = scores - scores.max()
    return np.asarray(moved - math.log(np.exp(moved).sum()))


def _said_by(one: Neighbor) -> list[float]:
    return [
        one.nearest,
        0.0,
        math.log(one.share + _NO_VOTE),
        math.log1p(one.lines),
        math.log1p(one.place),
        math.log1p(one.known),
        one.ratio,
        one.covers,
        one.covered,
        one.numbers,
        math.log1p(one.spread),
        one.style.printed,
        math.log(one.style.forms + _NO_VOTE),
        math.log(one.style.both + _NO_VOTE),
        math.log(one.style.house + _NO_VOTE),
        one.style.same,
        math.log1p(one.style.lists),
    ]

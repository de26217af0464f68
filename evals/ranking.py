"""Fits the layers of ``knowledge.fusion``: some that puts the right code first, others that say how sure that is."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from evals.deepening import Array, Slope, deepened, fit_deep_judge
from evals.fitting import LOOKED_AT, Measured
from knowledge.fusion import FEATURES, Fusion, evidence_of
from knowledge.network import Deep

Scores = Callable[[Array], Array]
"""Makes one score of each line of measures."""

_PARTS = 4
_HARDEST = 40
"""Candidates of a line that the ranker learns from: those that are far down everywhere teach it nothing."""


def fit(measured: Sequence[Measured]) -> Fusion:
    """Both layers."""
    known = [one for one in measured if len(one.features)]
    return Fusion(fit_ranker(known), judge_of(known, fit_ranker, evidence_of))


def judge_of(
    measured: Sequence[Measured],
    learn: Callable[[Sequence[Measured]], Scores],
    evidence_of: Callable[[Array, Array, Sequence[int]], Array],
) -> Deep:
    """The layers that say how sure a candidate is that scores as ``learn`` makes them put first.

    They learn from lines of owners that those scores were not learned from.
    """
    parts = _by_owner(measured)
    seen = []
    for place, part in enumerate(parts):
        others = [one for other, lines in enumerate(parts) if other != place for one in lines]
        seen.append(_examples(part, learn(others), evidence_of))
    evidence, truth, weights = (np.concatenate(one) for one in zip(*seen, strict=True))
    return fit_deep_judge(evidence, truth, weights)


def _by_owner(measured: Sequence[Measured]) -> list[list[Measured]]:
    """The lines in parts of about equal size that share no owner."""
    lines: dict[str, list[Measured]] = defaultdict(list)
    for one in measured:
        lines[one.owner].append(one)
    parts: list[list[Measured]] = [[] for _ in range(_PARTS)]
    for held in sorted(lines.values(), key=len, reverse=True):
        min(parts, key=len).extend(held)
    return parts


def fit_ranker(measured: Sequence[Measured]) -> Deep:
    """The layers under which the softmax over the candidates gives the right code most."""
    lines = [_hardest(one) for one in measured if one.right >= 0]
    nothing = [np.zeros(len(one.features)) for one in lines]
    return deepened([one.features for one in lines], len(FEATURES), first_slope(lines, nothing))


def first_slope(lines: Sequence[Measured], beside: Sequence[Array]) -> Slope:
    """The slope of what the softmax over each line's candidates misses of putting the right one first.

    ``beside`` is what of each candidate's score is given, and not learned.
    """
    sizes = np.array([len(one.features) for one in lines])
    right = np.array([one.right for one in lines])
    weights = np.array([one.weight for one in lines])

    def slope(scores: Array, chosen: NDArray[np.intp]) -> Array:
        scores = scores + np.concatenate([beside[at] for at in chosen])
        starts = np.concatenate([[0], np.cumsum(sizes[chosen])[:-1]])
        owner = np.repeat(np.arange(len(chosen)), sizes[chosen])
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        missed = powers / np.add.reduceat(powers, starts)[owner]
        missed[starts + right[chosen]] -= 1
        return np.asarray(missed * (weights[chosen] / weights[chosen].sum())[owner])

    return slope


def _hardest(one: Measured) -> Measured:
    """The line with the candidates that our own words or the published ones put first, and the right one."""
    far = np.minimum(one.features[:, FEATURES.index("own_place")], one.features[:, FEATURES.index("place")])
    far[one.right] = 0.0
    kept = np.sort(np.argsort(far, kind="stable")[:_HARDEST])
    codes = tuple(one.codes[place] for place in kept.tolist())
    return replace(one, codes=codes, features=one.features[kept], right=int(np.flatnonzero(kept == one.right)[0]))


def _examples(
    measured: Sequence[Measured], scores_of: Scores, evidence_of: Callable[[Array, Array, Sequence[int]], Array]
) -> tuple[Array, Array, Array]:
    """Of the first candidates of every line: what is known of each, whether it is right, how much it counts.

    A code's and an owner's many lines count less, by the root: the next hospital is a new one.
    """
    owners = Counter(one.owner for one in measured)
    evidence, truth, weights = [], [], []
    for one in measured:
        scores = scores_of(one.features)
        order = np.argsort(-scores, kind="stable")[:LOOKED_AT]
        evidence.append(evidence_of(one.features, scores, order.tolist()))
        truth.append((order == one.right).astype(np.float64))
        weights.append(np.full(len(order), (one.weight / owners[one.owner]) ** 0.5))
    return np.concatenate(evidence), np.concatenate(truth), np.concatenate(weights)

"""Which topic a question is on: a linear classifier over question features, with calibrated confidence.

The workshop learns one row of weights per topic from the topics' own example questions (both languages
together, so that a short message in either needs no language guess first) and a temperature under which
its probabilities are right as often as they say. The same questions teach which language a message is in.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder import Encoder
from knowledge.question_features import features

WEIGHTS_FILE = "topics.npz"
NAMES_FILE = "topics.json"
LANGUAGE_SCALE = 6.0
"""Turns the score of a language, near -1 or 1, into a probability."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A topic and the probability, 0 to 1, that the question is on it."""

    topic: str
    confidence: float


class TopicIndex:
    """The topics of a knowledge folder, opened for ranking."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        self._encoder = encoder
        self._topics: tuple[str, ...] = tuple(json.loads((folder / NAMES_FILE).read_text(encoding="utf-8")))
        with np.load(folder / WEIGHTS_FILE) as stored:
            self._weights: NDArray[np.float32] = stored["weights"].astype(np.float32)
            self._temperature = float(stored["temperature"])
            self._spanish: NDArray[np.float32] = stored["spanish"].astype(np.float32)

    @property
    def topics(self) -> tuple[str, ...]:
        """The ids of all topics."""
        return self._topics

    def rank(self, question: str, k: int = 5) -> list[Ranked]:
        """The ``k`` likeliest topics, likeliest first."""
        return self.rank_many([question], k)[0]

    def rank_many(self, questions: Sequence[str], k: int = 5) -> list[list[Ranked]]:
        """The same for several questions at once."""
        scores = features(questions, self._encoder) @ self._weights
        return [self._best(row, k) for row in probabilities(scores, self._temperature)]

    def spanish(self, question: str) -> float:
        """The probability, 0 to 1, that ``question`` is written in Spanish rather than in English."""
        score = float(features([question], self._encoder)[0] @ self._spanish)
        return float(1.0 / (1.0 + np.exp(-LANGUAGE_SCALE * score)))

    def _best(self, row: NDArray[np.float32], k: int) -> list[Ranked]:
        order = np.argsort(-row, kind="stable")[:k]
        return [Ranked(self._topics[i], float(row[i])) for i in order]


def probabilities(scores: NDArray[np.float32], temperature: float) -> NDArray[np.float32]:
    """Softmax of each row at ``temperature``; rows sum to one."""
    scaled = scores / temperature
    exponent = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    result: NDArray[np.float32] = exponent / exponent.sum(axis=1, keepdims=True)
    return result

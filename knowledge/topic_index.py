"""Which topic a question is on: a linear classifier over question features, with calibrated confidence.

The workshop learns one row of weights per topic from the topics' own example questions (both languages
together, so that a short message in either needs no language guess first) and a temperature under which
its probabilities are right as often as they say. The same questions teach which language a message is in.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.act import ACTS
from knowledge.danger import ALARMS, DANGERS, LOUD, Alarm
from knowledge.encoder import Encoder
from knowledge.question_features import features
from knowledge.senses import senses

WEIGHTS_FILE = "topics.npy"
NAMES_FILE = "topics.json"
ACTS_FILE = "acts.npy"
ALARMS_FILE = "alarms.npy"
LANGUAGE_SCALE = 6.0
"""Turns the score of a language, near -1 or 1, into a probability."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A topic and the probability, 0 to 1, that the question is on it."""

    topic: str
    confidence: float


_REMEMBERED = 8
"""Wordings whose features are kept at hand while a message is understood."""


class TopicIndex:
    """The topics of a knowledge folder, opened for ranking; the weights stay on disk, mapped into memory."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        told = json.loads((folder / NAMES_FILE).read_text(encoding="utf-8"))
        self._topics: tuple[str, ...] = tuple(told["topics"])
        self._temperature = float(told["temperature"])
        self._weights: NDArray[np.float16] = np.load(folder / WEIGHTS_FILE, mmap_mode="r")
        self._acts: NDArray[np.float16] = np.load(folder / ACTS_FILE, mmap_mode="r")
        self._alarms: NDArray[np.float16] = np.load(folder / ALARMS_FILE, mmap_mode="r")
        # Language, alarms, act and topic of one message are asked for one after another.
        self._row = lru_cache(maxsize=_REMEMBERED)(partial(features, encoder=encoder))

    @property
    def topics(self) -> tuple[str, ...]:
        """The ids of all topics."""
        return self._topics

    def rank(self, question: str, k: int = 5) -> list[Ranked]:
        """The ``k`` likeliest topics, likeliest first."""
        return self.rank_many([question], k)[0]

    def rank_many(self, questions: Sequence[str], k: int = 5) -> list[list[Ranked]]:
        """The same for several questions at once."""
        scores = self._scores(questions)[:, : len(self._topics)]
        return [self._best(row, k) for row in probabilities(scores, self._temperature)]

    def rank_together(self, wordings: Sequence[str], k: int = 5) -> list[Ranked]:
        """The ``k`` likeliest topics of one question put in several ways, each counting the same."""
        rows = probabilities(self._scores(wordings)[:, : len(self._topics)], self._temperature)
        return self._best(rows.mean(axis=0), k)

    def spanish(self, question: str) -> float:
        """The probability, 0 to 1, that ``question`` is written in Spanish rather than in English."""
        score = float(self._scores([question])[0, len(self._topics)])
        return float(1.0 / (1.0 + np.exp(-LANGUAGE_SCALE * score)))

    def alarms(self, message: str) -> dict[Alarm, float]:
        """The alarms that ``message`` sets off, each with its probability, 0 to 1; both dangers as the likelier."""
        likely = self.likely(message)
        # Whose danger it is may be unclear where that it is one is not.
        likelier = max(DANGERS, key=lambda danger: likely[danger])
        whole = sum(likely[danger] for danger in DANGERS)
        for danger in DANGERS:
            likely[danger] = whole if danger == likelier else 0.0
        return {alarm: share for alarm, share in likely.items() if share >= LOUD[alarm]}

    def likely(self, message: str) -> dict[Alarm, float]:
        """The probability, 0 to 1, of each alarm; what is left of 1 is that of none."""
        where, values = self._row(message)
        sensed, amounts = senses(message)
        scores = values @ self._alarms[where].astype(np.float32)
        scores += amounts @ self._alarms[len(self._weights) + sensed].astype(np.float32)
        return dict(zip(ALARMS, probabilities(scores[None], 1.0)[0, 1:].tolist(), strict=True))

    def acts(self, message: str) -> dict[str, float]:
        """What ``message`` does if it leans on the answer before it: every act with its probability, 0 to 1."""
        used, values = self._row(message)
        scores = (values @ self._acts[used].astype(np.float32))[None]
        return dict(zip(ACTS, map(float, probabilities(scores, 1.0)[0]), strict=True))

    def _scores(self, questions: Sequence[str]) -> NDArray[np.float32]:
        """One row a question, one score a column: topics, then Spanish."""
        rows = [self._row(question) for question in questions]
        return np.stack([values @ self._weights[where].astype(np.float32) for where, values in rows])

    def _best(self, row: NDArray[np.float32], k: int) -> list[Ranked]:
        order = np.argsort(-row, kind="stable")[:k]
        return [Ranked(self._topics[i], float(row[i])) for i in order]


def probabilities(scores: NDArray[np.float32], temperature: float) -> NDArray[np.float32]:
    """Softmax of each row at ``temperature``; rows sum to one."""
    scaled = scores / temperature
    exponent = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    result: NDArray[np.float32] = exponent / exponent.sum(axis=1, keepdims=True)
    return result

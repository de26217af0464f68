"""Which topic a question is on: a linear classifier over question features, with calibrated confidence.

The workshop learns one row of weights per topic from the topics' own example questions (both languages
together, so that a short message in either needs no language guess first) and a temperature under which
its probabilities are right as often as they say. The same questions teach which language a message is in.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.act import ACTS
from knowledge.danger import ALARMS, Alarm
from knowledge.encoder import Encoder
from knowledge.question_features import features

WEIGHTS_FILE = "topics.npy"
NAMES_FILE = "topics.json"
ACTS_FILE = "acts.npy"
LANGUAGE_SCALE = 6.0
"""Turns the score of a language, near -1 or 1, into a probability."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A topic and the probability, 0 to 1, that the question is on it."""

    topic: str
    confidence: float


_REMEMBERED = 8
"""Wordings whose scores are kept at hand while a message is understood."""


class TopicIndex:
    """The topics of a knowledge folder, opened for ranking; the weights stay on disk, mapped into memory."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        self._encoder = encoder
        told = json.loads((folder / NAMES_FILE).read_text(encoding="utf-8"))
        self._topics: tuple[str, ...] = tuple(told["topics"])
        self._alarming: dict[Alarm, float] = told["alarming"]
        self._temperature = float(told["temperature"])
        self._weights: NDArray[np.float16] = np.load(folder / WEIGHTS_FILE, mmap_mode="r")
        self._acts: NDArray[np.float16] = np.load(folder / ACTS_FILE, mmap_mode="r")
        # Language, alarms, act and topic of one message are asked for one after another.
        self._seen = lru_cache(maxsize=_REMEMBERED)(self._features)
        self._row = lru_cache(maxsize=_REMEMBERED)(self._score)

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
        """The ``k`` likeliest topics of one question put in several ways, each counting the same.

        Encoded one by one: the int8 model's vectors depend a little on what shares their batch.
        """
        scores = np.concatenate([self._scores([wording]) for wording in wordings])
        rows = probabilities(scores[:, : len(self._topics)], self._temperature)
        return self._best(rows.mean(axis=0), k)

    def spanish(self, question: str) -> float:
        """The probability, 0 to 1, that ``question`` is written in Spanish rather than in English."""
        score = float(self._scores([question])[0, len(self._topics)])
        return float(1.0 / (1.0 + np.exp(-LANGUAGE_SCALE * score)))

    def alarms(self, message: str) -> dict[Alarm, float]:
        """The alarms that ``message`` sets off, each with how loud: 1 is just loud enough."""
        scores = self._scores([message])[0, -len(ALARMS) :]
        loud = {alarm: float(score) / self._alarming[alarm] for alarm, score in zip(ALARMS, scores, strict=True)}
        return {alarm: how for alarm, how in loud.items() if how >= 1}

    def acts(self, message: str) -> dict[str, float]:
        """What ``message`` does if it leans on the answer before it: every act with its probability, 0 to 1."""
        used, values = self._seen(message)
        scores = (values @ self._acts[used].astype(np.float32))[None]
        return dict(zip(ACTS, map(float, probabilities(scores, 1.0)[0]), strict=True))

    def _scores(self, questions: Sequence[str]) -> NDArray[np.float32]:
        """One row a question, one score a column: topics, Spanish, alarms."""
        return np.stack([self._row(question) for question in questions])

    def _score(self, question: str) -> NDArray[np.float32]:
        """The scores of one question, which uses few of the buckets."""
        used, values = self._seen(question)
        scores: NDArray[np.float32] = values @ self._weights[used].astype(np.float32)
        scores.setflags(write=False)
        return scores

    def _features(self, question: str) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """Which features the question has, and how much of each."""
        row = features([question], self._encoder)[0]
        used = np.flatnonzero(row)
        return used, row[used]

    def _best(self, row: NDArray[np.float32], k: int) -> list[Ranked]:
        order = np.argsort(-row, kind="stable")[:k]
        return [Ranked(self._topics[i], float(row[i])) for i in order]


def probabilities(scores: NDArray[np.float32], temperature: float) -> NDArray[np.float32]:
    """Softmax of each row at ``temperature``; rows sum to one."""
    scaled = scores / temperature
    exponent = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    result: NDArray[np.float32] = exponent / exponent.sum(axis=1, keepdims=True)
    return result

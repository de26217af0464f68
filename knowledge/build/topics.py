"""Learns, in the workshop, which words belong to which topic, from the topics' own example questions."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder import Encoder
from knowledge.question_features import BUCKETS, features
from knowledge.topic import load_topics
from knowledge.topic_index import NAMES_FILE, WEIGHTS_FILE, probabilities

STRENGTH = 20.0
"""Inverse of the L2 penalty; chosen by cross-validation over the example questions."""
FOLDS = 5
TEMPERATURES = np.geomspace(0.2, 3.0, 40)


def _learn(rows: NDArray[np.float32], labels: NDArray[np.int64]) -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=STRENGTH, max_iter=400, class_weight="balanced").fit(rows, labels)


def _held_out_scores(rows: NDArray[np.float32], labels: NDArray[np.int64]) -> NDArray[np.float32]:
    scores = np.zeros((len(labels), int(labels.max()) + 1), dtype=np.float32)
    place = np.zeros(len(labels), dtype=np.int64)
    for label in np.unique(labels):
        where = np.flatnonzero(labels == label)
        place[where] = np.arange(len(where)) % FOLDS
    for fold in range(FOLDS):
        held = place == fold
        scores[held] = _learn(rows[~held], labels[~held]).decision_function(rows[held])
    return scores


def _temperature(scores: NDArray[np.float32], labels: NDArray[np.int64]) -> float:
    picks = np.arange(len(labels))
    losses = [-np.log(probabilities(scores, float(t))[picks, labels] + 1e-9).mean() for t in TEMPERATURES]
    return float(TEMPERATURES[int(np.argmin(losses))])


def _spanish(words: NDArray[np.float32], spanish: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Weights of the wording's buckets, then the bias, by which Spanish is told from English."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=STRENGTH, max_iter=400, class_weight="balanced").fit(words, spanish)
    return np.append(model.coef_[0], model.intercept_).astype(np.float32)


def write_topic_index(folder: Path, encoder: Encoder) -> float:
    """Writes the topics' weights into ``folder``; returns the share of held-out examples that were told right."""
    asked = [(q, t) for topics in load_topics().values() for t in topics.values() for q in t.questions]
    names = sorted({topic.id for _, topic in asked})
    labels = np.array([names.index(topic.id) for _, topic in asked])
    rows = features([question for question, _ in asked], encoder)
    spanish = np.array([topic.language == "es" for _, topic in asked])
    scores = _held_out_scores(rows, labels)
    model = _learn(rows, labels)
    np.savez(
        folder / WEIGHTS_FILE,
        weights=model.coef_.T.astype(np.float16),
        bias=model.intercept_.astype(np.float32),
        temperature=_temperature(scores, labels),
        spanish=_spanish(rows[:, -BUCKETS:], spanish),
    )
    (folder / NAMES_FILE).write_text(json.dumps(names), encoding="utf-8")
    return float((scores.argmax(axis=1) == labels).mean())

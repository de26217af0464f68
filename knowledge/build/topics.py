"""Learns, in the workshop, which words belong to which topic, from the topics' own example questions.

Softmax regression for the topics. Of 18,340 examples in both languages, 1,500 left out are told right in .747, and
with ridge regression onto the topics in .675 (with a third of the examples ridge regression had been the better one);
with 4,096 buckets instead of 2,048 for each view of the wording a little more, in a multiple of the time.
"""

import json
from pathlib import Path

import numpy as np

from knowledge.build.alarms import alarm_targets, loud_enough
from knowledge.build.ridge import ridge
from knowledge.build.softmax import softmax_weights
from knowledge.danger import ALARMS, load_dangers
from knowledge.encoder import Encoder
from knowledge.question_features import features
from knowledge.topic import load_topics
from knowledge.topic_index import NAMES_FILE, WEIGHTS_FILE

TEMPERATURE = 0.8
"""Under which the probabilities of left-out examples were likeliest."""


def write_topic_index(folder: Path, encoder: Encoder) -> None:
    """Writes into ``folder`` the weights of the topics, of Spanish against English, and of the alarms."""
    asked = [(q, topic) for topics in load_topics().values() for topic in topics.values() for q in topic.questions]
    said = load_dangers()
    names = sorted({topic.id for _, topic in asked})
    labels = np.array([names.index(topic.id) for _, topic in asked])
    languages = [*(topic.language for _, topic in asked), *(one.language for one in said)]
    spanish = np.array([[1.0] if language == "es" else [-1.0] for language in languages], dtype=np.float32)
    alarms = alarm_targets([topic.handoff for _, topic in asked], said)
    rows = features([*(question for question, _ in asked), *(one.words for one in said)], encoder)
    topics = softmax_weights(rows[: len(asked)], labels, len(names))
    weights = np.hstack([topics, ridge(rows, np.hstack([spanish, alarms]))])
    np.save(folder / WEIGHTS_FILE, weights.astype(np.float16))
    alarming = loud_enough(rows @ weights[:, -len(ALARMS) :], alarms)
    told = {"topics": names, "temperature": TEMPERATURE, "alarming": alarming}
    (folder / NAMES_FILE).write_text(json.dumps(told), encoding="utf-8")

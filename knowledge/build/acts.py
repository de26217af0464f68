"""Learns, in the workshop, which words lean on the last answer and what they do there, from ``knowledge/acts``.

What names its own matter is learned from the topics' own examples, of which a part is enough.
"""

import re
from pathlib import Path
from zlib import crc32

import numpy as np

from knowledge.act import ACTS, NONE, load_acts
from knowledge.build.rows import rows_of
from knowledge.build.softmax import softmax_weights
from knowledge.encoder import Encoder
from knowledge.topic import load_topics
from knowledge.topic_index import ACTS_FILE

EVERY = 6
"""Of so many of the topics' examples one is taken, by what it says: another example changes no other's part in it."""
_POINTS = re.compile(r"\b(?:those|these|them|they|that one|both|es[oa]s|est[oa]s|ell[oa]s|amb[oa]s)\b", re.IGNORECASE)
"""What points back: an example that says it may lean on what was said before."""
FEWEST = 5
"""Words from which on an example of a topic is sure to name its own matter."""


def write_acts(folder: Path, encoder: Encoder) -> None:
    """Writes into ``folder`` the weights of the acts, one column each."""
    said = [(example.words, ACTS.index(example.act)) for example in load_acts()]
    asked = [q for topics in load_topics().values() for topic in topics.values() for q in topic.questions]
    alone = [(q, ACTS.index(NONE)) for q in asked if not crc32(q.encode()) % EVERY and _names_its_own(q)]
    words, labels = zip(*(*said, *alone), strict=True)
    weights = softmax_weights(rows_of(words, encoder), np.array(labels), len(ACTS))
    np.save(folder / ACTS_FILE, weights.astype(np.float16))


def _names_its_own(question: str) -> bool:
    return len(question.split()) >= FEWEST and not _POINTS.search(question)

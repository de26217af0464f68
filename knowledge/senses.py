"""What a message speaks of, in whatever words and of either language: breath, blood, now, long ago, the bill.

The table ``dangers/senses.csv`` gathers the words that mean the same to someone who listens for danger. Which senses
stand together ("chest" with "now", or "chest" with "cost") says much that a few thousand examples cannot teach word by
word, and what English examples teach of them holds for Spanish too.
"""

import csv
import re
from functools import cache
from importlib.resources import files
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from knowledge.question_features import masked, plain

WEIGHT = 1.3
"""Length of the senses beside the two views of the wording, each of length one."""
PAIR = 0.7
"""Weight of two senses together beside that of each."""


@cache
def _table() -> tuple[re.Pattern[str], ...]:
    table = files("knowledge").joinpath("dangers", "senses.csv").read_text(encoding="utf-8")
    return tuple(re.compile(rf"\b(?:{plain(row['words'])})\b") for row in csv.DictReader(table.splitlines()))


@cache
def sense_names() -> tuple[str, ...]:
    """The senses of the table, in order; raises re.error where the words of one are no pattern."""
    table = files("knowledge").joinpath("dangers", "senses.csv").read_text(encoding="utf-8")
    return tuple(row["sense"] for row in csv.DictReader(table.splitlines()))


def places() -> int:
    """How many numbers stand for the senses of a message: one always there, the senses, their pairs."""
    count = len(_table())
    return 1 + count + count * (count - 1) // 2


def senses_named(text: str) -> list[str]:
    """The names of the senses that ``text`` speaks of, in the order of the table."""
    words = _plain_words(text)
    return [name for name, pattern in zip(sense_names(), _table(), strict=True) if pattern.search(words)]


def _plain_words(text: str) -> str:
    return re.sub(r"[’']", "", plain(masked(text)))


def senses(text: str) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Which of the ``places`` are not zero for ``text``, and what stands there."""
    words = _plain_words(text)
    count = len(_table())
    found = [place for place, pattern in enumerate(_table()) if pattern.search(words)]
    # Pairs lie row by row above the diagonal, behind the senses themselves.
    pairs = [1 + count + a * (2 * count - a - 1) // 2 + b - a - 1 for a, b in combinations(found, 2)]
    values = np.array([1.0] * len(found) + [PAIR] * len(pairs), dtype=np.float32)
    length = float(np.linalg.norm(values)) or 1.0
    where = np.array([0, *(1 + place for place in found), *pairs], dtype=np.intp)
    return where, np.concatenate([np.ones(1, dtype=np.float32), values * np.float32(WEIGHT / length)])

"""A question as numbers: what a topic is recognised by.

Three views side by side: the sentence embedding (meaning, good in English), hashed character n-grams and hashed
words (wording, which carries Spanish, typos and dictation where the encoder does not). Amounts, codes and dates
are masked first: which amount it is says nothing about what is asked of it.
"""

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder import Encoder

BUCKETS = 2048
NGRAMS = (2, 3, 4, 5)
DENSE_WEIGHT = 1.22
"""Weight of the embedding beside the two views of the wording, each of length one."""

_MASKS = (
    (
        re.compile(r"\$\s?\d[\d,]*(\.\d+)?|\b\d[\d,]*(\.\d+)?\s?(dollars?|bucks|d[oó]lares|usd)\b", re.I),
        " amount ",
    ),
    (re.compile(r"\b\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?\b|\b\d{4}-\d{2}-\d{2}\b"), " date "),
    (re.compile(r"\b(co|pr|oa|pi)[ -]?\d{1,3}\b", re.I), " reason code "),
    (re.compile(r"\b(?:m|ma|n)\d{1,4}\b", re.I), " remark code "),
    (
        re.compile(r"\b[a-z]\d{4}\b|\b\d{4}[a-z]\b|\b\d{5}\b|\b0\d{3}\b|\b[a-z]\d{2}(\.\w{1,4})\b", re.I),
        " code ",
    ),
    (re.compile(r"\d[\d,.]*"), " number "),
)


def plain(text: str) -> str:
    """The text in lower case, without accents, single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())


def masked(text: str) -> str:
    """The question with its amounts, dates, codes and numbers replaced by words that say what they are."""
    for pattern, word in _MASKS:
        text = pattern.sub(word, text)
    return " ".join(text.split())


def _bucket(piece: str) -> int:
    return zlib.crc32(piece.encode()) % BUCKETS


def _letters(words: Sequence[str]) -> Counter[int]:
    """Character n-grams within each word, its edges marked."""
    return Counter(
        _bucket(edged[start : start + size])
        for edged in (f" {word} " for word in words)
        for size in NGRAMS
        for start in range(len(edged) - size + 1)
    )


def _words(words: Sequence[str]) -> Counter[int]:
    """Words and pairs of neighbours."""
    return Counter(map(_bucket, [*words, *(" ".join(pair) for pair in pairwise(words))]))


def _damped(counts: Counter[int]) -> NDArray[np.float32]:
    vector = np.zeros(BUCKETS, dtype=np.float32)
    for bucket, times in counts.items():
        vector[bucket] = 1.0 + np.log(times)
    norm = float(np.linalg.norm(vector))
    return vector / norm if norm else vector


def wording(text: str) -> NDArray[np.float32]:
    """Hashed character n-grams, then hashed words and word pairs, each of length one; shape (2 × BUCKETS,)."""
    words = re.findall(r"\w+", plain(text))
    return np.concatenate([_damped(_letters(words)), _damped(_words(words))])


def features(texts: Sequence[str], encoder: Encoder) -> NDArray[np.float32]:
    """One row per text: its embedding, then its wording; shape (len(texts), dimension + 2 × BUCKETS)."""
    covered = [masked(text) for text in texts]
    dense = encoder.encode(covered) * DENSE_WEIGHT
    return np.hstack([dense, np.stack([wording(text) for text in covered])]).astype(np.float32)

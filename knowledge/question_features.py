"""A question as numbers: what a topic is recognised by.

Three views side by side: the sentence embedding (meaning, good in English), hashed character n-grams and hashed
words (wording, which carries Spanish, typos and dictation where the encoder does not). Amounts, codes and dates
are masked first: which amount it is says nothing about what is asked of it.
"""

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder import Encoder

BUCKETS = 2048
NGRAMS = (2, 3, 4, 5)
DENSE_WEIGHT = 1.22
"""Weight of the embedding beside the two views of the wording, each of length one."""
_REMEMBERED = 4096
"""Words whose pieces are kept at hand."""

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


@lru_cache(maxsize=_REMEMBERED)
def _letters(word: str) -> tuple[int, ...]:
    """The buckets of a word's character n-grams, its edges marked."""
    edged = f" {word} "
    return tuple(_bucket(edged[at : at + size]) for size in NGRAMS for at in range(len(edged) - size + 1))


def _damped(buckets: Iterable[int]) -> tuple[list[int], NDArray[np.float32]]:
    """Which buckets there are, and how much of each: in all a length of one."""
    counts = Counter(buckets)
    values = 1.0 + np.log(np.fromiter(counts.values(), dtype=np.float32, count=len(counts)))
    return list(counts), (values / (np.linalg.norm(values) or 1.0)).astype(np.float32)


def wording(text: str) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Hashed character n-grams, then hashed words and word pairs, each of length one.

    Which of the 2 × BUCKETS places are not zero, and what stands there.
    """
    words = re.findall(r"\w+", plain(text))
    letters, much = _damped(bucket for word in words for bucket in _letters(word))
    pieces, more = _damped(map(_bucket, [*words, *(" ".join(pair) for pair in pairwise(words))]))
    where = np.array([*letters, *(BUCKETS + piece for piece in pieces)], dtype=np.intp)
    return where, np.concatenate([much, more])


def embedding(covered: Sequence[str], encoder: Encoder) -> NDArray[np.float32]:
    """The embeddings of masked texts, as they stand before the wording; shape (len(covered), dimension)."""
    return np.asarray(encoder.encode(covered) * np.float32(DENSE_WEIGHT), dtype=np.float32)


def features(text: str, encoder: Encoder) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Which features ``text`` has, its embedding and then its wording, and how much of each."""
    covered = masked(text)
    (dense,) = embedding([covered], encoder)
    where, values = wording(covered)
    return np.concatenate([np.arange(len(dense)), len(dense) + where]), np.concatenate([dense, values])

"""Text to vectors, with one thread and without torch: the model that the workshop exported."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

MODEL_FILE = "model.onnx"
WEIGHTS_FILE = "model.weights"
"""The model's weights lie beside it, mapped into memory: of the word table only the rows in use are read."""
TOKENIZER_FILE = "tokenizer.json"
LENGTH = 128
"""Tokens of a text that are read; what comes after is cut off."""
INPUT, OUTPUT = "ids", "vectors"
"""What the model's graph calls the tokens' numbers and the vectors."""
_TOKENS = 1024
"""Of a batch: what lies between its layers stays near the processor."""


class Encoder(Protocol):
    """Anything that turns texts into vectors of one length, each of norm 1."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, float32, normalised: the dot product of two rows is their cosine."""
        ...


class OnnxEncoder:
    """The int8 model under onnxruntime; a text's vector is the same whatever is encoded with it.

    One thread by default: under load several requests at once are faster than one request on all cores.
    ``in_bulk`` takes more memory and less time. Safe to share between threads.
    """

    def __init__(self, folder: Path, threads: int = 1, in_bulk: bool = False) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        # Several texts are shared between threads by the batch: within a batch they would wait for one another.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # A short text gains nothing from memory kept in reserve, and the service is to stay small; many gain a third.
        options.enable_cpu_mem_arena = options.enable_mem_pattern = in_bulk
        self._session: Any = onnxruntime.InferenceSession(
            str(folder / MODEL_FILE), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = open_tokenizer(folder / TOKENIZER_FILE)
        self._threads = threads

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, float32, normalised; an empty sequence gives no rows."""
        if not texts:
            return np.empty((0, 0), dtype=np.float32)
        # One by one: for a handful of texts the tokenizer's threads cost more than they bring.
        tokens = [self._tokenizer.encode(text).ids for text in texts]
        batches = list(_of_one_length([len(held) for held in tokens]))
        given = [np.array([tokens[place] for place in batch], dtype=np.int64) for batch in batches]
        if self._threads > 1:
            with ThreadPoolExecutor(self._threads) as pool:
                found = list(pool.map(self._run, given))
        else:
            found = [self._run(ids) for ids in given]
        vectors = np.concatenate(found)
        return vectors[np.argsort(np.concatenate(batches))]

    def _run(self, ids: NDArray[np.int64]) -> Vectors:
        (vectors,) = self._session.run(None, {INPUT: ids})
        return np.asarray(vectors, dtype=np.float32)


def _of_one_length(lengths: Sequence[int]) -> Iterator[list[int]]:
    """The places of texts that are encoded together: of one length, so that no time goes into padding."""
    alike: dict[int, list[int]] = defaultdict(list)
    for place, length in enumerate(lengths):
        alike[length].append(place)
    for length, places in alike.items():
        size = max(1, _TOKENS // length)
        for start in range(0, len(places), size):
            yield places[start : start + size]


def open_tokenizer(path: Path) -> Any:
    """The tokenizer at ``path``, which cuts texts at LENGTH and pads none."""
    from tokenizers import Tokenizer

    opened = Tokenizer.from_file(str(path))
    opened.enable_truncation(LENGTH)
    opened.no_padding()
    return opened


def encoder_words(folder: Path) -> list[str]:
    """The words that the encoder's tokenizer in ``folder`` knows whole."""
    from tokenizers import Tokenizer

    return [word for word in Tokenizer.from_file(str(folder / TOKENIZER_FILE)).get_vocab() if word.isalpha()]

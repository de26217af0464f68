"""Text to vectors, with one thread and without torch: the model that the workshop exported."""

from collections.abc import Sequence
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


class Encoder(Protocol):
    """Anything that turns texts into vectors of one length, each of norm 1."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, float32, normalised: the dot product of two rows is their cosine."""
        ...


class OnnxEncoder:
    """The int8 model under onnxruntime.

    One thread by default: under load several requests at once are faster than one request on all cores.
    Safe to share between threads.
    """

    def __init__(self, folder: Path, threads: int = 1, batch: int = 64) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # Short texts gain nothing from memory kept in reserve, and the service is to stay small.
        options.enable_cpu_mem_arena = options.enable_mem_pattern = False
        self._session: Any = onnxruntime.InferenceSession(
            str(folder / MODEL_FILE), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer: Any = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
        self._tokenizer.enable_truncation(LENGTH)
        self._tokenizer.no_padding()
        self._batch = batch

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, float32, normalised; an empty sequence gives no rows."""
        parts = [self._run(texts[start : start + self._batch]) for start in range(0, len(texts), self._batch)]
        return np.concatenate(parts) if parts else np.empty((0, 0), dtype=np.float32)

    def _run(self, texts: Sequence[str]) -> Vectors:
        # One by one: for a handful of texts the tokenizer's threads cost more than they bring.
        tokens = [self._tokenizer.encode(text).ids for text in texts]
        longest = max(map(len, tokens))
        ids = np.zeros((len(tokens), longest), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, held in enumerate(tokens):
            ids[row, : len(held)] = held
            mask[row, : len(held)] = 1
        (vectors,) = self._session.run(None, {"input_ids": ids, "attention_mask": mask})
        return np.asarray(vectors, dtype=np.float32)


def encoder_words(folder: Path) -> list[str]:
    """The words that the encoder's tokenizer in ``folder`` knows whole."""
    from tokenizers import Tokenizer

    return [word for word in Tokenizer.from_file(str(folder / TOKENIZER_FILE)).get_vocab() if word.isalpha()]

"""Vectors of texts already seen, kept between builds, so that changing a few words costs seconds.

Keyed by the model and the text alone: the cache never has to be told what changed.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from knowledge.build.model import model_name
from knowledge.encoder import Encoder, OnnxEncoder, Vectors

_CHUNK = 2048
_PATIENCE = 60.0
"""Seconds to wait while another process writes."""


def unheard(done: int, total: int) -> None:
    """Nobody watches."""


class Remembering:
    """The encoder in ``folder``, on so many ``threads``, which keeps its vectors in ``cache`` between builds."""

    def __init__(self, folder: Path, cache: Path, threads: int) -> None:
        self._encoder = OnnxEncoder(folder, threads, in_bulk=True)
        self._model = model_name(folder)
        self._cache = cache

    def encode(self, texts: Sequence[str], progress: Callable[[int, int], None] = unheard) -> Vectors:
        """As the encoder does; only texts that no build has seen are encoded. ``progress`` gets done, total."""
        return embed(texts, self._encoder, self._model, self._cache, progress)


def embed(
    texts: Sequence[str], encoder: Encoder, model: str, cache: Path, progress: Callable[[int, int], None]
) -> Vectors:
    """One row a text, in order; ``model`` names the encoder in the ``cache``, ``progress`` gets done, total.

    Texts are encoded shortest first, so that many of one length come together.
    """
    keys = [hashlib.sha256(f"{model}\0{text}".encode()).digest()[:16] for text in texts]
    with sqlite3.connect(cache, timeout=_PATIENCE) as connection:
        connection.execute("create table if not exists vector (key blob primary key, value blob) without rowid")
        known = _known(connection, set(keys))
        wanted = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        todo = sorted(wanted.items(), key=lambda pair: len(pair[1]))
        progress(len(texts) - len(todo), len(texts))
        for start in range(0, len(todo), _CHUNK):
            part = todo[start : start + _CHUNK]
            vectors = encoder.encode([text for _, text in part]).astype(np.float16)
            fresh = [(key, vector.tobytes()) for (key, _), vector in zip(part, vectors, strict=True)]
            connection.executemany("insert or replace into vector values (?, ?)", fresh)
            connection.commit()
            known.update(fresh)
            progress(len(texts) - len(todo) + start + len(part), len(texts))
    connection.close()
    stacked = np.frombuffer(b"".join(known[key] for key in keys), dtype=np.float16).reshape(len(texts), -1)
    return stacked.astype(np.float32)


def _known(connection: sqlite3.Connection, keys: set[bytes]) -> dict[bytes, bytes]:
    ordered = sorted(keys)
    found: dict[bytes, bytes] = {}
    for start in range(0, len(ordered), _CHUNK):
        part = ordered[start : start + _CHUNK]
        marks = ",".join("?" * len(part))
        found.update(connection.execute(f"select key, value from vector where key in ({marks})", part))  # noqa: S608
    return found

"""Vectors of texts already seen, kept between builds, so that changing a few words costs seconds.

Keyed by the model and the text alone: the cache never has to be told what changed.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from knowledge.encoder import Encoder, Vectors

_CHUNK = 512


def embed(
    texts: Sequence[str], encoder: Encoder, model: str, cache: Path, progress: Callable[[int, int], None]
) -> Vectors:
    """One row a text, in order; ``model`` names the encoder in the ``cache``, ``progress`` gets done, total.

    Texts are encoded shortest first: in a batch of like lengths no time goes into padding.
    """
    keys = [hashlib.sha256(f"{model}\0{text}".encode()).digest()[:16] for text in texts]
    with sqlite3.connect(cache) as connection:
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

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from knowledge.build.embeddings import embed
from knowledge.encoder import Vectors


def unheard(done: int, total: int) -> None:
    """Nobody watches."""


class Counting:
    """Encodes a text as its length, and counts what it was given."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.seen.extend(texts)
        return np.array([[len(text), 1.0] for text in texts], dtype=np.float32)


def test_texts_keep_their_order_and_are_encoded_once(tmp_path: Path) -> None:
    encoder = Counting()
    told: list[tuple[int, int]] = []
    texts = ["three", "a", "three", "fourth"]
    vectors = embed(texts, encoder, "m", tmp_path / "cache", lambda done, total: told.append((done, total)))
    assert vectors[:, 0].tolist() == [5, 1, 5, 6]
    assert sorted(encoder.seen) == ["a", "fourth", "three"]
    assert told[-1] == (4, 4)


def test_a_second_build_encodes_only_what_is_new(tmp_path: Path) -> None:
    embed(["one", "two"], Counting(), "m", tmp_path / "cache", unheard)
    encoder = Counting()
    embed(["two", "new"], encoder, "m", tmp_path / "cache", unheard)
    assert encoder.seen == ["new"]


def test_another_model_shares_nothing(tmp_path: Path) -> None:
    embed(["one"], Counting(), "m", tmp_path / "cache", unheard)
    encoder = Counting()
    embed(["one"], encoder, "other", tmp_path / "cache", unheard)
    assert encoder.seen == ["one"]

from pathlib import Path

import numpy as np

from knowledge.vectors import VectorIndex, pooled, write_vectors


def test_every_vector_finds_itself_first(tmp_path: Path) -> None:
    vectors = np.random.default_rng(1).normal(size=(50, 16)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    write_vectors(tmp_path / "index", vectors)
    index = VectorIndex(tmp_path / "index")
    cosines, rows = index.search(vectors, 3)
    assert len(index) == 50
    assert rows[:, 0].tolist() == list(range(50))
    assert np.allclose(cosines[:, 0], 1, atol=1e-2)


def test_more_than_there_are_is_no_error(tmp_path: Path) -> None:
    write_vectors(tmp_path / "index", np.eye(4, dtype=np.float32))
    _, rows = VectorIndex(tmp_path / "index").search(np.eye(4, dtype=np.float32)[:1], 100)
    assert sorted(rows[0].tolist()) == [0, 1, 2, 3]


def test_an_owner_is_as_near_as_its_nearest_row_and_others_as_the_last() -> None:
    cosines = np.array([0.9, 0.8, 0.5], dtype=np.float32)
    best = pooled(cosines, np.array([2, 0, 1]), np.array([1, 0, 1], dtype=np.int32), 3)
    assert np.allclose(best, [0.5, 0.9, 0.5])


def test_rows_are_compared_one_by_one_where_asked(tmp_path: Path) -> None:
    write_vectors(tmp_path / "index", np.eye(4, dtype=np.float32))
    told = VectorIndex(tmp_path / "index").nearness(np.eye(4, dtype=np.float32)[:2], np.array([1, 3]))
    assert np.allclose(told, [[0, 0], [1, 0]], atol=1e-2)


def test_rows_are_read_in_any_order_and_more_than_once(tmp_path: Path) -> None:
    vectors = np.random.default_rng(4).normal(size=(60, 160)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    write_vectors(tmp_path / "index", vectors)
    rows = np.array([59, 0, 7, 8, 7, 30, 9])
    told = VectorIndex(tmp_path / "index").nearness(vectors[:2], rows)
    assert np.allclose(told, vectors[:2] @ vectors[rows].T, atol=2e-2)
    assert VectorIndex(tmp_path / "index").nearness(vectors[:1], rows[:0]).shape == (1, 0)


def test_the_vectors_are_kept_as_they_were_given(tmp_path: Path) -> None:
    vectors = np.random.default_rng(2).normal(size=(40, 160)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    write_vectors(tmp_path / "index", vectors)
    index = VectorIndex(tmp_path / "index")
    assert np.allclose(index.whole(), vectors, atol=1e-2)
    cosines, rows = index.search(vectors[:3], 5)
    exact = vectors[:3] @ vectors.T
    assert np.allclose(cosines, -np.sort(-exact, axis=1)[:, :5], atol=2e-2)
    assert rows[:, 0].tolist() == [0, 1, 2]


def test_what_is_compared_first_leaves_the_nearest_in(tmp_path: Path) -> None:
    chance = np.random.default_rng(3)
    vectors = chance.normal(size=(4000, 200)).astype(np.float32) * np.linspace(2, 0.2, 200, dtype=np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    write_vectors(tmp_path / "index", vectors)
    asked = vectors[::400] + 0.02 * chance.normal(size=(10, 200)).astype(np.float32)
    _, rows = VectorIndex(tmp_path / "index").search(asked, 10)
    exact = np.argsort(-(asked @ vectors.T), axis=1)[:, :10]
    kept = [len({*found} & {*near}) for found, near in zip(rows.tolist(), exact.tolist(), strict=True)]
    assert rows[:, 0].tolist() == exact[:, 0].tolist()
    assert sum(kept) >= 95

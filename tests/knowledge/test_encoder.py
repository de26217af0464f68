import numpy as np

from knowledge import Knowledge


def test_vectors_are_normalised_and_in_order(knowledge: Knowledge) -> None:
    vectors = knowledge.encoder.encode(["chest x-ray", "blood draw", "chest x-ray"])
    assert vectors.dtype == np.float32
    assert vectors.shape == (3, 384)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert vectors[0] @ vectors[2] > 0.99 > vectors[0] @ vectors[1]


def test_nothing_gives_nothing(knowledge: Knowledge) -> None:
    assert len(knowledge.encoder.encode([])) == 0


def test_a_text_without_end_is_cut(knowledge: Knowledge) -> None:
    assert knowledge.encoder.encode(["word " * 5000]).shape == (1, 384)


def test_a_vector_does_not_depend_on_what_is_encoded_beside_it(knowledge: Knowledge) -> None:
    texts = ["HC INJ THER/PROPH/DIAG SUBQ/IM", "why so much", "radiografía de tórax", "blood", "word " * 300, "x-ray"]
    together = knowledge.encoder.encode(texts)
    alone = np.concatenate([knowledge.encoder.encode([text]) for text in texts])
    assert np.allclose(together, alone, atol=1e-6)

from pathlib import Path

import numpy as np
import pytest

from knowledge import Knowledge
from knowledge.learned import learn, load, save

CODES = [("cpt", "1"), ("cpt", "1"), ("hcpcs", "2")]
VECTORS = np.array([[1, 0, 0, 0], [0.8, 0.6, 0, 0], [0, 0, 1, 0]], dtype=np.float32)


def test_a_code_stands_where_its_lines_stand() -> None:
    taught = learn(CODES, VECTORS, dimensions=3)
    assert taught.codes == (("cpt", "1"), ("hcpcs", "2"))
    near = taught.nearness(VECTORS[2])
    assert near[1] == pytest.approx(1, abs=1e-5)
    assert near[0] == pytest.approx(0, abs=1e-5)
    assert np.all(taught.nearness(np.zeros(4, dtype=np.float32)) == 0)


def test_what_ships_names_codes_that_have_words_of_our_own(knowledge: Knowledge) -> None:
    taught = load()
    assert len(taught.codes) > 3000
    assert set(taught.codes) <= knowledge.finder.own_codes
    assert np.allclose(np.linalg.norm(taught.vectors, axis=1), 1, atol=1e-3)
    near = taught.nearness(knowledge.encoder.encode(["venipuncture"])[0])
    assert near[taught.codes.index(("cpt", "36415"))] > np.percentile(near, 95)


def test_little_is_lost_by_keeping_it_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taught = learn(CODES, VECTORS, dimensions=3)
    save(taught, tmp_path / "learned.npz")
    monkeypatch.setattr("knowledge.learned.files", lambda _: tmp_path)
    again = load()
    assert again.codes == taught.codes
    assert np.allclose(again.nearness(VECTORS[1]), taught.nearness(VECTORS[1]), atol=0.02)

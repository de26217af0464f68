from pathlib import Path

import numpy as np
import pytest

from knowledge.build import model as exporting
from knowledge.build.graph import network
from knowledge.build.model import export_model, model_folder, model_name
from knowledge.encoder import INPUT, TOKENIZER_FILE, WEIGHTS_FILE, OnnxEncoder, open_tokenizer

TEXTS = ["chest x-ray, two views", "why was I charged twice", "se me cobró de más", "Type 2 diabetes mellitus"]


def test_whole_numbers_say_nearly_what_full_precision_says(tmp_path: Path) -> None:
    onnxruntime = pytest.importorskip("onnxruntime")
    load_file = pytest.importorskip("safetensors.numpy").load_file
    export_model(tmp_path)
    weights = load_file(exporting._weights() / "model.safetensors")
    whole = onnxruntime.InferenceSession(network(weights).SerializeToString())
    reads = open_tokenizer(tmp_path / TOKENIZER_FILE)
    true = np.concatenate([whole.run(None, {INPUT: np.array([reads.encode(text).ids])})[0] for text in TEXTS])
    found = OnnxEncoder(tmp_path).encode(TEXTS)
    assert (found * true).sum(axis=1).min() > 0.97
    many = OnnxEncoder(tmp_path, threads=2, in_bulk=True).encode(TEXTS)
    assert np.allclose(many, found, atol=1e-6)


def test_another_model_has_another_name(tmp_path: Path) -> None:
    for name in exporting.MODEL_FILES:
        (tmp_path / name).write_text("one")
    before = model_name(tmp_path)
    assert model_name(tmp_path) == before
    (tmp_path / WEIGHTS_FILE).write_text("other")
    assert model_name(tmp_path) != before
    assert model_folder(tmp_path).parent == tmp_path

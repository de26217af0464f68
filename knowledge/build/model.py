"""The encoder's weights, brought once into the form that the shop opens: a graph of whole numbers of eight bits.

On 750 of our texts its vectors have a mean cosine of .992 with those in full precision; with one scale for each matrix
of weights, and for what goes in those of the batch, .958.
"""

import hashlib
import importlib.util
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from knowledge.encoder import INPUT, MODEL_FILE, TOKENIZER_FILE, WEIGHTS_FILE, open_tokenizer
from knowledge.exceptions import WorkshopMissing
from knowledge.location import MODEL_PACKAGE

MODEL_FILES = (MODEL_FILE, WEIGHTS_FILE, TOKENIZER_FILE)
"""What ``export_model`` leaves in its folder."""

_SPOKEN = Path(__file__).with_name("spoken.txt")
"""Names, bill lines and questions in both languages: over what the numbers inside the network range is told by them."""


def model_folder(workshop: Path) -> Path:
    """Where in ``workshop`` the model is kept that the package's weights and the code here make."""
    made = hashlib.sha256()
    for path in (Path(__file__), Path(__file__).with_name("graph.py"), _SPOKEN):
        made.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return workshop / "-".join((*MODEL_PACKAGE, made.hexdigest()[:8]))


def model_name(folder: Path) -> str:
    """Names the model in ``folder`` by all that its vectors follow from."""
    held = b"".join((folder / name).read_bytes() for name in MODEL_FILES)
    return hashlib.sha256(held).hexdigest()


def export_model(folder: Path) -> None:
    """Write the model, its weights and its tokenizer into ``folder``, unless they are there already.

    Raises WorkshopMissing where onnx, safetensors or the package of the weights is absent.
    """
    if all((folder / name).is_file() for name in MODEL_FILES):
        return
    source = _weights()
    try:
        import onnx
        from safetensors.numpy import load_file

        from knowledge.build.graph import network
    except ImportError as error:
        raise WorkshopMissing(
            f"{error.name} is not installed: run `pip install 'plainbill[build]'`, then `plainbill knowledge build`."
        ) from error
    loaded = load_file(source / "model.safetensors")
    weights = {name: np.asarray(held, dtype=np.float32) for name, held in loaded.items()}
    tokenizer = source / "tokenizer.json"
    small = network(weights, _ranges(network(weights).SerializeToString(), tokenizer))
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        part = Path(scratch) / MODEL_FILE
        onnx.save_model(small, part, save_as_external_data=True, location=WEIGHTS_FILE)
        shutil.copyfile(tokenizer, folder / TOKENIZER_FILE)
        for name in (WEIGHTS_FILE, MODEL_FILE):
            (Path(scratch) / name).replace(folder / name)


def _ranges(whole: bytes, tokenizer: Path) -> Sequence[tuple[float, float]]:
    """The least and the greatest that go into each product of the network in full precision."""
    import onnxruntime

    session = onnxruntime.InferenceSession(whole, providers=["CPUExecutionProvider"])
    asked = [output.name for output in session.get_outputs()[1:]]
    seen = []
    reads = open_tokenizer(tokenizer)
    for text in _SPOKEN.read_text(encoding="utf-8").splitlines():
        found = session.run(asked, {INPUT: np.array([reads.encode(text).ids])})
        seen.append([(float(one.min()), float(one.max())) for one in found])
    least, greatest = np.array(seen).min(axis=0)[:, 0], np.array(seen).max(axis=0)[:, 1]
    return list(zip(least.tolist(), greatest.tolist(), strict=True))


def _weights() -> Path:
    """The folder of the weights inside their package, found without importing it (its import is slow)."""
    spec = importlib.util.find_spec(MODEL_PACKAGE[0].replace("-", "_"))
    if spec is None or not spec.submodule_search_locations:
        raise WorkshopMissing(
            "The model is not installed: run `pip install 'plainbill[build]'`, then `plainbill knowledge build`."
        )
    return Path(next(iter(spec.submodule_search_locations))) / "model"

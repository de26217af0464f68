"""The topics' weights, kept between builds: learning them takes minutes, and a changed code changes none of them."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

from knowledge.location import MODEL_PACKAGE, content_of, ingredients
from knowledge.topic_index import NAMES_FILE, WEIGHTS_FILE

_TOLD = "told.json"


def kept_topics(folder: Path, workshop: Path, learn: Callable[[Path], float]) -> float:
    """Put the topics' files into ``folder``, made by ``learn`` unless the same questions were learned before.

    Returns what ``learn`` returned: the share of held-out questions that were told right.
    """
    kept = workshop / f"topics-{_key()}"
    if not (kept / _TOLD).is_file():
        kept.mkdir(parents=True, exist_ok=True)
        told = learn(kept)
        (kept / _TOLD).write_text(json.dumps(told), encoding="utf-8")
    for name in (WEIGHTS_FILE, NAMES_FILE):
        shutil.copyfile(kept / name, folder / name)
    return float(json.loads((kept / _TOLD).read_text(encoding="utf-8")))


def _key() -> str:
    """What the topics' weights depend on: their questions, how a question is read, and the learning itself."""
    total = hashlib.sha256(repr(MODEL_PACKAGE).encode())
    here = Path(__file__).parent
    learned_from = [path for name, path in ingredients() if path.suffix == ".md" or "question_features" in name]
    for path in (*learned_from, here / "topics.py"):
        total.update(hashlib.sha256(content_of(path)).digest())
    return total.hexdigest()[:16]

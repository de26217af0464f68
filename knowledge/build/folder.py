"""The steps of a build, in order, in a scratch folder that takes its name only when it is whole."""

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from threadpoolctl import threadpool_limits

from codesets.catalog import write_catalog
from codesets.entry import Entry
from codesets.tables import all_entries
from knowledge.bm25 import write_bm25
from knowledge.build.acts import write_acts
from knowledge.build.embeddings import Remembering
from knowledge.build.index import write_index
from knowledge.build.model import MODEL_FILES, export_model, model_folder
from knowledge.build.texts import (
    diagnosis_fields,
    diagnosis_texts,
    own_fields,
    own_texts,
    vocabulary,
    whole_words,
)
from knowledge.build.topics import write_topic_index
from knowledge.encoder import encoder_words
from knowledge.exceptions import KnowledgeError
from knowledge.files import (
    CODES_FILE,
    DIAGNOSIS_BM25_FILE,
    DIAGNOSIS_VECTORS_FILE,
    MANIFEST_FILE,
    OWN_BM25_FILE,
    OWN_VECTORS_FILE,
    TRIGRAMS_FILE,
    WORDS_FILE,
)
from knowledge.location import DIAGNOSES_EDITION, DIAGNOSES_PACKAGE, FORMAT, MODEL_PACKAGE, fingerprint
from knowledge.postings import trigrams_of, words_of, write_postings
from knowledge.topic_index import ACTS_FILE, ALARMS_FILE, NAMES_FILE, WEIGHTS_FILE
from knowledge.vectors import write_vectors
from knowledge.wording import NUMBER

_NAME = 90
"""Letters of a text that are compared by trigrams: names, and no more than the beginning of a sentence."""

_COMMON = 0.1
"""The share of the codes from which on a trigram tells nothing."""

_Progress = Callable[[str, int, int], None]


def write_folder(
    folder: Path,
    workshop: Path,
    diagnoses: Callable[[], Iterable[Entry]],
    progress: _Progress,
    own: Callable[[], Iterable[Entry]] = all_entries,
) -> None:
    """Write the knowledge of the ``own`` entries and the ``diagnoses`` as ``folder``, replacing what is there."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=".building-", dir=folder.parent))
    try:
        if _linked(scratch):
            progress("topics", 0, 1)
            write_learned(scratch, workshop, os.cpu_count() or 1)
        else:
            _bring_model(scratch, workshop, progress)
            progress("topics", 0, 1)
            with _beside(write_learned, scratch, workshop, max(1, (os.cpu_count() or 1) // 2)):
                _fill(scratch, workshop, list(own()), list(diagnoses()), progress)
        progress("topics", 1, 1)
        _sign(scratch)
        shutil.rmtree(folder, ignore_errors=True)
        scratch.chmod(0o755)
        scratch.replace(folder)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def write_learned(scratch: Path, workshop: Path, threads: int) -> None:
    """Write what is learned from examples: of topics, alarms and acts."""
    with threadpool_limits(threads):
        encoder = Remembering(scratch, workshop / "vectors.sqlite", threads)
        write_topic_index(scratch, encoder)
        write_acts(scratch, encoder)


@contextmanager
def _beside(work: Callable[..., None], *given: object) -> Iterator[None]:
    """Does ``work`` in a process of its own while the block runs, and waits for it; raises KnowledgeError if it fails.

    The codes' part and the examples' need nothing of each other, and each has stretches that keep one core busy.
    """
    other = get_context("spawn").Process(target=work, args=given, daemon=True)
    other.start()
    try:
        yield
        other.join()
    finally:
        other.terminate()
        other.join()
    if other.exitcode:
        raise KnowledgeError("The examples could not be learned from: what went wrong stands above.")


def _fill(scratch: Path, workshop: Path, own: Sequence[Entry], official: Sequence[Entry], progress: _Progress) -> None:
    encoder = Remembering(scratch, workshop / "vectors.sqlite", os.cpu_count() or 1)
    words, names = own_texts(own), diagnosis_texts(official)
    progress("codes", 0, 1)
    write_catalog(scratch / CODES_FILE, [*own, *official])
    known = dict.fromkeys(whole_words(official, encoder_words(scratch)), 0) | vocabulary(own)
    write_index(scratch / CODES_FILE, own, words, official, names, known)
    write_bm25(scratch / OWN_BM25_FILE, list(map(own_fields, own)))
    write_bm25(scratch / DIAGNOSIS_BM25_FILE, list(map(diagnosis_fields, official)))
    owners = [text.owner for text in words]
    write_postings(scratch / WORDS_FILE, [words_of(text.text) for text in words], owners, number=NUMBER)
    write_postings(
        scratch / TRIGRAMS_FILE, [trigrams_of(text.text[:_NAME]) for text in words], owners, _COMMON, power=2
    )
    progress("codes", 1, 1)
    for name, texts, stage in ((OWN_VECTORS_FILE, words, "words"), (DIAGNOSIS_VECTORS_FILE, names, "diagnoses")):
        vectors = encoder.encode([text.text for text in texts], partial(progress, stage))
        write_vectors(scratch / name, vectors)
    _write_manifest(scratch, own, official)


def _linked(scratch: Path) -> bool:
    """Links the codes' files of a folder that was built from the same codes; False where there is none."""
    for manifest in sorted(scratch.parent.glob(f"*/{MANIFEST_FILE}")):
        if json.loads(manifest.read_text(encoding="utf-8")).get("codes") == fingerprint(topics=False):
            for file in manifest.parent.iterdir():
                if file.name not in (WEIGHTS_FILE, NAMES_FILE, ACTS_FILE, ALARMS_FILE, MANIFEST_FILE):
                    os.link(file, scratch / file.name)
            shutil.copyfile(manifest, scratch / MANIFEST_FILE)
            return True
    return False


def _sign(scratch: Path) -> None:
    """The manifest under the hash of all that went in."""
    manifest = json.loads((scratch / MANIFEST_FILE).read_text(encoding="utf-8"))
    manifest["fingerprint"] = fingerprint()
    (scratch / MANIFEST_FILE).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def _bring_model(scratch: Path, workshop: Path, progress: _Progress) -> None:
    progress("model", 0, 1)
    exported = model_folder(workshop)
    export_model(exported)
    for name in MODEL_FILES:
        shutil.copyfile(exported / name, scratch / name)
    progress("model", 1, 1)


def _write_manifest(scratch: Path, own: Sequence[Entry], official: Sequence[Entry]) -> None:
    systems: dict[str, int] = {}
    for entry in own:
        systems[entry.system] = systems.get(entry.system, 0) + 1
    manifest = {
        "format": FORMAT,
        "codes": fingerprint(topics=False),
        "model": " ".join(MODEL_PACKAGE),
        "diagnoses": {"package": " ".join(DIAGNOSES_PACKAGE), "edition": DIAGNOSES_EDITION, "codes": len(official)},
        "own": systems,
    }
    (scratch / MANIFEST_FILE).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")

"""The workshop: makes the folder that the shop opens. It alone imports torch, transformers and onnx.

Everything slow is kept between builds under ``workshop/`` in the cache folder: the exported model by its
version, the vectors by their text.
"""

from collections.abc import Callable
from pathlib import Path

from knowledge.build.folder import write_folder
from knowledge.build.icd10cm import diagnoses
from knowledge.build.lock import only_one
from knowledge.build.sweeping import sweep
from knowledge.files import MANIFEST_FILE
from knowledge.location import cache_home, expected_folder

Progress = Callable[[str, int, int], None]
"""Told the stage, how much of it is done, and how much there is."""


def build(progress: Progress) -> Path:
    """Make the folder for the words of this installation, unless it is there, and return it.

    The folder appears whole or not at all. Folders that nothing opened for a month are removed.
    Raises WorkshopMissing where the extra ``build`` is not
    installed, KnowledgeError where another build does not end.
    """
    workshop = cache_home() / "workshop"
    with only_one(workshop / "lock"):
        # Named only now: while another build held the lock the words may have changed.
        folder = expected_folder()
        if not (folder / MANIFEST_FILE).is_file():
            write_folder(folder, workshop, diagnoses, progress)
        sweep(cache_home() / "knowledge", folder)
    return folder

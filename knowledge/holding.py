"""Says which built folders are in use, so that none is taken from under a process that has it open.

A process that opens a folder holds a shared lock on its manifest until it ends; the manifest's time is when it was
last opened.
"""

import os
from pathlib import Path

from knowledge.files import MANIFEST_FILE

_held: dict[Path, int] = {}


def hold(folder: Path) -> None:
    """Holds ``folder`` until this process ends, and notes that it was opened now; what can't be is read anyway."""
    manifest = folder / MANIFEST_FILE
    try:
        if folder not in _held:
            _held[folder] = os.open(manifest, os.O_RDONLY)
            _lock(_held[folder], exclusive=False)
        os.utime(manifest)
    except OSError:
        return  # someone else's folder, or one on a disk that can't be written


def is_held(folder: Path) -> bool:
    """Whether a process has the folder open, this one among them."""
    try:
        handle = os.open(folder / MANIFEST_FILE, os.O_RDONLY)
    except OSError:
        return False
    try:
        _lock(handle, exclusive=True)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False


def _lock(handle: int, exclusive: bool) -> None:
    if os.name == "nt":
        return  # Windows itself keeps files that are open
    import fcntl

    fcntl.flock(handle, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)

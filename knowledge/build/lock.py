"""One build at a time: a second one waits for the first, and then finds its folder made."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge.exceptions import KnowledgeError

_PATIENCE = 30 * 60
_PAUSE = 0.2


@contextmanager
def only_one(path: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold the lock file at ``path``; raise KnowledgeError after ``patience`` seconds in vain.

    The system lets go of the lock when its process ends, however it ends.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    deadline = time.monotonic() + patience
    try:
        while not _taken(handle):
            if time.monotonic() > deadline:
                raise KnowledgeError(f"Another build holds {path}: wait for it to end, then run this again.")
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True

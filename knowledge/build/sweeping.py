"""Takes away built folders that nothing opens any more: every changed word makes a new one of some 130 MB."""

import re
import shutil
import time
from contextlib import suppress
from pathlib import Path

from knowledge.files import MANIFEST_FILE
from knowledge.holding import is_held

NEWEST = 5
"""How many folders stay however old they are: those that were opened last."""
UNUSED_DAYS = 30
_BROKEN_OFF_DAYS = 1
_DAY = 24 * 3600
_BUILT = re.compile(r"[0-9a-f]{16}")


def sweep(home: Path, keep: Path) -> list[Path]:
    """Removes folders in ``home`` that were not opened for 30 days, and what builds that broke off left behind.

    The newest five, ``keep``, and those that a process has open stay. Returns what is gone. To be called by the one
    process that may build.
    """
    now = time.time()
    built = [path for path in home.glob("*/") if _BUILT.fullmatch(path.name) and (path / MANIFEST_FILE).is_file()]
    built.sort(key=_opened, reverse=True)
    old = [path for path in built[NEWEST:] if path != keep and now - _opened(path) > UNUSED_DAYS * _DAY]
    broken = [path for path in home.glob(".building-*/") if now - path.stat().st_mtime > _BROKEN_OFF_DAYS * _DAY]
    return [path for path in [*old, *broken] if not is_held(path) and _removed(path)]


def _opened(folder: Path) -> float:
    return (folder / MANIFEST_FILE).stat().st_mtime


def _removed(folder: Path) -> bool:
    """Whether the folder is gone: it loses its name first, so that nobody finds half of it."""
    going = folder.with_name(f".building-{folder.name.removeprefix('.building-')}-gone")
    with suppress(OSError):
        folder.rename(going)
        shutil.rmtree(going, ignore_errors=True)
        return True
    return False

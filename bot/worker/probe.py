"""A job that misbehaves on request, so that tests and operators can see the limits hold."""

import os
import time
from collections.abc import Callable
from typing import Any


def work(data: bytes, options: dict[str, Any], progress: Callable[[int, int, int], None]) -> object:
    """Do what `options` says: echo, progress, hang, compute, grow, crash or raise."""
    what = options["what"]
    if what == "hang":
        time.sleep(3600)
    while what == "compute":
        pass
    grown = []
    while what == "grow":
        grown.append(bytearray(16 * 1024 * 1024))
    if what == "crash":
        os.abort()
    if what == "raise":
        raise RuntimeError("as asked")
    if what == "progress":
        progress(1, 2, 3)
    return {"bytes": len(data), "process": os.getpid()}

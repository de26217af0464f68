"""Runs the service in this process and says where it is."""

import ctypes
import sys
from contextlib import suppress

import uvicorn

from web.app import create_app
from web.settings import settings

_M_ARENA_MAX = -8
"""What glibc's mallopt calls the most heaps that threads spread over."""


def share_one_heap() -> None:
    """Lets all threads take memory from one heap, under glibc: with one for each, each keeps what a request left."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)


def run(host: str, port: int) -> None:
    """Serves until stopped; prints the address first. Raises KnowledgeMissing where nothing was built."""
    share_one_heap()
    app = create_app(settings())
    print(f"plainbill is at http://{host}:{port}", flush=True)  # noqa: T201
    uvicorn.run(app, host=host, port=port, log_level="warning", access_log=False)

"""Runs the service in this process and says where it is."""

import ctypes
import gc
import socket
import sys
from contextlib import suppress

import uvicorn

from web.app import create_app
from web.settings import settings

_M_ARENA_MAX = -8
"""What glibc's mallopt calls the most heaps that threads spread over."""
_NOT_STARTED = 3
"""How uvicorn's own command ends where the service could not start; it has said why."""


def share_one_heap() -> None:
    """Lets all threads take memory from one heap, under glibc: with one for each, each keeps what a request left."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)


class Settled(uvicorn.Server):
    """Serves; what was opened before the first request is never looked through for garbage again.

    It is never given back, and looking through all of it would hold a request up every now and then.
    """

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Open what requests need, then set it apart."""
        await super().startup(sockets)
        gc.collect()
        gc.freeze()


def run(host: str, port: int) -> None:
    """Serves until stopped; prints the address first. Raises KnowledgeMissing where nothing was built."""
    share_one_heap()
    app = create_app(settings())
    print(f"plainbill is at http://{host}:{port}", flush=True)  # noqa: T201
    server = Settled(uvicorn.Config(app, host=host, port=port, log_level="warning", access_log=False))
    with suppress(KeyboardInterrupt):
        server.run()
    if not server.started:
        raise SystemExit(_NOT_STARTED)

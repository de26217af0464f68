"""Long work that tells how far it is: server-sent events while it lasts, its result or its problem at the end."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any

from fastapi.sse import format_sse_event
from pydantic import BaseModel

from web.problems import details_of

# A proxy that gathers a stream before it passes it on would keep the person waiting for the first word.
STREAM_HEADERS = {"X-Accel-Buffering": "no"}

_Told = tuple[str, str]


class Abandoned(Exception):
    """Nobody listens any more: what is left of the work is not done, and nothing of it is kept."""


async def told_events(work: Callable[[Callable[[dict[str, Any]], None]], BaseModel]) -> AsyncIterator[bytes]:
    """Runs ``work``: what it tells as ``progress`` events, then its result as ``bill``, or why not as ``problem``."""
    said: asyncio.Queue[_Told] = asyncio.Queue()
    loop = asyncio.get_running_loop()
    gone = threading.Event()

    def say(event: str, data: str) -> None:
        with suppress(RuntimeError):  # the service has ended meanwhile
            loop.call_soon_threadsafe(said.put_nowait, (event, data))

    def tell(told: dict[str, Any]) -> None:
        if gone.is_set():
            raise Abandoned
        say("progress", json.dumps(told))

    def run() -> None:
        try:
            say("bill", work(tell).model_dump_json())
        except Abandoned:
            return
        except Exception as error:
            say("problem", json.dumps(details_of(error)))

    threading.Thread(target=run, name="reading", daemon=True).start()
    event = "progress"
    try:
        while event == "progress":
            event, data = await said.get()
            yield format_sse_event(event=event, data_str=data)
    finally:
        gone.set()

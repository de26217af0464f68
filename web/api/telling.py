"""Long work that tells how far it is: server-sent events while it lasts, its result or its problem at the end."""

import json
import threading
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import Any

from fastapi.sse import format_sse_event
from pydantic import BaseModel

from web.problems import details_of

# A proxy that gathers a stream before it passes it on would keep the person waiting for the first word.
STREAM_HEADERS = {"X-Accel-Buffering": "no"}

_Told = tuple[str, str]


class Abandoned(Exception):
    """Nobody listens any more: what is left of the work is not done, and nothing of it is kept."""


def told_events(work: Callable[[Callable[[dict[str, Any]], None]], BaseModel]) -> Iterator[bytes]:
    """Runs ``work``: what it tells as ``progress`` events, then its result as ``bill``, or why not as ``problem``."""
    said: SimpleQueue[_Told] = SimpleQueue()
    gone = threading.Event()

    def tell(told: dict[str, Any]) -> None:
        if gone.is_set():
            raise Abandoned
        said.put(("progress", json.dumps(told)))

    def run() -> None:
        try:
            made = work(tell)
            said.put(("bill", made.model_dump_json()))
        except Abandoned:
            return
        except Exception as error:
            said.put(("problem", json.dumps(details_of(error))))

    threading.Thread(target=run, name="reading", daemon=True).start()
    try:
        while True:
            event, data = said.get()
            yield format_sse_event(event=event, data_str=data)
            if event != "progress":
                return
    finally:
        gone.set()

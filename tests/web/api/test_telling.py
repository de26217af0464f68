import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from pydantic import BaseModel

from web.api.telling import Abandoned, told_events


def _run(listen: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Runs ``listen`` in a thread of its own: a browser of other tests may hold a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(listen())).result()


class Made(BaseModel):
    bill_id: str = "1"


def test_work_ends_where_nobody_listens_any_more() -> None:
    go_on, ended = threading.Event(), threading.Event()
    ends: list[type[Exception]] = []

    def work(tell: Callable[[dict[str, Any]], None]) -> Made:
        tell({"page": 1})
        assert go_on.wait(10)
        try:
            tell({"page": 2})
        except Exception as error:
            ends.append(type(error))
            raise
        finally:
            ended.set()
        return Made()

    async def listen() -> None:
        events = told_events(work)
        assert b"progress" in await anext(events)
        # As the server does where the person left: while it waits for what comes next.
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(anext(events), 0.05)

    _run(listen)
    go_on.set()
    assert ended.wait(10)
    assert ends == [Abandoned]


def test_a_service_that_ends_meanwhile_leaves_the_work_quietly() -> None:
    go_on, ends = threading.Event(), []

    def work(tell: Callable[[dict[str, Any]], None]) -> Made:
        ends.append(threading.current_thread())
        tell({"page": 1})
        assert go_on.wait(10)
        return Made()

    async def listen() -> None:
        await anext(told_events(work))

    _run(listen)
    go_on.set()
    ends[0].join(10)
    assert not ends[0].is_alive()

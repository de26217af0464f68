import subprocess
import sys

import pytest

from web import serve

HEAPS = """
import threading
from web.serve import share_one_heap

share_one_heap()
held = []
threads = [threading.Thread(target=lambda: held.append([bytes(2000) for _ in range(2000)])) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(held))
"""


def test_threads_that_share_a_heap_do_their_work() -> None:
    done = subprocess.run([sys.executable, "-c", HEAPS], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "4"


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc has one heap for each thread")
def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def without(name: str | None) -> object:
        asked.append(name)
        return object()

    monkeypatch.setattr("ctypes.CDLL", without)
    serve.share_one_heap()
    assert asked == [None]


SETTLED = """
import asyncio, gc, uvicorn
from web.serve import Settled

async def nothing(scope, receive, send):
    pass

async def start():
    config = uvicorn.Config(nothing, port=0, log_level="warning", lifespan="off")
    config.load()
    server = Settled(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup()
    print(server.started, gc.get_freeze_count() > 1000)
    await server.shutdown()

asyncio.run(start())
"""


def test_what_was_opened_at_the_start_is_never_looked_through_again() -> None:
    done = subprocess.run([sys.executable, "-c", SETTLED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True"]

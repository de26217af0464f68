"""Many people at once, against a served service: nobody waits for what waits for them, and what was kept is found."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
import uvicorn

from knowledge import Knowledge
from web.api import bills
from web.api.bringing import Brought, Given, bring
from web.app import create_app
from web.settings import Settings

PEOPLE = 60
"""More than the threads that the service answers on."""


@pytest.fixture
def address(settings: Settings, knowledge: Knowledge) -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(create_app(settings), port=0, ws="none", log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=20)


def converse(address: str, number: int) -> list[str]:
    """One person: begins, asks twice, reads it back, deletes; gives the questions read back."""
    with httpx.Client(base_url=address, timeout=60) as client:
        chat = client.post("/api/chats", json={}).raise_for_status().json()["chat_id"]
        for text in (f"what is code 9921{number % 4 + 2}", "and a deductible?"):
            client.post(f"/api/chats/{chat}/messages", json={"text": text}).raise_for_status()
        told = client.get(f"/api/chats/{chat}").raise_for_status().json()["messages"]
        client.delete(f"/api/chats/{chat}").raise_for_status()
        return [message["text"] for message in told]


def test_everyone_is_answered_and_finds_what_was_said(address: str) -> None:
    with ThreadPoolExecutor(PEOPLE) as people:
        told = list(people.map(lambda number: converse(address, number), range(PEOPLE)))
    assert told == [[f"what is code 9921{number % 4 + 2}", "and a deductible?"] for number in range(PEOPLE)]


def test_who_asks_does_not_wait_for_those_whose_photos_are_being_read(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = threading.Event()

    def slowly(given: Given) -> Brought:
        done.wait(timeout=60)
        return bring(given)

    monkeypatch.setattr(bills, "bring", slowly)
    with ThreadPoolExecutor(PEOPLE) as people:
        brought = [
            people.submit(httpx.post, f"{address}/api/bills", json={"text": "99213 visit $100.00"}, timeout=60)
            for _ in range(PEOPLE)
        ]
        time.sleep(1)
        try:
            assert httpx.get(f"{address}/api/codes?q=99213", timeout=20).status_code == 200
            assert not any(one.done() for one in brought)
        finally:
            done.set()
    assert {one.result().status_code for one in brought} == {201}

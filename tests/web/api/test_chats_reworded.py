"""Messages while a model may reword them: a server process that rewords well, and others that do not."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from fastapi.testclient import TestClient

from bot.samples import load
from knowledge import Knowledge
from tests.bot.rephrase.serving import Model, model_server
from web.app import create_app
from web.settings import Settings

TEXT = load("injection-visit-text").data.decode()
OWED = "$1,000.00 by April 15, 2026"
Served = Callable[..., AbstractContextManager[TestClient]]


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Model]:
    with model_server(tmp_path_factory.mktemp("model")) as model:
        yield model


@pytest.fixture
def served(settings: Settings, knowledge: Knowledge, model: Model) -> Served:
    """Makes the service with a model that behaves as told."""

    @contextmanager
    def serve(behavior: str, seconds: float = 5.0) -> Iterator[TestClient]:
        more = {"rephrase_url": model.url, "rephrase_model": behavior, "rephrase_seconds": seconds}
        with TestClient(create_app(settings.model_copy(update=more))) as client:
            yield client

    return serve


def begin(client: TestClient) -> str:
    bill_id = client.post("/api/bills", json={"text": TEXT}).json()["bill_id"]
    return str(client.post("/api/chats", json={"bill_id": bill_id}).json()["chat_id"])


def counted(client: TestClient, outcome: str) -> float:
    rows = client.get("/metrics").text.splitlines()
    name = f'plainbill_rewordings_total{{outcome="{outcome}"}}'
    return next((float(row.split()[-1]) for row in rows if row.startswith(name)), 0.0)


def test_a_message_is_answered_in_the_words_of_the_model(served: Served) -> None:
    with served("well") as client:
        before = counted(client, "reworded")
        chat = begin(client)
        answer = client.post(f"/api/chats/{chat}/messages", json={"text": "what do I owe"}).json()
        assert answer["answer"].startswith(f"On this bill you are asked to pay {OWED}.")
        assert answer["reworded"] is True
        assert "1000.00" in [row["value"] for row in answer["figures"]]
        assert counted(client, "reworded") == before + 1
        assert client.get(f"/api/chats/{chat}").json()["messages"][0]["answer"] == answer


def test_so_is_a_streamed_one(served: Served) -> None:
    with served("well") as client:
        path, accept = f"/api/chats/{begin(client)}/messages", {"accept": "text/event-stream"}
        events = client.post(path, json={"text": "cuánto debo"}, headers=accept).text.strip().split("\n\n")
    words = "".join(json.loads(event.split("data: ")[1])["text"] for event in events[:-1])
    assert words.startswith("Esta factura le pide pagar $1,000.00")
    assert words == json.loads(events[-1].split("data: ")[1])["answer"]


@pytest.mark.parametrize(("behavior", "outcome"), [("changes a figure", "figures"), ("hangs up", "unreachable")])
def test_a_model_that_lies_or_is_gone_is_counted_and_not_noticed(served: Served, behavior: str, outcome: str) -> None:
    with served(behavior) as client:
        before = counted(client, outcome)
        answer = client.post(f"/api/chats/{begin(client)}/messages", json={"text": "what do I owe"})
        assert answer.status_code == 200
        assert answer.json()["answer"].startswith(f"The bill asks you to pay {OWED}.")
        assert answer.json()["reworded"] is False
        assert counted(client, outcome) == before + 1


def test_a_slow_model_keeps_nobody_longer_than_set(served: Served) -> None:
    with served("is slow", seconds=0.3) as client:
        chat = begin(client)
        began = time.monotonic()
        answer = client.post(f"/api/chats/{chat}/messages", json={"text": "what do I owe"}).json()
        assert time.monotonic() - began < 2
        assert answer["answer"].startswith("The bill asks")


def test_someone_in_danger_reads_our_words(served: Served, model: Model) -> None:
    model.record.unlink(missing_ok=True)
    with served("obeys") as client:
        answer = client.post(f"/api/chats/{begin(client)}/messages", json={"text": "I want to kill myself"}).json()
    assert "988" in answer["answer"]
    assert model.sent() == []


def test_what_the_model_was_sent_names_nobody(served: Served, model: Model) -> None:
    model.record.unlink(missing_ok=True)
    with served("well") as client:
        chat = begin(client)
        for question in ("I'm Elena Marsh. what is my account number", "when was this", "who is billing me"):
            client.post(f"/api/chats/{chat}/messages", json={"text": question})
    sent = json.dumps(model.sent())
    assert len(model.sent()) == 3
    for private in ("Elena", "Marsh", "7730", "2026", "March", "Cedar Hollow", "555-0148", "Lakeshore"):
        assert private not in sent

"""An error that nothing foresaw: a sentence for the person, and nothing of the bill in the log."""

import logging
from typing import Any

import pytest
from fastapi.testclient import TestClient

from web.store import records


def test_what_stands_on_a_bill_is_never_logged(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: Any) -> None:
        raise ValueError("Elena Marsh, account CH-7730")

    monkeypatch.setattr(records, "save_chat", fails)
    with caplog.at_level(logging.DEBUG):
        answer = client.post("/api/chats", json={})
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    assert "Elena" not in answer.text + caplog.text
    assert "ValueError at " in caplog.text

"""A service under measurement is started, weighed and stopped, and one that does not come up says why."""

import sys
from pathlib import Path

import httpx
import pytest

from evals.server import Server, free_port


def serve(tmp_path: Path, port: int, *arguments: str) -> Server:
    return Server([sys.executable, *arguments], port, "/", {}, tmp_path / "log")


def test_a_service_is_ready_weighed_and_gone_at_the_end(tmp_path: Path) -> None:
    port = free_port()
    with serve(tmp_path, port, "-m", "http.server", str(port), "--bind", "127.0.0.1") as server:
        assert server.client.get("/").status_code == 200
        assert 0 < server.seconds < 60
        assert 1 < server.resident_mb() < 500
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"http://127.0.0.1:{port}/")


def test_a_service_that_ends_at_once_is_told_with_its_own_words(tmp_path: Path) -> None:
    with (
        pytest.raises(RuntimeError, match="no such door"),
        serve(tmp_path, free_port(), "-c", "raise SystemExit('no such door')"),
    ):
        pass

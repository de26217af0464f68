"""A real service on a database of its own; each client is a visitor of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from knowledge import Knowledge
from web.app import create_app
from web.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(database_url=f"sqlite:///{tmp_path / 'test.sqlite'}", requests_per_minute=10_000)


@pytest.fixture
def visitors(settings: Settings, knowledge: Knowledge) -> Iterator[Callable[[], TestClient]]:
    """Makes clients of one service, each with cookies of its own."""
    app = create_app(settings)
    with TestClient(app):
        yield lambda: TestClient(app)


@pytest.fixture
def client(visitors: Callable[[], TestClient]) -> TestClient:
    return visitors()

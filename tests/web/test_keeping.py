import time
from datetime import timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select, update

from bot.case import Case
from knowledge import Knowledge
from web.app import create_app
from web.settings import Settings
from web.store.database import Database
from web.store.records import new_visitor, save_case
from web.store.tables import StoredCase, now


def bills(database: Database) -> int:
    with database.begin() as session:
        return session.scalar(select(func.count()).select_from(StoredCase)) or 0


def test_an_old_bill_is_deleted_though_nobody_comes(
    tmp_path: Path, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.keeping.EVERY", timedelta(seconds=0.05))
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'kept.sqlite'}", keep_hours=5)
    database = Database(settings.database_url)
    with TestClient(create_app(settings)):
        with database.begin() as session:
            _, visitor = new_visitor(session)
            old = save_case(session, visitor, Case())
            save_case(session, visitor, Case())
            before = now() - timedelta(hours=6)
            session.execute(update(StoredCase).where(StoredCase.id == old).values(created=before))
        until = time.monotonic() + 5
        while bills(database) > 1 and time.monotonic() < until:
            time.sleep(0.02)
    assert bills(database) == 1
    database.close()

"""Opening a database: its tables are made once, by whichever of many services comes first."""

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, make_url

from bot.exceptions import BadSetting
from web.store.database import Database, write_ahead
from web.store.tables import Base

SERVICES = 8


@pytest.fixture(params=["sqlite", "postgres"])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that nobody has opened yet."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'fresh.sqlite'}"
    address = make_url(request.getfixturevalue("postgres"))
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql("create database fresh")
    engine.dispose()
    return address.set(database="fresh").render_as_string(hide_password=False)


def test_services_that_start_together_make_the_tables_once(fresh: str) -> None:
    together = threading.Barrier(SERVICES)

    def start(_: int) -> Database:
        together.wait()
        return Database(fresh)

    with ThreadPoolExecutor(SERVICES) as pool:
        opened = list(pool.map(start, range(SERVICES)))
    assert set(inspect(opened[0].engine).get_table_names()) == set(Base.metadata.tables)
    for database in opened:
        database.close()


def test_a_file_that_another_service_holds_is_waited_for_though_sqlite_would_not(tmp_path: Path) -> None:
    file = tmp_path / "plainbill.sqlite"
    holder = sqlite3.connect(file, check_same_thread=False)
    holder.execute("begin exclusive")
    release = threading.Timer(0.2, holder.rollback)
    release.start()
    late = sqlite3.connect(file, timeout=0)
    write_ahead(late.cursor())
    release.join()
    assert late.execute("pragma journal_mode").fetchone() == ("wal",)
    late.close()
    holder.close()


def test_what_is_wrong_with_a_file_beside_that_is_said_at_once(tmp_path: Path) -> None:
    file = tmp_path / "plainbill.sqlite"
    file.write_bytes(b"no database at all" * 100)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        write_ahead(sqlite3.connect(file).cursor())


def test_a_database_that_can_not_be_opened_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match=r"^PLAINBILL_DATABASE_URL: .*unable to open database file.*[.]$"):
        Database(f"sqlite:///{tmp_path / 'missing' / 'plainbill.sqlite'}")


def test_a_server_that_is_away_is_told_without_its_address() -> None:
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    with pytest.raises(BadSetting, match=r"can't be opened [(]OperationalError[)]") as told:
        Database("postgresql+psycopg://ann:secret@127.0.0.1:9/plainbill")
    assert "secret" not in str(told.value)

"""Opens the database: its engine, its tables, and a session per request."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import StaticPool

from web.store.tables import Base


class Database:
    """One database, opened; ``begin`` gives a session that commits at its end or undoes all of it."""

    def __init__(self, url: str) -> None:
        self.engine = _engine(url)
        _make_tables(self.engine)
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """A session within one transaction."""
        with self._sessions.begin() as session:
            yield session

    def close(self) -> None:
        """Lets go of all connections."""
        self.engine.dispose()


_ALONE = {"sqlite": "begin immediate", "postgresql": "select pg_advisory_xact_lock(7250321)"}
"""What lets one service at a time look whether tables are there: two that start together would both make them."""


def _make_tables(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql(_ALONE[engine.dialect.name])
        Base.metadata.create_all(connection)


def _engine(url: str) -> Engine:
    address = make_url(url)
    if not address.drivername.startswith("sqlite"):
        return create_engine(address, pool_pre_ping=True)
    in_memory = address.database in (None, "", ":memory:")
    pool = {"poolclass": StaticPool} if in_memory else {}
    engine = create_engine(address, connect_args={"check_same_thread": False, "timeout": 10}, **pool)
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: object, _record: object) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]
    cursor.execute("pragma foreign_keys = on")
    cursor.execute("pragma journal_mode = wal")
    cursor.execute("pragma synchronous = normal")
    # What is deleted is overwritten: a deleted bill must not be readable in the file.
    cursor.execute("pragma secure_delete = on")
    cursor.close()

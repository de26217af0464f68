"""Opens the database: its engine, its tables, and a session per request."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import StaticPool

from bot.exceptions import BadSetting
from web.store.tables import Base

_CLOSED = "PLAINBILL_DATABASE_URL: the database can't be opened ({why}). Check the address, and that it is running."


class Database:
    """One database, opened; ``begin`` gives a session that commits at its end or undoes all of it.

    Raises BadSetting where it can't be opened, in a sentence that shows nothing of its address.
    """

    def __init__(self, url: str) -> None:
        try:
            self.engine = _engine(url)
            _make_tables(self.engine)
        except (SQLAlchemyError, ImportError) as error:
            raise BadSetting(_CLOSED.format(why=_reason(error))) from error
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """A session within one transaction."""
        with self._sessions.begin() as session:
            yield session

    def close(self) -> None:
        """Lets go of all connections."""
        self.engine.dispose()


def _reason(error: SQLAlchemyError | ImportError) -> str:
    """What the driver says in its first words; of a network address that is its kind alone, for it may name users."""
    if isinstance(error, ImportError):
        return f"the driver {error.name} is not installed"
    original = getattr(error, "orig", None)
    return str(original) if isinstance(original, sqlite3.Error) else type(original or error).__name__


_PATIENCE = 10.0
"""Seconds that a service waits for another one."""
_AGAIN = 0.02
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
    engine = create_engine(address, connect_args={"check_same_thread": False, "timeout": _PATIENCE}, **pool)
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def write_ahead(cursor: sqlite3.Cursor) -> None:
    """Has changes written ahead, as the file then stays. Where services turn a new file over together, SQLite tells all
    but one at once that it is locked, however long they would wait."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            cursor.execute("pragma journal_mode = wal")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(_AGAIN)
        else:
            return


def _prepare_sqlite(connection: object, _record: object) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]
    cursor.execute("pragma foreign_keys = on")
    write_ahead(cursor)
    cursor.execute("pragma synchronous = normal")
    # What is deleted is overwritten: a deleted bill must not be readable in the file.
    cursor.execute("pragma secure_delete = on")
    cursor.close()

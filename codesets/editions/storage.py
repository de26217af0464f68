"""One edition as one SQLite file: written whole under another name first, then only read.

A file a release, rather than one database, so that an import is one rename, taking one back is one deletion, and
any number of processes can read without a lock.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import fields, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import quote

from codesets.editions.edition import KINDS, Edition
from codesets.editions.exceptions import Damaged
from codesets.editions.rows import TABLES, Row

FORMAT = 1
SUFFIX = ".edition"
_BATCH = 2000
_KEYS = {
    "code": ("system", "code"),
    "rate": ("code",),
    "rvu": ("code",),
    "locality": ("state",),
    "pair": ("first", "second"),
    "units": ("code",),
}
_TABLE_OF = {row: name for name, row in TABLES.items()}
_DATES = frozenset({"starts", "ends"})
_DECIMALS = frozenset({"amount", "work", "office", "facility", "malpractice", "factor", "practice"})

Told = Callable[[int], None]


def write_edition(folder: Path, edition: Edition, rows: Iterable[Row], told: Told = lambda _: None) -> Edition:
    """Write ``rows`` as the file of ``edition`` and return it with their number; nothing is left of a failed attempt.

    Raises Damaged where there are no rows. ``told`` hears how many have been written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f".{edition.id}.part"
    draft.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(draft)) as connection:
            connection.executescript("pragma journal_mode = off; pragma synchronous = off;")
            _create(connection)
            count = _fill(connection, rows, told)
            if not count:
                raise Damaged(f"{edition.source} holds no rows that could be read. Get the file again.")
            whole = replace(edition, rows=count)
            _index(connection)
            connection.execute("insert into edition values (?, ?, ?, ?, ?, ?, ?, ?, ?)", _stored(whole))
            connection.commit()
        draft.replace(folder / f"{edition.id}{SUFFIX}")
    finally:
        draft.unlink(missing_ok=True)
    return whole


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("create table edition (format, kind, name, starts, ends, source, sha256, imported, rows)")
    for name, row in TABLES.items():
        connection.execute(f"create table {name} ({', '.join(field.name for field in fields(row))})")


def _index(connection: sqlite3.Connection) -> None:
    for name, keys in _KEYS.items():
        connection.execute(f"create index by_{name} on {name} ({', '.join(keys)})")


def _fill(connection: sqlite3.Connection, rows: Iterable[Row], told: Told) -> int:
    waiting: dict[type[Row], list[tuple[Any, ...]]] = {row: [] for row in TABLES.values()}
    count = 0
    for row in rows:
        batch = waiting[type(row)]
        batch.append(tuple(_cell(getattr(row, field.name)) for field in fields(row)))
        count += 1
        if len(batch) >= _BATCH:
            _insert(connection, type(row), batch)
            told(count)
    for kind, batch in waiting.items():
        _insert(connection, kind, batch)
    told(count)
    return count


def _insert(connection: sqlite3.Connection, kind: type[Row], batch: list[tuple[Any, ...]]) -> None:
    marks = ", ".join("?" * len(fields(kind)))
    connection.executemany(f"insert into {_TABLE_OF[kind]} values ({marks})", batch)  # noqa: S608
    batch.clear()


def _cell(value: object) -> object:
    return str(value) if isinstance(value, date | Decimal) else value


def _stored(edition: Edition) -> tuple[object, ...]:
    ends = edition.ends.isoformat() if edition.ends else None
    return (
        FORMAT,
        edition.kind.id,
        edition.name,
        edition.starts.isoformat(),
        ends,
        edition.source,
        edition.sha256,
        edition.imported.isoformat(),
        edition.rows,
    )


class Stored:
    """The edition in the file at ``path``, opened read-only; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        uri = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._lock = Lock()
        self.path = path
        self.edition = self._edition()

    def _edition(self) -> Edition:
        row = self._connection.execute("select * from edition where format = ?", (FORMAT,)).fetchone()
        if row is None:
            raise sqlite3.DatabaseError(f"{self.path.name} is of another format")
        _, kind, name, starts, ends, source, sha256, imported, rows = row
        return Edition(
            id=self.path.stem,
            kind=KINDS[kind],
            name=name,
            starts=date.fromisoformat(starts),
            ends=date.fromisoformat(ends) if ends else None,
            source=source,
            sha256=sha256,
            imported=datetime.fromisoformat(imported),
            rows=rows,
        )

    def rows(self, table: str, **keys: str) -> list[Row]:
        """The rows of ``table`` whose columns have these values, in the order of the file."""
        where = " and ".join(f"{name} = ?" for name in keys)
        statement = f"select * from {table} where {where} order by rowid"  # noqa: S608 - names of our own
        with self._lock:
            found = self._connection.execute(statement, tuple(keys.values())).fetchall()
        return [_row(table, row) for row in found]

    def every(self, table: str) -> Iterator[Row]:
        """Every row of ``table``, in the order of the file."""
        with self._lock:
            found = self._connection.execute(f"select * from {table} order by rowid").fetchall()  # noqa: S608
        return (_row(table, row) for row in found)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _row(table: str, values: Sequence[Any]) -> Row:
    kind = TABLES[table]
    read = {field.name: _read(field.name, value) for field, value in zip(fields(kind), values, strict=True)}
    return kind(**read)


def _read(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in _DATES:
        return date.fromisoformat(value)
    return Decimal(value) if name in _DECIMALS else value

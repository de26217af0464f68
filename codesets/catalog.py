"""What a code is, on a date: our own words first, then the official ones, those of its parts, and its range's.

One SQLite file, written once and then only read: it is opened immutable, so that many processes share its
pages and none needs a lock on the file.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

from codesets import SYSTEMS, validate
from codesets.broad import from_range, with_kind
from codesets.composed import describe
from codesets.editions.overlay import laid_over
from codesets.editions.shelf import Shelf
from codesets.entry import Entry
from codesets.exceptions import CodeError

_COLUMNS = tuple(field.name for field in fields(Entry))
_SCHEMA = f"""
    create table entry ({", ".join(f"{name} text" for name in _COLUMNS)},
        primary key (system, code, origin, starts, source)) without rowid
"""
_SELECT = f"select {', '.join(_COLUMNS)} from entry"  # noqa: S608 - the names are Entry's fields
_FIND = f"""{_SELECT}
    where system = :system and code = :code and (:own or origin <> 'own')
      and (:day is null or (starts <= :day and (ends = '' or :day <= ends)))
    order by origin = 'own' desc, starts desc limit 1
"""


def write_catalog(path: Path, entries: Iterable[Entry]) -> int:
    """Write ``entries`` as a new catalog at ``path`` and return how many; an older file there is replaced.

    Raises sqlite3.IntegrityError where two entries have the same system, code, origin, start and source.
    """
    draft = path.with_name(path.name + ".part")
    draft.unlink(missing_ok=True)
    connection = sqlite3.connect(draft)
    try:
        connection.execute(_SCHEMA)
        marks = ", ".join("?" * len(_COLUMNS))
        cursor = connection.executemany(f"insert into entry values ({marks})", map(_stored, entries))  # noqa: S608
        connection.commit()
        connection.execute("vacuum")
    finally:
        connection.close()
    draft.replace(path)
    return cursor.rowcount


class Catalog:
    """The catalog at ``path``, read-only; one object may serve several threads.

    ``builtin_cpt_words=False`` hides our own words for what the AMA keeps, CPT codes and its two-digit
    modifiers: an imported edition answers then, or the range. The editions on ``shelf`` lie over what the file says.
    """

    def __init__(self, path: Path, builtin_cpt_words: bool = True, shelf: Shelf | None = None) -> None:
        uri = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._lock = Lock()
        self._builtin_cpt_words = builtin_cpt_words
        self._shelf = shelf

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def find(self, system: str, code: str, on: date | None = None) -> Entry | None:
        """Return what is known of ``code`` on the day ``on``, or of its newest edition where None is given.

        None where ``system`` has no such code. ``origin`` tells own words from official ones and from those
        of the range alone; ``starts`` and ``ends`` are the code's own days where an imported edition tells them,
        so that a code that had ended by ``on`` is found with its last day.
        """
        try:
            written = validate(system, code)
        except CodeError:
            return self._imported_alone(system, code, on)
        own = self._builtin_cpt_words or not _kept_by_ama(system, written)
        asked = {"system": system, "code": written, "own": own, "day": on and on.isoformat()}
        with self._lock:
            found = self._connection.execute(_FIND, asked).fetchone()
        kind = SYSTEMS[system]
        entry = (
            with_kind(_entry(found), kind) if found else describe(system, written) or from_range(system, written, kind)
        )
        official = self._shelf.code(system, written, on) if self._shelf else None
        return laid_over(entry, official, kind) if official else entry

    def _imported_alone(self, system: str, code: str, on: date | None) -> Entry | None:
        """A code in no range that is known here: an imported edition may be newer than the ranges."""
        kind = SYSTEMS.get(system)
        official = self._shelf.code(system, kind.compact(code), on) if self._shelf and kind else None
        return laid_over(None, official, kind) if official and kind else None

    def entries(self, system: str | None = None) -> Iterator[Entry]:
        """Yield every entry, or those of ``system``, by system and code."""
        with self._lock:
            rows = self._connection.execute(f"{_SELECT} where ?1 is null or system = ?1", (system,)).fetchall()
        for row in rows:
            entry = _entry(row)
            if self._builtin_cpt_words or entry.origin != "own" or not _kept_by_ama(entry.system, entry.code):
                yield entry


def _kept_by_ama(system: str, code: str) -> bool:
    return system == "cpt" or (system == "modifier" and code.isdigit())


def _stored(entry: Entry) -> tuple[str, ...]:
    values: dict[str, Any] = {name: getattr(entry, name) for name in _COLUMNS}
    values["synonyms"] = "|".join(entry.synonyms)
    values["starts"] = entry.starts.isoformat() if entry.starts else ""
    values["ends"] = entry.ends.isoformat() if entry.ends else ""
    return tuple(value or "" for value in values.values())


def _entry(row: tuple[str, ...]) -> Entry:
    values: dict[str, Any] = dict(zip(_COLUMNS, row, strict=True))
    values["synonyms"] = tuple(part for part in values["synonyms"].split("|") if part)
    values["unit"] = values["unit"] or None
    values["starts"] = date.fromisoformat(values["starts"]) if values["starts"] else None
    values["ends"] = date.fromisoformat(values["ends"]) if values["ends"] else None
    return Entry(**values)

"""What the built SQLite file tells of every entry, and which one each row of the vectors is of."""

import sqlite3
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import numpy as np
from numpy.typing import NDArray


class Lexicon:
    """The search tables of a built ``codes.sqlite``, read-only; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        self._address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
        self._local = threading.local()

    def own_codes(self) -> list[tuple[str, str, str]]:
        """System, code and section of every own entry, by its place."""
        return self._rows("select system, code, section from own order by id")

    def own_traits(self) -> list[tuple[int, int, int, int]]:
        """Of every own entry, by its place: both sides of its stance, whether it is more of the same, or retired."""
        return self._rows("select one, other, is_more, is_retired from own order by id")

    def diagnosis_names(self, owners: Sequence[int]) -> list[tuple[int, str, list[str]]]:
        """Place, code and names of diagnoses, in the form of ``words_of``: the title, then what else it is called."""
        found = self._rows(f"select id, code, words from diagnosis where id in ({_marks(owners)})", owners)  # noqa: S608
        return [(place, code, names.split("|")) for place, code, names in found]

    def word_uses(self) -> dict[str, int]:
        """Every word of our own entries with how many of them hold it."""
        return dict(self._connection.execute("select word, uses from word"))

    def owners(self, table: str) -> NDArray[np.int32]:
        """The place of the entry that each row of the vectors of ``table`` is of."""
        rows = self._connection.execute(f"select owner from {table} order by position")  # noqa: S608
        return np.fromiter((owner for (owner,) in rows), dtype=np.int32)

    def _rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        return self._connection.execute(statement, values).fetchall()

    @property
    def _connection(self) -> sqlite3.Connection:
        """The connection of the calling thread."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = self._local.connection = sqlite3.connect(self._address, uri=True)
        return found


def _marks(values: Sequence[object]) -> str:
    return ",".join("?" * len(values))

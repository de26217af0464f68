"""All imported editions, and which of them answers for a day."""

import logging
import os
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from threading import Lock

from platformdirs import user_data_path

from codesets.editions.edition import KINDS, Edition
from codesets.editions.exceptions import NoSuchEdition
from codesets.editions.rows import CodeRow, LocalityRow, PairRow, RateRow, RvuRow, UnitsRow
from codesets.editions.storage import SUFFIX, Stored

OVERRIDE = "PLAINBILL_EDITIONS"
"""The environment variable that names the folder of the imported editions."""

_FAR = 3 * 366
"""Days that a fee schedule may lie from the care to be a yardstick for it."""

_log = logging.getLogger("plainbill")


def default_folder() -> Path:
    """The folder of the imported editions: $PLAINBILL_EDITIONS, else one in the user's data folder."""
    named = os.environ.get(OVERRIDE)
    return Path(named) if named else user_data_path("plainbill") / "editions"


@dataclass(frozen=True, slots=True)
class Official:
    """A code as an edition has it. ``ends`` is the last day on which it stood, where that is known."""

    row: CodeRow
    edition: Edition
    starts: date | None
    ends: date | None

    def ended_by(self, day: date) -> bool:
        """Whether the code had ended before ``day``."""
        return self.ends is not None and self.ends < day


class Shelf:
    """The editions in ``folder``, which need not be there yet; a change of the folder is noticed at the next look.

    Safe to share between threads.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()
        self._lock = Lock()
        self._seen: int | None = None
        self._open: dict[str, Stored] = {}
        self._order: tuple[Stored, ...] = ()

    def editions(self, kind: str | None = None) -> list[Edition]:
        """Every edition, or those of ``kind``: the newest first, and of equals the one imported last."""
        return [stored.edition for stored in self._stored() if kind in (None, stored.edition.kind.id)]

    def find(self, name: str) -> Edition:
        """The edition of this id, or the only one of this name; raises NoSuchEdition."""
        found = [e for e in self.editions() if name in (e.id, e.name)]
        exact = [e for e in found if e.id == name] or found
        if len(exact) == 1:
            return exact[0]
        what = "Several editions are" if found else "No edition is"
        raise NoSuchEdition(f"{what} called {name!r}. `plainbill codesets list` shows the ids.")

    def remove(self, edition: Edition) -> None:
        """Delete ``edition``; the one before it answers again."""
        (self.folder / f"{edition.id}{SUFFIX}").unlink(missing_ok=True)

    def in_force(self, kind: str, on: date | None) -> Edition | None:
        """The edition of ``kind`` that answers for the day ``on`` (None: the newest); None where none does."""
        found = self._on(kind, on)
        return found[0].edition if found else None

    def code(self, system: str, code: str, on: date | None = None) -> Official | None:
        """``code`` as the editions have it on ``on``, or as the newest has it.

        Where the edition in force no longer lists it, it is answered from the one that last did, as ended.
        """
        kind = next((kind.id for kind in KINDS.values() if kind.system == _kept_with(system)), None)
        return self._code(kind, system, code, on) if kind else None

    def rate(self, kind: str, code: str, modifier: str, on: date) -> tuple[RateRow, Edition] | None:
        """What the fee schedule ``kind`` pays for ``code`` on ``on``, with its edition; None where it has none."""
        for stored in self._near(kind, on):
            for row in stored.rows("rate", code=code, modifier=modifier):
                if isinstance(row, RateRow):
                    return row, stored.edition
        return None

    def rvu(self, code: str, modifier: str, on: date) -> tuple[RvuRow, Edition] | None:
        """The relative values of ``code`` on ``on``, with their edition; None where the schedule does not list it."""
        for stored in self._near("pfs", on):
            for row in stored.rows("rvu", code=code, modifier=modifier):
                if isinstance(row, RvuRow):
                    return row, stored.edition
        return None

    def localities(self, state: str, on: date) -> list[LocalityRow]:
        """The payment localities of a state, by its two letters; empty where no edition brought them."""
        found = [row for stored in self._near("pfs", on) for row in stored.rows("locality", state=state)]
        return [row for row in found if isinstance(row, LocalityRow)]

    def pairs(self, first: str, second: str, on: date, setting: str = "practitioner") -> list[PairRow]:
        """The NCCI edits by which ``second`` is not paid beside ``first`` on ``on``; ``setting`` or "hospital"."""
        found = [row for s in self._on(f"ptp-{setting}", on) for row in s.rows("pair", first=first, second=second)]
        held = [row for row in found if isinstance(row, PairRow)]
        return [row for row in held if row.starts <= on and (row.ends is None or on <= row.ends)]

    def units(self, code: str, on: date, setting: str = "practitioner") -> UnitsRow | None:
        """The most likely units of ``code`` on ``on``; ``setting`` is "practitioner", "hospital" or "dme"."""
        rows = (row for stored in self._on(f"mue-{setting}", on) for row in stored.rows("units", code=code))
        return next((row for row in rows if isinstance(row, UnitsRow)), None)

    def codes(self, system: str) -> Iterator[tuple[CodeRow, Edition]]:
        """Every code of ``system`` in its newest edition."""
        for kind in KINDS.values():
            if kind.system == system:
                for stored in self._on(kind.id, None)[:1]:
                    yield from ((row, stored.edition) for row in stored.every("code") if isinstance(row, CodeRow))

    def _code(self, kind: str, system: str, code: str, on: date | None) -> Official | None:
        of_kind = [stored for stored in self._stored() if stored.edition.kind.id == kind]
        begun = [stored for stored in of_kind if on is None or stored.edition.starts <= on]
        after: Edition | None = None
        # Before the first edition its rows' own dates have to tell.
        for stored in begun or of_kind[::-1]:
            rows = [r for r in stored.rows("code", system=system, code=code) if isinstance(r, CodeRow)]
            if rows:
                return _official(rows, stored.edition, after, on)
            after = stored.edition if begun else None
        return None

    def _near(self, kind: str, on: date) -> list[Stored]:
        """The fee schedule in force, else the next one, else the last: a yardstick's year is always said beside it."""
        later = [s.edition.starts for s in self._stored() if s.edition.kind.id == kind and s.edition.starts > on]
        found = self._on(kind, on) or (self._on(kind, min(later)) if later else [])
        return [stored for stored in found if abs((stored.edition.starts - on).days) <= _FAR]

    def _on(self, kind: str, on: date | None) -> list[Stored]:
        """The files that answer for ``on``: those of the latest start not after it, the one imported last first."""
        begun = [s for s in self._stored() if s.edition.kind.id == kind and (on is None or s.edition.starts <= on)]
        latest = [stored for stored in begun if stored.edition.starts == begun[0].edition.starts]
        # One quarter's pairs come in several files; of two imports of one file's name the last one counts.
        return list({stored.edition.name: stored for stored in reversed(latest)}.values())[::-1]

    def _stored(self) -> tuple[Stored, ...]:
        try:
            changed = self.folder.stat().st_mtime_ns
        except OSError:
            changed = None
        with self._lock:
            if changed != self._seen or changed is None:
                self._order = tuple(self._opened()) if changed is not None else ()
                self._seen = changed
            return self._order

    def _opened(self) -> Sequence[Stored]:
        there = {path.stem: path for path in self.folder.glob(f"*{SUFFIX}") if not path.name.startswith(".")}
        for name in self._open.keys() - there.keys():
            del self._open[name]  # closed once its last reader lets go
        for name in there.keys() - self._open.keys():
            try:
                self._open[name] = Stored(there[name])
            except (sqlite3.DatabaseError, KeyError, ValueError) as error:
                _log.warning("%s is no edition that can be read: %s", there[name], error)
        found = self._open.values()
        return sorted(found, key=lambda s: (s.edition.starts, s.edition.imported), reverse=True)


def _kept_with(system: str) -> str:
    """The system whose editions hold the codes of ``system``: modifiers of two letters come with HCPCS."""
    return "hcpcs" if system == "modifier" else system


def _official(rows: list[CodeRow], edition: Edition, after: Edition | None, on: date | None) -> Official | None:
    """The row that stood on ``on``, else the last; None where the code had not begun, or nothing tells whether."""
    if on is not None and on < edition.starts:
        rows = [row for row in rows if row.starts is not None and row.starts <= on]
        if not rows:
            return None
    held = [r for r in rows if on is None or ((r.starts or date.min) <= on <= (r.ends or date.max))]
    row = (held or rows)[-1]
    ends = row.ends
    if after is not None and edition.kind.whole:
        last = after.starts - timedelta(days=1)
        ends = min(ends, last) if ends else last
    return Official(row, edition, row.starts, ends)


def is_stale(edition: Edition, today: date) -> bool:
    """Whether a newer edition than ``edition`` is to be expected by ``today``."""
    return edition.ends is not None and edition.ends < today


def newest(editions: Sequence[Edition]) -> list[Edition]:
    """The newest of each kind."""
    found: dict[str, Edition] = {}
    for edition in editions:
        held = found.get(edition.kind.id)
        if held is None or (edition.starts, edition.imported) > (held.starts, held.imported):
            found[edition.kind.id] = edition
    return list(found.values())

"""All imported price files: whose bill one belongs to, which code a hospital's wording has, what it costs there."""

import logging
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from threading import Lock

from codesets.editions.exceptions import NoSuchEdition
from codesets.editions.shelf import default_folder
from codesets.prices.charge import Hospital, PublishedCharge, PublishedCode
from codesets.prices.names import is_hospital
from codesets.prices.storage import SUFFIX, StoredPrices
from codesets.prices.wording import LEAST_CUT, normal

OVERRIDE = "PLAINBILL_PRICES"
"""The environment variable that names the folder of the imported price files."""

_SERVICES = ("cpt", "hcpcs", "cdt")

_log = logging.getLogger("plainbill")


def prices_folder() -> Path:
    """The folder of the imported price files: $PLAINBILL_PRICES, else one beside that of the editions."""
    named = os.environ.get(OVERRIDE)
    return Path(named) if named else default_folder().with_name("prices")


class PriceBook:
    """The price files in ``folder``, which need not be there yet; a change of the folder is noticed at the next look.

    Safe to share between threads.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or prices_folder()
        self._lock = Lock()
        self._seen: int | None = None
        self._open: dict[str, StoredPrices] = {}

    def hospitals(self) -> list[Hospital]:
        """Every hospital with prices, by name, the newest file of one first."""
        found = [stored.hospital for stored in self._stored()]
        return sorted(found, key=lambda one: (one.name, -(one.updated.toordinal() if one.updated else 0)))

    def find(self, name: str) -> Hospital:
        """The hospital of this id, or the only one of this name; raises NoSuchEdition."""
        exact = [one for one in self.hospitals() if one.id == name]
        found = exact or [one for one in self.hospitals() if is_hospital(name, [one.name])]
        if len(found) == 1:
            return found[0]
        what = "Several price files are" if found else "No price file is"
        raise NoSuchEdition(f"{what} of {name!r}. `plainbill prices list` shows the ids.")

    def remove(self, hospital: Hospital) -> None:
        """Delete the price file of ``hospital``."""
        (self.folder / f"{hospital.id}{SUFFIX}").unlink(missing_ok=True)

    def of(self, provider: str | None) -> Hospital | None:
        """The hospital whose bill it is, by the provider printed on it; None where none or several fit."""
        if not provider:
            return None
        found = [one for one in self.hospitals() if is_hospital(provider, (one.name, *one.locations))]
        names = {(one.name, one.npis, one.ein) for one in found}
        return found[0] if len(names) == 1 else None

    def settled(self, hospital: Hospital, description: str) -> PublishedCode | None:
        """The service code that the hospital's own list gives to ``description``; None where it gives none or several.

        The same words, marks and capitals aside; or, of at least a dozen letters, the beginning of words whose every
        completion has one and the same code.
        """
        stored = self._of(hospital)
        if stored is None or not normal(description):
            return None
        charges = stored.by_wording(description)
        if not charges and len(normal(description)) >= LEAST_CUT:
            charges = stored.beginning(description)
        found = {code.written: code for charge in charges for code in charge.codes if code.system in _SERVICES}
        coded = [charge for charge in charges if any(code.system in _SERVICES for code in charge.codes)]
        return next(iter(found.values())) if len(found) == 1 and len(coded) == len(charges) else None

    def by_code(self, hospital: Hospital, code: str) -> list[PublishedCharge]:
        """The hospital's published charges for ``code``."""
        stored = self._of(hospital)
        return stored.by_code(code) if stored else []

    def by_wording(self, hospital: Hospital, description: str) -> list[PublishedCharge]:
        """The hospital's published charges with these words."""
        stored = self._of(hospital)
        return stored.by_wording(description) if stored and normal(description) else []

    def wordings(self) -> Iterator[tuple[str, str, str, str]]:
        """Description, system, code and list of every published line of every hospital that has a service code."""
        for stored in self._stored():
            for description, kind, number in stored.wordings():
                code = PublishedCode(kind, number)
                if code.system in _SERVICES:
                    yield description, code.system, code.written, stored.hospital.id

    def _of(self, hospital: Hospital) -> StoredPrices | None:
        return next((stored for stored in self._stored() if stored.hospital.id == hospital.id), None)

    def _stored(self) -> list[StoredPrices]:
        try:
            changed = self.folder.stat().st_mtime_ns
        except OSError:
            return []
        with self._lock:
            if changed != self._seen:
                self._look()
                self._seen = changed
            return list(self._open.values())

    def _look(self) -> None:
        there = {path.stem: path for path in sorted(self.folder.glob(f"*{SUFFIX}")) if not path.name.startswith(".")}
        for name in self._open.keys() - there.keys():
            del self._open[name]  # closed once its last reader lets go
        for name in there.keys() - self._open.keys():
            try:
                self._open[name] = StoredPrices(there[name])
            except (sqlite3.DatabaseError, KeyError, TypeError, ValueError) as error:
                _log.warning("%s is no price file that can be read: %s", there[name], error)

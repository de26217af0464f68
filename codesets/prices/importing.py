"""Imports a hospital's price file, from disk or from its address."""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from codesets.editions.download import Told as Fetched
from codesets.editions.download import Wanted, fetch
from codesets.editions.importing import digest
from codesets.editions.package import Package
from codesets.prices.book import PriceBook
from codesets.prices.charge import Hospital, PublishedCharge
from codesets.prices.exceptions import PriceFileError
from codesets.prices.formats import FORMATS
from codesets.prices.storage import write_prices

ENOUGH = 0.5

Told = Callable[[int, int], None]
"""Hears the bytes that were read and the bytes there are."""


@dataclass(frozen=True, slots=True)
class ImportedPrices:
    """What became of a file: its hospital, and whether it had been imported before."""

    hospital: Hospital
    is_new: bool


def import_prices(
    path: Path, book: PriceBook, source: str | None = None, told: Told = lambda _done, _all: None
) -> ImportedPrices:
    """Put the price file at ``path`` into ``book``; the same file a second time changes nothing.

    A newer file of the same hospital takes the place of the older one once it is whole. Raises EditionError, in one
    sentence, where the file can't be read or is none.
    """
    try:
        sha256 = digest(path)
    except OSError as error:
        raise PriceFileError(f"{path} can't be opened ({error.strerror}). Check the name and try again.") from error
    for there in book.hospitals():
        if there.sha256 == sha256:
            return ImportedPrices(there, is_new=False)
    package = Package(path)
    sure, chosen = max(((form.recognize(package), form) for form in FORMATS), key=lambda one: one[0])
    if sure < ENOUGH:
        raise PriceFileError(
            f"{path.name} is no hospital price file in a format of CMS's (tall or wide CSV, or JSON, version 2 or 3)."
        )
    name = f"{re.sub(r'[^a-z0-9]+', '-', path.stem.lower()).strip('-')[:40]}-{sha256[:8]}"
    before = book.hospitals()
    hospital = write_prices(
        book.folder,
        name,
        _heard(chosen.read(package), package, told),
        lambda one: replace(one, id=name, source=source or path.name, sha256=sha256),
    )
    for older in before:
        if _same(older, hospital):
            book.remove(older)
    return ImportedPrices(hospital, is_new=True)


def fetch_prices(
    url: str, book: PriceBook, fetched: Fetched, told: Told, pause: Callable[[float], None] = time.sleep
) -> ImportedPrices:
    """Fetch the price file at ``url`` and import it."""
    path = fetch(Wanted(url), book.folder / "downloads", fetched, pause)
    try:
        return import_prices(path, book, url, told)
    finally:
        path.unlink(missing_ok=True)


def _heard(
    read: Iterator[Hospital | PublishedCharge], package: Package, told: Told
) -> Iterator[Hospital | PublishedCharge]:
    whole = sum(part.size for part in package.parts)
    for count, one in enumerate(read):
        if count % 2000 == 0:
            told(package.position, whole)
        yield one
    told(whole, whole)


def _same(older: Hospital, newer: Hospital) -> bool:
    """Whether both files are of one hospital: a name, and where it stands, that agree."""
    return (older.name, older.locations, older.addresses) == (newer.name, newer.locations, newer.addresses)

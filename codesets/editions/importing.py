"""Imports a published file as an edition."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from codesets.editions.dates import months_later
from codesets.editions.edition import KINDS, Edition, Kind, Period
from codesets.editions.exceptions import EditionError, NoPeriod, NotRecognized
from codesets.editions.importers import IMPORTERS, Importer
from codesets.editions.package import Package
from codesets.editions.shelf import Shelf
from codesets.editions.storage import write_edition

ENOUGH = 0.5
"""An importer that is less sure than this does not read a file."""
_BLOCK = 2**20


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: its edition, and whether it had been imported before."""

    edition: Edition
    is_new: bool


@dataclass(frozen=True, slots=True)
class Stated:
    """What the operator says of an edition, instead of what the file says; None leaves it to the file."""

    name: str | None = None
    starts: date | None = None
    ends: date | None = None
    source: str | None = None


def import_file(
    path: Path, shelf: Shelf, stated: Stated | None = None, told: Callable[[int], None] = lambda _: None
) -> Imported:
    """Put the published file at ``path`` on ``shelf``; the same file a second time changes nothing.

    Raises EditionError, in one sentence, where the file can't be read, is not recognized, or tells no period.
    """
    stated = stated or Stated()
    try:
        sha256 = digest(path)
    except OSError as error:
        raise EditionError(f"{path} can't be opened ({error.strerror}). Check the name and try again.") from error
    package = Package(path)
    importer = recognized(package)
    kind = KINDS[importer.kind(package)]
    period = _period(importer.period(package), kind, stated, path.name)
    for there in shelf.editions(kind.id):
        if there.sha256 == sha256 and (there.name, there.starts) == (period.name, period.starts):
            return Imported(there, is_new=False)
    edition = Edition(
        id=_id(kind, period, sha256),
        kind=kind,
        name=period.name,
        starts=period.starts,
        ends=period.ends,
        source=stated.source or path.name,
        sha256=sha256,
        imported=datetime.now(UTC),
        rows=0,
    )
    return Imported(write_edition(shelf.folder, edition, importer.read(package), told), is_new=True)


def recognized(package: Package) -> Importer:
    """The importer that is surest of ``package``; raises NotRecognized where none is sure enough."""
    scored = [(importer.recognize(package), importer) for importer in IMPORTERS]
    sure, importer = max(scored, key=lambda one: one[0])
    if sure < ENOUGH:
        raise NotRecognized(
            f"{package.path.name} has the layout of no published code set, fee schedule or list of edits that is known "
            "here. Give the file as CMS, the CDC, the AMA, the ADA or X12 published it."
        )
    return importer


def digest(path: Path) -> str:
    """The SHA-256 of the file, in hexadecimal digits."""
    total = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            total.update(block)
    return total.hexdigest()


def _period(told: Period | None, kind: Kind, stated: Stated, name: str) -> Period:
    starts = stated.starts or (told.starts if told else None)
    if starts is None:
        raise NoPeriod(f"Nothing in {name} says from when it holds. Say it with --from YYYY-MM-DD.")
    ends = stated.ends or (told.ends if told and not stated.starts else None)
    return Period(
        stated.name or (told.name if told and not stated.starts else f"{starts:%Y-%m}"),
        starts,
        ends or months_later(starts, kind.months),
    )


def _id(kind: Kind, period: Period, sha256: str) -> str:
    slug = re.sub(r"[^a-z0-9.]+", "-", period.name.lower()).strip("-")
    return f"{kind.id}_{slug}_{sha256[:8]}"

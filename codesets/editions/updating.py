"""Brings the editions up to date from the addresses of ``sources.toml``."""

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path

from codesets.editions.dates import federal_year
from codesets.editions.download import Gone, Told, Wanted, fetch
from codesets.editions.edition import KINDS, Kind
from codesets.editions.exceptions import EditionError
from codesets.editions.importing import Imported, Stated, import_file
from codesets.editions.shelf import Shelf

_MONTHS = ("january", "april", "july", "october")


@dataclass(frozen=True, slots=True)
class Source:
    """One file to keep up to date: its addresses for a day, in the order in which they are tried."""

    kind: Kind
    page: str
    urls: tuple[str, ...]
    sha256: str | None = None
    part: str = ""

    @property
    def label(self) -> str:
        """What it is, with the part where it comes in several files."""
        return f"{self.kind.title}, {self.part}" if self.part else self.kind.title


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a source: what was imported, or why not, in one sentence."""

    source: Source
    imported: Imported | None = None
    fault: str = ""


def sources(today: date, path: Path | None = None) -> list[Source]:
    """The sources of the file at ``path``, or of the one that ships. Raises EditionError where it is no list."""
    try:
        text = (
            path.read_text("utf-8") if path else files("codesets.editions").joinpath("sources.toml").read_text("utf-8")
        )
        return [source for block in tomllib.loads(text)["source"] for source in _parts(block, today)]
    except OSError as error:
        raise EditionError(f"{path} can't be opened ({error.strerror}).") from error
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise EditionError(
            f"{path or 'sources.toml'} must hold [[source]] blocks with kind, page and urls ({error})."
        ) from error


def _parts(block: dict[str, object], today: date) -> Iterator[Source]:
    urls, parts = block["urls"], block.get("parts", [""])
    if not isinstance(urls, list) or not isinstance(parts, list):
        raise TypeError("urls and parts are lists")
    for part in parts:
        filled = tuple(str(url).format(**_day(today), part=part) for url in urls)
        sha256 = block.get("sha256")
        yield Source(KINDS[str(block["kind"])], str(block["page"]), filled, str(sha256) if sha256 else None, str(part))


def _day(today: date) -> dict[str, object]:
    quarter = (today.month + 2) // 3
    federal = today.year + (today >= federal_year(today.year + 1)[0])
    return {
        "year": today.year,
        "yy": f"{today.year % 100:02d}",
        "month": _MONTHS[quarter - 1],
        "quarter": quarter,
        "letter": "abcd"[quarter - 1],
        "federal": federal,
        "ncci": f"{today.year - 1994}{quarter - 1}",
    }


def is_due(source: Source, shelf: Shelf, today: date) -> bool:
    """Whether no edition on ``shelf`` holds on ``today`` that came from this source."""
    held = [edition for edition in shelf.editions(source.kind.id) if edition.holds(today)]
    if source.part:
        held = [edition for edition in held if edition.source in source.urls]
    return not held


def update(
    wanted: Sequence[Source], shelf: Shelf, told: Callable[[Source], Told], pause: Callable[[float], None] | None = None
) -> Iterator[Outcome]:
    """Fetch and import each of ``wanted``; one that fails stops none of the others."""
    folder = shelf.folder / "downloads"
    for source in wanted:
        try:
            yield Outcome(source, _one(source, shelf, folder, told(source), pause))
        except EditionError as error:
            yield Outcome(source, fault=f"{error} ({source.page})")


def _one(source: Source, shelf: Shelf, folder: Path, told: Told, pause: Callable[[float], None] | None) -> Imported:
    missing: Gone | None = None
    for url in source.urls:
        try:
            wanted = Wanted(url, source.sha256)
            path = fetch(wanted, folder, told, pause) if pause else fetch(wanted, folder, told)
        except Gone as error:
            missing = error
            continue
        try:
            return import_file(path, shelf, Stated(source=url))
        finally:
            path.unlink(missing_ok=True)
    raise missing or EditionError(f"No address is given for {source.label}.")

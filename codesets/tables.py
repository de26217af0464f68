"""Our own words for codes, read from the CSV that stands beside each system's module, or made by rule.

A CSV rather than a database in the repository, so that a nurse can read and correct it line by line.
"""

import csv
from collections.abc import Iterator
from importlib.resources import files

from codesets import SYSTEMS, stays
from codesets.entry import Entry


def entries(system: str) -> Iterator[Entry]:
    """Yield what ``<system>.csv`` says, in its order; nothing where the system has no words of its own.

    Those of MS-DRG are made by rule from the official titles (``codesets.stays``).

    >>> next(entries("group")).code
    'CO'
    """
    if system == "msdrg":
        yield from stays.entries()
        return
    source = files("codesets").joinpath(f"{system}.csv")
    if not source.is_file():
        return
    for line in csv.DictReader(source.read_text(encoding="utf-8").splitlines()):
        yield Entry(
            system=system,
            code=line["code"],
            title_en=line["title_en"],
            plain_en=line["plain_en"],
            title_es=line["title_es"],
            plain_es=line["plain_es"],
            section=line["section"],
            synonyms=tuple(part.strip() for part in line["synonyms"].split("|") if part.strip()),
            unit=line.get("unit") or None,
        )


def all_entries() -> Iterator[Entry]:
    """Yield the words of every system, system by system in the order of the registry."""
    for system in SYSTEMS:
        yield from entries(system)

"""Finds the columns of a published table by their headings, wherever the notes above it end.

CMS puts a copyright notice above most tables, breaks headings over several rows and renames columns a little from
year to year; the names hold better than the places.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from codesets.editions.package import Package, Part

_DEEPEST = 60
"""Rows that are searched for the headings."""
_STACKED = 5
"""Rows over which one heading may be broken."""


@dataclass(frozen=True)
class Layout:
    """The columns of a table: a pattern for the heading of each, in small letters with plain spaces."""

    required: Mapping[str, str]
    optional: Mapping[str, str] = field(default_factory=dict)

    def columns(self, heading: list[str]) -> dict[str, int] | None:
        """Where each column stands under ``heading``; None where a required one is missing."""
        names = [_plain(cell) for cell in heading]
        found: dict[str, int] = {}
        for name, pattern in {**self.required, **self.optional}.items():
            places = (place for place, cell in enumerate(names) if re.search(pattern, cell))
            if (place := next(places, None)) is not None:
                found[name] = place
        return found if found.keys() >= self.required.keys() else None


def _plain(cell: str) -> str:
    return " ".join(re.sub(r"[_\-/]+", " ", cell.lower()).split())


def read_table(rows: Iterable[list[str]], layout: Layout) -> Iterator[dict[str, str]]:
    """The rows under the headings, as the layout's columns; nothing where the headings are not found."""
    columns: dict[str, int] | None = None
    above: list[list[str]] = []
    for place, row in enumerate(rows):
        if columns is None:
            above = [*above[-(_STACKED - 1) :], row]
            columns = _under(above, layout)
            if columns is None and place >= _DEEPEST:
                return
            continue
        yield {name: row[at].strip() if at < len(row) else "" for name, at in columns.items()}


def _under(above: list[list[str]], layout: Layout) -> dict[str, int] | None:
    """The columns where the last row, alone or with those stacked upon it, is the heading."""
    last = above[-1]
    if sum(bool(cell) for cell in last) < min(2, len(layout.required)):
        return None
    if (found := layout.columns(last)) is not None:
        return found
    stacked = [row for row in above if sum(bool(cell) for cell in row) > 3]
    if len(stacked) < 2 or stacked[-1] is not last:
        return None
    width = max(map(len, stacked))
    return layout.columns([" ".join(row[at] for row in stacked if at < len(row)) for at in range(width)])


def has_table(package: Package, part: Part, layout: Layout) -> bool:
    """Whether the headings stand near the top of ``part``."""
    head = (row for _, row in zip(range(_DEEPEST), package.table(part), strict=False))
    return next(read_table(head, layout), None) is not None


def tables(package: Package) -> list[Part]:
    """The parts that may be tables, texts before workbooks: those are held in memory whole."""
    texts = [part for part in package.parts if part.suffix in (".csv", ".txt", ".tsv", "")]
    books = [part for part in package.parts if part.suffix in (".xlsx", ".xls", ".ods")]
    return texts + books


def part_with(package: Package, layout: Layout, named: str = "") -> Part | None:
    """The first part whose name has ``named`` in it and whose headings are those of ``layout``; None without one."""
    return next((p for p in tables(package) if re.search(named, p.name, re.I) and has_table(package, p, layout)), None)

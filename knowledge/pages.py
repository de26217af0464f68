"""Pages that the tables of knowledge rest on, each with the day it was last read: one table, ``pages.csv``.

A row of another table names them by id. A day that is empty says that the address is known and the page was not opened.
"""

import csv
from functools import cache
from importlib.resources import files

from knowledge.topic import Source


@cache
def load_pages() -> dict[str, Source]:
    """Every page by its id; raises KeyError where the table lacks a column."""
    table = files("knowledge").joinpath("pages.csv").read_text(encoding="utf-8")
    return {row["id"]: _page(row) for row in csv.DictReader(table.splitlines())}


def pages_named(ids: str) -> tuple[Source, ...]:
    """The pages that a cell names, apart by spaces; raises KeyError for one that is in no row."""
    return tuple(load_pages()[name] for name in ids.split())


def _page(row: dict[str, str]) -> Source:
    return Source(row["title"], row["url"], row["checked"] or None)

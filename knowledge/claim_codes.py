"""Condition, occurrence and value codes of a hospital's claim that offices ask most: one table, ``claim_codes.csv``.

The full lists are the National Uniform Billing Committee's own and are not here; each row is in words of ours.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from codesets.entry import Language
from knowledge.pages import pages_named
from knowledge.topic import LANGUAGES, Source


@dataclass(frozen=True, slots=True)
class ClaimCode:
    """What one code says, by language, and the pages that this rests on."""

    means: dict[Language, str]
    sources: tuple[Source, ...]


@cache
def load_claim_codes() -> dict[tuple[str, str], ClaimCode]:
    """Every code by its field ("condition", "occurrence", "value") and its two characters."""
    table = files("knowledge").joinpath("claim_codes.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(table.splitlines())
    return {(row["field"], row["code"]): _code(row) for row in rows}


def _code(row: dict[str, str]) -> ClaimCode:
    return ClaimCode({language: row[language] for language in LANGUAGES}, pages_named(row["sources"]))

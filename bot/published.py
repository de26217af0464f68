"""What others publish that a check may hold a bill against: official editions, hospitals' own price lists.

Without imported editions nothing is known here and the checks rest on what the documents show.
"""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.roles import Side
from codesets.editions.edition import Edition
from codesets.editions.rows import PairRow, UnitsRow
from codesets.editions.shelf import Official
from codesets.prices import PriceBook


class Editions(Protocol):
    """What the checks ask of the imported editions (``codesets.editions.shelf.Shelf``)."""

    def in_force(self, kind: str, on: date | None) -> Edition | None:
        """The edition of ``kind`` that answers for the day."""

    def pairs(self, first: str, second: str, on: date, setting: str = ...) -> list[PairRow]:
        """The edits by which ``second`` is not paid beside ``first``."""

    def units(self, code: str, on: date, setting: str = ...) -> UnitsRow | None:
        """The most likely units of a code."""

    def code(self, system: str, code: str, on: date | None = ...) -> Official | None:
        """A code with its first and last day."""


@dataclass(frozen=True, slots=True)
class Published:
    """The imported editions and hospitals' price lists, or none."""

    editions: Editions | None = None
    prices: PriceBook | None = None

    def has(self, kind: str, on: date | None) -> bool:
        """Whether an edition of ``kind`` answers for the day."""
        return self.editions is not None and self.editions.in_force(kind, on) is not None

    def pair(self, first: str, second: str, on: date, side: Side | None) -> tuple[str, bool] | None:
        """The edition by which ``second`` is not paid beside ``first``, and whether a modifier can let both stand."""
        setting = _setting(side)
        if self.editions is None or not self.has(f"ptp-{setting}", on):
            return None
        row = next((r for r in self.editions.pairs(first, second, on, setting) if r.modifier != "9"), None)
        edition = self.editions.in_force(f"ptp-{setting}", on)
        return (edition.name, row.modifier == "1") if row and edition else None

    def most_units(self, code: str, on: date, side: Side | None) -> tuple[int, str] | None:
        """The most units of ``code`` that are likely in a day, and the edition that says so."""
        setting = _setting(side)
        if self.editions is None or not self.has(f"mue-{setting}", on):
            return None
        row, edition = self.editions.units(code, on, setting), self.editions.in_force(f"mue-{setting}", on)
        return (row.units, edition.name) if row and edition else None


def _setting(side: Side | None) -> str:
    return "hospital" if side == "facility" else "practitioner"


NOTHING = Published()
"""What is known where nothing was imported."""

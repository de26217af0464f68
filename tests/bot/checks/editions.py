"""Imported editions as the checks ask for them, without files."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from bot.published import Published
from codesets.editions.edition import KINDS, Edition
from codesets.editions.rows import CodeRow, PairRow, UnitsRow
from codesets.editions.shelf import Official


@dataclass
class Shelved:
    """Pairs with their modifier mark, unit limits, and last days of codes, in force from ``starts`` on."""

    pairs_of: dict[tuple[str, str], str] = field(default_factory=dict)
    limits: dict[str, int] = field(default_factory=dict)
    last_days: dict[str, date] = field(default_factory=dict)
    starts: date = date(2026, 1, 1)

    def __init__(
        self,
        pairs: dict[tuple[str, str], str] | None = None,
        units: dict[str, int] | None = None,
        ended: dict[str, date] | None = None,
        starts: date = date(2026, 1, 1),
    ) -> None:
        self.pairs_of, self.limits, self.last_days, self.starts = pairs or {}, units or {}, ended or {}, starts

    @property
    def published(self) -> Published:
        return Published(self)

    def in_force(self, kind: str, on: date | None) -> Edition | None:
        return _edition(kind, self.starts) if on is None or on >= self.starts else None

    def pairs(self, first: str, second: str, on: date, setting: str = "practitioner") -> list[PairRow]:  # noqa: ARG002
        mark = self.pairs_of.get((first, second))
        return [PairRow(first, second, self.starts, None, mark)] if mark else []

    def units(self, code: str, on: date, setting: str = "practitioner") -> UnitsRow | None:  # noqa: ARG002
        return UnitsRow(code, self.limits[code], "2") if code in self.limits else None

    def code(self, system: str, code: str, on: date | None = None) -> Official | None:  # noqa: ARG002
        last = self.last_days.get(code)
        edition = _edition("hcpcs", self.starts)
        return Official(CodeRow(system, code, "words"), edition, None, last) if last else None


def _edition(kind: str, starts: date) -> Edition:
    return Edition(
        id="x", kind=KINDS[kind], name="v32.0", starts=starts, ends=None, imported=datetime(2026, 1, 1, tzinfo=UTC),
        source="file", sha256="0" * 64, rows=1,
    )  # fmt: skip

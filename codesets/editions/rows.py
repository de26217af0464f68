"""What editions are made of: one frozen row class a table. Money and relative values are exact text until used."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class CodeRow:
    """A code with its official name. ``text`` is the longer wording where there is one, ``text_es`` a Spanish one."""

    system: str
    code: str
    title: str
    text: str = ""
    text_es: str = ""
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class RateRow:
    """What a fee schedule pays for a code: dollars for one unit, None where it names no amount.

    ``status`` is the schedule's own letter for how it pays; ``unit`` the amount of drug that one unit stands for.
    """

    code: str
    modifier: str
    amount: Decimal | None
    status: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class RvuRow:
    """Relative values of the physician fee schedule; None in a setting where the service is not paid."""

    code: str
    modifier: str
    status: str
    work: Decimal
    office: Decimal | None
    facility: Decimal | None
    malpractice: Decimal
    factor: Decimal


@dataclass(frozen=True, slots=True)
class LocalityRow:
    """A payment locality's cost indices (GPCI), by the carrier's number, the locality's and its state."""

    carrier: str
    locality: str
    state: str
    name: str
    work: Decimal
    practice: Decimal
    malpractice: Decimal


@dataclass(frozen=True, slots=True)
class PairRow:
    """An NCCI edit: ``second`` is not paid beside ``first``. ``modifier`` "1" lets a modifier undo it, "0" does not."""

    first: str
    second: str
    starts: date
    ends: date | None
    modifier: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UnitsRow:
    """The most units of a code that are likely (MUE) for one line ("1") or one day ("2" by rule, "3" by practice)."""

    code: str
    units: int
    per: str
    reason: str = ""


Row = CodeRow | RateRow | RvuRow | LocalityRow | PairRow | UnitsRow

TABLES: dict[str, type[Row]] = {
    "code": CodeRow,
    "rate": RateRow,
    "rvu": RvuRow,
    "locality": LocalityRow,
    "pair": PairRow,
    "units": UnitsRow,
}
"""The table that each kind of row is kept in."""

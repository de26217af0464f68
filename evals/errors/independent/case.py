"""The bills as they stand in ``cases/``: what is wrong first, then the papers.

A bill begins with ``[name] form``. ``! kind 2 3`` plants an error of that kind on lines 2 and 3 (kinds that would
serve as well stand after a ``/``), ``? kind`` names a finding that the same error excuses. ``Key: value`` is printed
at the head or the foot. A row is ``date | codes | description | units | charge | more``, where more are ``up`` unit
price, ``al`` allowed, ``ad`` discount, ``pd`` paid by the plan, ``de`` deductible, ``cp`` copay, ``co`` coinsurance,
``nc`` not covered, ``ow`` owed, ``why`` the reasons with their amounts. ``-- eob form`` and ``-- estimate form``
begin the partner.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

FOLDER = Path(__file__).with_name("cases")
START = re.compile(r"\[([\w-]+)\] (\S+)")
PARTNER = re.compile(r"-- (eob|estimate) (\S+)")
NOTHING = Decimal("0.00")
SHARED = ("Provider", "Patient", "Insurance")


@dataclass(frozen=True)
class Row:
    """One line: ``revenue`` and ``code`` may be empty; ``more`` has the other amounts by their two letters."""

    date: str
    revenue: str
    code: str
    modifiers: tuple[str, ...]
    description: str
    units: str
    charge: Decimal
    more: dict[str, Decimal]
    reasons: tuple[tuple[str, str, Decimal], ...]


@dataclass
class Paper:
    """One document: its form, what is printed at its head and foot, its rows."""

    form: str
    kind: str
    said: dict[str, str] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    def total(self, key: str) -> Decimal | None:
        """What the rows that have that amount come to; None where none has it."""
        found = [row.more[key] for row in self.rows if key in row.more]
        return sum(found, NOTHING) if found else None

    def amount(self, name: str, otherwise: Decimal | None = None) -> Decimal | None:
        """The amount printed under that name."""
        return Decimal(self.said[name]) if name in self.said else otherwise

    @property
    def charges(self) -> Decimal:
        """The charges it prints, which are the sum unless that is the error."""
        return self.amount("Charges") or sum((row.charge for row in self.rows), NOTHING)

    @property
    def balance(self) -> Decimal:
        """What it asks for, which follows from the rest unless that is the error."""
        if (printed := self.amount("Balance")) is not None:
            return printed
        if (owed := self.total("ow")) is not None:
            return owed
        taken = (self.amount(name, NOTHING) or NOTHING for name in ("Discount", "Insurance paid", "You paid"))
        return self.charges + (self.amount("Prior", NOTHING) or NOTHING) - sum(taken, NOTHING)


@dataclass(frozen=True)
class Planted:
    """An error on the paper: the kinds under which it counts as found, and where it stands."""

    kinds: tuple[str, ...]
    lines: frozenset[int]


@dataclass
class Bill:
    """One case: the papers and the truth about them; ``excused`` are kinds that count neither way."""

    name: str
    paper: Paper
    planted: list[Planted] = field(default_factory=list)
    excused: set[str] = field(default_factory=set)
    eob: Paper | None = None
    estimate: Paper | None = None


def load(pattern: str) -> list[Bill]:
    """The bills of the files of that pattern, in order."""
    found: list[Bill] = []
    for path in sorted(FOLDER.glob(pattern)):
        found += _bills(path.read_text(encoding="utf-8"))
    return found


def _bills(text: str) -> list[Bill]:
    bills: list[Bill] = []
    paper: Paper | None = None
    for line in filter(str.strip, text.splitlines()):
        if start := START.match(line):
            paper = Paper(start[2], "itemized_bill")
            bills.append(Bill(start[1], paper))
        elif paper and not line.startswith("#"):
            paper = _take(bills[-1], paper, line)
    return bills


def _take(bill: Bill, paper: Paper, line: str) -> Paper:
    """One line of a case taken in; the paper that the next line belongs to."""
    if line.startswith("! "):
        kinds, *numbers = line[2:].split()
        bill.planted.append(Planted(tuple(kinds.split("/")), frozenset(map(int, numbers))))
    elif line.startswith("? "):
        bill.excused.update(line[2:].split())
    elif partner := PARTNER.match(line):
        return _partner(bill, partner[1], partner[2])
    elif " | " in line:
        paper.rows.append(_row(line))
    else:
        name, value = (part.strip() for part in line.split(":", 1))
        paper.said["Provider" if name == "Proveedor" else name] = value
        paper.kind = paper.said.get("Kind", paper.kind)
    return paper


def _partner(bill: Bill, which: str, form: str) -> Paper:
    said = {name: value for name, value in bill.paper.said.items() if name in SHARED}
    if which == "eob":
        bill.eob = Paper(form, "remittance" if form == "835" else "eob", said)
        return bill.eob
    bill.estimate = Paper(form, "good_faith_estimate", {k: v for k, v in said.items() if k != "Insurance"})
    return bill.estimate


def _row(line: str) -> Row:
    date, codes, description, units, charge, *rest = (part.strip() for part in line.split("|"))
    revenue = next((code for code in codes.split() if re.fullmatch(r"0\d{3}", code)), "")
    code, *modifiers = next((code for code in codes.split() if code != revenue), "").split("-")
    said = dict(pair.split("=") for pair in (rest[0].split() if rest else ()))
    why = [re.fullmatch(r"([A-Z]{2})(\w+):([\d.]+)", one) for one in said.pop("why", "").split(",")]
    reasons = tuple((one[1], one[2], Decimal(one[3])) for one in why if one)
    more = {key: Decimal(value) for key, value in said.items()}
    return Row(date, revenue, code, tuple(modifiers), description, units, Decimal(charge), more, reasons)

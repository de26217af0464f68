"""Which line of a bill is which line of its EOB.

Two lines may be the same service where nothing that both of them print speaks against it: the code, the
charge or the day may differ, but not two of the three. Among all ways to pair the lines that may, the one
with the most agreement is taken; codes count most, then the charge, then the day, and the order decides last.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from rapidfuzz import fuzz

from bot.assignment import assign
from bot.bill import Bill, Line

SERVICES = ("cpt", "hcpcs", "cdt", "ndc")
NEAR = 7
"""Days between two dates of one service, at most: a plan may print the first day of a series for all of it."""
ALIKE = 60
"""The least likeness of two descriptions, in percent, that stands for a code or a charge that is not printed."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A line of the bill and the line of the EOB that speaks of the same service."""

    line: Line
    eob_line: Line

    @property
    def same_code(self) -> bool:
        """False only where both print a service code and none is the same."""
        ours, theirs = services_of(self.line), services_of(self.eob_line)
        return not ours or not theirs or bool(ours & theirs)

    @property
    def same_charge(self) -> bool:
        """False only where both print a charge and the two differ."""
        charges = (self.line.charge, self.eob_line.charge)
        return None in charges or charges[0] == charges[1]


@dataclass(frozen=True, slots=True)
class Pairing:
    """How two documents go together.

    ``together`` are lines of the bill that the EOB shows as one sum, with the lines of the EOB that hold it;
    ``alone`` and ``eob_alone`` are the lines with a charge that have no partner.
    """

    pairs: tuple[Pair, ...]
    together: tuple[tuple[tuple[Line, ...], tuple[Line, ...]], ...]
    alone: tuple[Line, ...]
    eob_alone: tuple[Line, ...]

    @property
    def lines(self) -> dict[int, Line]:
        """The EOB's line of each of the bill's lines that has one, by the number of the bill's line."""
        return {pair.line.line: pair.eob_line for pair in self.pairs}

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the bill was found on the EOB."""
        return not self.pairs and not self.together


def services_of(line: Line) -> set[str]:
    """The codes that say what was done, whatever their system."""
    return {code.code for code in line.codes if code.system in SERVICES}


@lru_cache(maxsize=64)
def pair_lines(bill: Bill, eob: Bill) -> Pairing:
    """The lines of ``bill`` with those of ``eob``."""
    ours, theirs = _charged(bill.lines), _charged(eob.lines)
    regrouped = tuple(_regrouped(ours, theirs))
    ours = _without(ours, [group[0] for group in regrouped])
    theirs = _without(theirs, [group[1] for group in regrouped])
    chosen = assign(dict(_worths(ours, theirs)))
    left = [line for place, line in enumerate(ours) if place not in {pair[0] for pair in chosen}]
    right = [line for place, line in enumerate(theirs) if place not in {pair[1] for pair in chosen}]
    summing = list(_sums(left, right))
    alone = [
        group for group in summing if len(group[0]) == len(group[1]) == 1 and _days(group[0][0], group[1][0]) is None
    ]
    ones = [Pair(here[0], there[0]) for here, there in alone]
    together = (*regrouped, *(group for group in summing if group not in alone))
    summed = {id(line) for group in (*regrouped, *summing) for side in group for line in side}
    return Pairing(
        (*(Pair(ours[a], theirs[b]) for a, b in chosen), *ones),
        together,
        tuple(line for line in left if id(line) not in summed),
        tuple(line for line in right if id(line) not in summed),
    )


def _charged(lines: Iterable[Line]) -> list[Line]:
    """The lines that ask for something: payments, discounts and mere words have no partner to look for."""
    return [line for line in lines if line.charge is None or line.charge > 0 if line.codes or _has_amount(line)]


def _has_amount(line: Line) -> bool:
    amounts = (line.charge, line.allowed, line.plan_paid, line.adjustment, line.not_covered, line.patient_owes)
    return any(amount is not None for amount in amounts)


def _regrouped(ours: list[Line], theirs: list[Line]) -> Iterator[tuple[tuple[Line, ...], tuple[Line, ...]]]:
    """The lines of one code and day that one document counts apart and the other as one, to the same sum."""
    sides = (_by_service(ours), _by_service(theirs))
    for service in sides[0].keys() & sides[1].keys():
        here, there = sides[0][service], sides[1][service]
        if len(here) != len(there) and _sum(here) is not None and _sum(here) == _sum(there):
            yield tuple(here), tuple(there)
    for service, here in sides[0].items():
        if len(here) > 1 and service not in sides[1] and (one := _uncoded(here, ours, theirs)):
            yield tuple(here), (one,)


def _uncoded(group: list[Line], ours: list[Line], theirs: list[Line]) -> Line | None:
    """The line without a code that comes to the sum of ``group``, as no single line of the bill does."""
    day, whole = group[0].service_date, _sum(group)
    if any(line.charge == whole for line in ours):
        return None
    fits = [x for x in theirs if x.charge == whole and x.service_date in (day, None) and not services_of(x)]
    return fits[0] if len(fits) == 1 else None


def _by_service(lines: list[Line]) -> dict[tuple[object, ...], list[Line]]:
    found: dict[tuple[object, ...], list[Line]] = defaultdict(list)
    for line in lines:
        if services := services_of(line):
            found[tuple(sorted(services)), line.service_date].append(line)
    return found


def _without(lines: list[Line], groups: list[tuple[Line, ...]]) -> list[Line]:
    taken = {id(line) for group in groups for line in group}
    return [line for line in lines if id(line) not in taken]


def _worths(ours: list[Line], theirs: list[Line]) -> Iterator[tuple[tuple[int, int], int]]:
    """Every two lines that may be the same service, by their places, and how much they agree."""
    known = [services_of(line) for line in theirs]
    for left, line in enumerate(ours):
        services = services_of(line)
        for right, eob_line in enumerate(theirs):
            if worth := _agreement(line, services, eob_line, known[right]):
                yield (left, right), worth + _order(left, len(ours), right, len(theirs))


def _agreement(line: Line, ours: set[str], eob_line: Line, theirs: set[str]) -> int:
    """How much the two lines agree, 0 where they can't be the same service."""
    same_code, other_code = bool(ours & theirs), bool(ours and theirs and not ours & theirs)
    charged = line.charge is not None and line.charge == eob_line.charge
    other_charge = not charged and line.charge is not None and eob_line.charge is not None
    days = _days(line, eob_line)
    if other_code + other_charge + bool(days) > 1 or (days or 0) > NEAR or (other_code and days is None):
        return 0
    alike = int(fuzz.token_set_ratio(line.description.lower(), eob_line.description.lower()))
    if not same_code and not charged and alike < ALIKE:
        return 0
    worth = 1000 * same_code + 600 * charged + 300 * (days == 0) + alike
    return worth + _marks(line, eob_line) + 1


def _days(line: Line, eob_line: Line) -> int | None:
    if line.service_date is None or eob_line.service_date is None:
        return None
    if _are_swapped(line.service_date, eob_line.service_date):
        return 1  # one of the two documents was read with the month first, the other with the day
    return abs((line.service_date - eob_line.service_date).days)


def _are_swapped(ours: date, theirs: date) -> bool:
    return ours != theirs and (ours.year, ours.month, ours.day) == (theirs.year, theirs.day, theirs.month)


def _marks(line: Line, eob_line: Line) -> int:
    """What the small print says: modifiers, revenue code, units."""
    worth = 0
    for system, weight in (("modifier", 150), ("revenue", 150)):
        ours = {code.code.zfill(2) for code in line.codes if code.system == system}
        theirs = {code.code.zfill(2) for code in eob_line.codes if code.system == system}
        if ours and theirs:
            worth += weight if ours & theirs else -weight
        elif not ours and not theirs:
            worth += weight // 2
    return worth + 100 * (line.units is not None and line.units == eob_line.units)


def _order(left: int, lefts: int, right: int, rights: int) -> int:
    """Up to 40 for two lines that stand at the same place of their documents."""
    return 40 - int(40 * abs(left / max(1, lefts - 1) - right / max(1, rights - 1)))


def _sums(left: list[Line], right: list[Line]) -> Iterator[tuple[tuple[Line, ...], tuple[Line, ...]]]:
    """The lines left over that come to the same sum: of one day, else of all."""
    days = sorted({line.service_date for line in left if line.service_date})
    for day in (*days, None):
        ours = tuple(line for line in left if day in (None, line.service_date))
        theirs = tuple(line for line in right if day in (None, line.service_date))
        if ours and theirs and _sum(ours) is not None and _sum(ours) == _sum(theirs):
            yield ours, theirs
            left = [line for line in left if line not in ours]
            right = [line for line in right if line not in theirs]


def _sum(lines: Iterable[Line]) -> Decimal | None:
    charges = [line.charge for line in lines]
    return None if None in charges else sum((charge for charge in charges if charge), Decimal())

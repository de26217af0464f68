"""Doubtful amounts checked against the arithmetic of their line and the totals.

What the sums confirm as read is kept. Where they fail, another reading is taken only if it is the only one that makes
them hold, and that is said; every other doubt stays a warning that names the line.
"""

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from bot.bill import CENT
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.tables.doubts import Cell

Amounts = Mapping[Role, Decimal]
_MOST_READINGS = 4_000
_MOST_SUMS = 60_000
_ZERO = Decimal(0)


@dataclass(frozen=True)
class Relation:
    """Amounts of a line that explain each other; of the `optional` ones at least `least` must be there."""

    roles: tuple[Role, ...]
    optional: tuple[Role, ...]
    holds: Callable[[Amounts], bool]
    least: int = 0

    def fits(self, roles: Collection[Role]) -> bool:
        """Whether a line that has these amounts can be checked by it."""
        return all(role in roles for role in self.roles) and sum(role in roles for role in self.optional) >= self.least


def _sum(amounts: Amounts, *roles: Role) -> Decimal:
    return sum((amounts.get(role, _ZERO) for role in roles), _ZERO)


RELATIONS = (
    Relation(("charge", "units", "unit_price"), (), lambda a: abs(a["charge"] - a["units"] * a["unit_price"]) < CENT),
    Relation(
        ("charge", "allowed", "adjustment"),
        ("not_covered",),
        lambda a: a["allowed"] == a["charge"] - _sum(a, "adjustment", "not_covered"),
    ),
    Relation(
        ("allowed", "plan_paid", "patient_owes"), (), lambda a: a["allowed"] == a["plan_paid"] + a["patient_owes"]
    ),
    Relation(
        ("patient_owes",),
        ("deductible", "copay", "coinsurance", "not_covered"),
        lambda a: a["patient_owes"] == _sum(a, "deductible", "copay", "coinsurance", "not_covered"),
        1,
    ),
    Relation(
        ("charge", "plan_paid", "patient_owes"),
        ("adjustment",),
        lambda a: a["patient_owes"] == a["charge"] - _sum(a, "adjustment", "plan_paid"),
    ),
)


@dataclass
class Settled:
    """What came of the doubts: amounts by line and role that changed, cells that the sums confirm.

    `broken` are the lines whose amounts do not explain each other as those of most lines do, with these amounts' roles.
    """

    taken: dict[tuple[int, Role], Decimal] = field(default_factory=dict)
    confirmed: set[tuple[int, Role]] = field(default_factory=set)
    broken: dict[int, set[Role]] = field(default_factory=dict)


def settle(cells: Iterable[Cell], totals: Mapping[Role, Decimal]) -> Settled:
    """Check the cells of all lines against each other and against the printed totals of their columns."""
    found = {(cell.line, cell.role): cell for cell in cells}
    settled = Settled()
    relations = _usual(found)
    for line in sorted({line for line, _ in found}):
        _settle_line({role: cell for (number, role), cell in found.items() if number == line}, relations, settled)
    for role, total in totals.items():
        _settle_column([cell for (_, one), cell in found.items() if one == role], total, settled)
    for line in sorted({line for line, _ in settled.taken}):
        row = {role: _as_settled(cell, settled) for (number, role), cell in found.items() if number == line}
        _settle_line(row, relations, settled)
    return settled


def _as_settled(cell: Cell, settled: Settled) -> Cell:
    amount = settled.taken.get((cell.line, cell.role))
    return cell if amount is None else replace(cell, amount=amount, options=())


def _usual(found: Mapping[tuple[int, Role], Cell]) -> list[Relation]:
    """The relations that hold on most lines of this document, as read."""
    lines: dict[int, dict[Role, Decimal]] = {}
    for (line, role), cell in found.items():
        if cell.amount is not None:
            lines.setdefault(line, {})[role] = cell.amount
    usual = []
    for relation in RELATIONS:
        whole = [amounts for amounts in lines.values() if relation.fits(amounts)]
        if whole and 2 * sum(map(relation.holds, whole)) > len(whole):
            usual.append(relation)
    return usual


def _settle_line(row: Mapping[Role, Cell], relations: Sequence[Relation], settled: Settled) -> None:
    """Confirm a line whose sums hold as read; else take its only reading for which they hold."""
    here = [relation for relation in relations if relation.fits(row)]
    roles = {role for relation in here for role in (*relation.roles, *relation.optional) if role in row}
    if not here:
        return
    line = next(iter(row.values())).line
    settled.broken.pop(line, None)
    read = {role: row[role].amount for role in roles}
    known = {role: amount for role, amount in read.items() if amount is not None}
    if len(known) == len(read) and _holds(here, known):
        settled.confirmed |= {(line, role) for role in roles}
        return
    ways = list(itertools.islice(_readings([row[role] for role in sorted(roles)], here), 2))
    if len(ways) != 1:
        settled.broken[line] = roles
        return
    for role, amount in ways[0].items():
        settled.confirmed.add((line, role))
        if amount != row[role].amount:
            settled.taken[line, role] = amount


def _holds(relations: Iterable[Relation], amounts: Amounts) -> bool:
    return all(relation.holds(amounts) for relation in relations)


def _readings(cells: Sequence[Cell], relations: Sequence[Relation]) -> Iterator[dict[Role, Decimal]]:
    """The readings of a line that make its sums hold, those that change the fewest cells; one such way or several."""
    values = [[*([cell.amount] if cell.amount is not None else []), *cell.options] for cell in cells]
    count = 1
    for options in values:
        count *= len(options)
    if count > _MOST_READINGS:
        return
    fewest: list[dict[Role, Decimal]] = []
    least = len(cells) + 1
    for way in itertools.product(*values):
        changes = sum(amount != cell.amount for amount, cell in zip(way, cells, strict=True))
        if changes > least:
            continue
        amounts = {cell.role: amount for cell, amount in zip(cells, way, strict=True)}
        if _holds(relations, amounts):
            fewest = [*(fewest if changes == least else []), amounts]
            least = changes
    yield from fewest


def _settle_column(cells: Sequence[Cell], total: Decimal, settled: Settled) -> None:
    """Confirm a column that adds up to its total; else take the only other readings with which it does."""
    cells = [_as_settled(cell, settled) for cell in cells]
    known = sum((cell.amount for cell in cells if cell.amount is not None), _ZERO)
    unread = [cell for cell in cells if cell.amount is None]
    if known == total and not unread:
        settled.confirmed |= {(cell.line, cell.role) for cell in cells}
        return
    loose = [cell for cell in cells if cell.options and (cell.line, cell.role) not in settled.confirmed]
    if len(unread) > sum(cell.amount is None for cell in loose):
        return
    way = _only_way(loose, total - known)
    if way is None:
        return
    settled.confirmed |= {(cell.line, cell.role) for cell in cells}
    for cell, amount in zip(loose, way, strict=True):
        if amount != cell.amount:
            settled.taken[cell.line, cell.role] = amount


def _only_way(cells: Sequence[Cell], missing: Decimal) -> tuple[Decimal, ...] | None:
    """The one choice of readings, as few of them changed as can be, that adds `missing`; None where none or several."""
    sums: dict[tuple[Decimal, int], list[tuple[Decimal, ...]]] = {(_ZERO, 0): [()]}
    for cell in cells:
        following: dict[tuple[Decimal, int], list[tuple[Decimal, ...]]] = {}
        for (added, changes), ways in sums.items():
            for amount in (cell.amount, *cell.options):
                if amount is None:
                    continue
                key = (added + amount - (cell.amount or _ZERO), changes + (amount != cell.amount))
                kept = following.setdefault(key, [])
                kept += [(*way, amount) for way in ways[: 2 - len(kept)]]
        if len(following) > _MOST_SUMS:
            return None
        sums = following
    fits = {changes: ways for (added, changes), ways in sums.items() if added == missing}
    if not fits:
        return None
    ways = fits[min(fits)]
    return ways[0] if len(ways) == 1 else None

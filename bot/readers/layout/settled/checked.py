"""A recognized document after its doubts were checked: its amounts, its totals, a sentence for each doubt left."""

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bot.bill import Line
from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.settled.reconcile import money
from bot.readers.layout.settled.settling import Settled, settle
from bot.readers.layout.tables.doubts import SURE, Cell
from bot.readers.layout.tables.lines import NAMES

_TOTALS: dict[Label, tuple[Role, str]] = {
    "charges": ("charge", "total of charges"),
    "allowed": ("allowed", "total allowed"),
    "plan_paid": ("plan_paid", "total that the plan paid"),
    "adjustments": ("adjustment", "total of adjustments"),
    "patient_paid": ("patient_paid", "total that you paid"),
    "patient_owes": ("patient_owes", "amount you are asked to pay"),
}
_TAKEN: tuple[Label, ...] = ("plan_paid", "adjustments", "patient_paid")
_BALANCE: tuple[Label, ...] = ("charges", *_TAKEN, "patient_owes")
_ZERO = Decimal(0)
_DOLLAR_LIKE = "5368"
_MOST_LINES = 5
_MOST_READINGS = 4_000
ADDED = "No total of the charges could be read; the sum of the lines that were read stands for it."
_ANEW = "check them against the paper, or take a sharper photo from closer by"

Unclear = Mapping[Decimal, tuple[float, set[Decimal]]]
"""Amounts outside the lines with how sure they were read and what else they may be."""


@dataclass(frozen=True)
class Checked:
    """Lines and totals with what the sums settled; `said` are the warnings, `read` the cells whose amounts changed."""

    lines: list[Line]
    printed: dict[Label, Decimal]
    said: list[str]
    read: frozenset[tuple[int, str]]


def checked(
    lines: Sequence[Line], cells: Sequence[Cell], printed: Mapping[Label, Decimal], unclear: Unclear
) -> Checked:
    """Settle the doubtful amounts of the lines by the printed totals, then the totals by the lines and each other."""
    if not cells and not unclear:
        return Checked(list(lines), dict(printed), [], frozenset())
    columns = {role: printed[label] for label, (role, _) in _TOTALS.items() if label in printed}
    settled = settle(cells, columns)
    lines = [_with_taken(line, settled) for line in lines]
    totals, said = _totals(lines, printed, unclear)
    said = [*_sentences(cells, settled), *said, *_added_up(cells, settled, totals)]
    return Checked(lines, totals, said, frozenset(settled.taken))


def _with_taken(line: Line, settled: Settled) -> Line:
    taken: dict[str, Any] = {
        role: abs(amount) if role not in ("charge", "allowed", "patient_owes") else amount
        for (number, role), amount in settled.taken.items()
        if number == line.line and role in NAMES
    }
    return line.model_copy(update=taken) if taken else line


def _sentences(cells: Sequence[Cell], settled: Settled) -> Iterator[str]:
    """A sentence for each line with doubts, one for all of them where a page is hardly legible."""
    cells = [cell for cell in cells if cell.role in NAMES]
    for cell in cells:
        if (amount := settled.taken.get((cell.line, cell.role))) is not None and not _is_like(cell, settled):
            yield (
                f"The {NAMES[cell.role]} on line {cell.line} is printed unclearly; it was taken as {money(amount)}, "
                "the reading with which the sums hold."
            )
    left: dict[int, list[Cell]] = {}
    for cell in cells:
        if (cell.line, cell.role) not in settled.confirmed and cell.confidence < SURE and cell.amount is not None:
            left.setdefault(cell.line, []).append(cell)
    for line, roles in settled.broken.items():
        if line not in left and any((line, role) not in settled.confirmed for role in roles):
            yield f"The amounts on line {line} do not add up as those of other lines do; check them against the paper."
    if len(left) > _MOST_LINES:
        lines = ", ".join(map(str, left))
        yield f"Amounts on lines {lines} were hard to read and no sum confirms them; {_ANEW}."
        return
    for line, doubtful in left.items():
        said = ", ".join(f"the {NAMES[cell.role]} ({cell.text[:20]})" for cell in doubtful)
        yield f"On line {line} {said} was hard to read and no sum confirms it; check it against the paper."


def _is_like(cell: Cell, settled: Settled) -> bool:
    """Whether the sums chose the one cell of its column that changed between readings of which one sign differs.

    Cents and all, that is no chance: it is what the paper says.
    """
    changed = [line for line, role in settled.taken if role == cell.role]
    read, taken = cell.amount, settled.taken[cell.line, cell.role]
    return len(changed) == 1 and read is not None and _differ_in_a_sign(read, taken)


def _differ_in_a_sign(read: Decimal, taken: Decimal) -> bool:
    """Whether one figure, a minus or a dollar sign taken for a figure is all that differs."""
    first, other = f"{read:.2f}", f"{taken:.2f}"
    one_sign = len(first) == len(other) and sum(map(str.__ne__, first, other)) == 1
    return one_sign or read == -taken or (first[1:] == other and first[0] in _DOLLAR_LIKE)


def _added_up(cells: Sequence[Cell], settled: Settled, totals: Mapping[Label, Decimal]) -> Iterator[str]:
    """A sentence for each sum that the document does not print, where a part of it is in doubt; `ADDED` for charges."""
    doubtful = {
        cell.role for cell in cells if cell.confidence < SURE and (cell.line, cell.role) not in settled.confirmed
    }
    lines = {cell.line for cell in cells}
    known = Counter(cell.role for cell in cells if cell.amount is not None)
    for label, (role, name) in _TOTALS.items():
        if label in totals:
            continue
        if role in doubtful and label != "charges":
            yield f"The {name} is a sum of lines of which some were hard to read; no printed total confirms it."
        elif 0 < known[role] < len(lines):
            yield f"The {name} is a sum of {known[role]} of {len(lines)} lines; on the others no such amount was read."


def _totals(
    lines: Sequence[Line], printed: Mapping[Label, Decimal], unclear: Unclear
) -> tuple[dict[Label, Decimal], list[str]]:
    totals, said = dict(printed), []
    for label, (role, name) in _TOTALS.items():
        total = totals.get(label)
        confidence, options = unclear.get(abs(total), (1.0, set())) if total is not None else (1.0, set())
        if total is None or not (options or confidence < SURE):
            continue
        added = _added(lines, role)
        ways = list(_balances(totals, unclear))
        if ways and all(totals[one] == amount for one, amount in ways[0].items()):  # it balances as it was read
            ways = [way for way in ways if way == ways[0] or _lost_signs(totals, way)]
        balances = {way[label] for way in ways if label in way}
        if added == total or balances == {total}:
            continue
        fitting = {one for one in options if one == added or balances == {one}}
        if len(fitting) == 1:
            totals[label] = fitting.pop()
            if not _differ_in_a_sign(total, totals[label]):
                said.append(
                    f"The {name} is printed unclearly; it was taken as {money(totals[label])}, the reading with which "
                    "the sums hold."
                )
        elif confidence < SURE:
            said.append(f"The {name} was hard to read ({money(total)}); check it against the paper.")
    return totals, said


def _added(lines: Sequence[Line], role: Role) -> Decimal | None:
    amounts = [getattr(line, role, None) for line in lines]
    known = [amount for amount in amounts if amount is not None]
    return sum(known, _ZERO) if known and len(known) == len(amounts) else None


def _lost_signs(totals: Mapping[Label, Decimal], way: Mapping[Label, Decimal]) -> bool:
    """Whether a reading differs only in dollar signs that were read as figures: these may all be wrong alike."""
    changed = [(f"{totals[label]:.2f}", f"{amount:.2f}") for label, amount in way.items() if totals[label] != amount]
    return all(read[1:] == other for read, other in changed)


def _balances(totals: Mapping[Label, Decimal], unclear: Unclear) -> Iterator[dict[Label, Decimal]]:
    """The readings of the totals with which the charges, less all that was taken off them, are what is asked."""
    if "charges" not in totals or "patient_owes" not in totals or not any(label in totals for label in _TAKEN):
        return
    labels = [label for label in _BALANCE if label in totals]
    read = [[totals[label], *unclear.get(abs(totals[label]), (1.0, ()))[1]] for label in labels]
    for way in itertools.islice(itertools.product(*read), _MOST_READINGS):
        amounts = dict(zip(labels, way, strict=True))
        taken = sum((amounts.get(label, _ZERO) for label in _TAKEN), _ZERO)
        if amounts["charges"] - taken == amounts["patient_owes"]:
            yield amounts

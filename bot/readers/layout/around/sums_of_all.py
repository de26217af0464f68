"""A box of what all claims of a paper come to, printed below the last of them: its amounts are not those of that claim.

What it is called tells little, "Summary" or "What you owe"; that its amounts are the sums of all claims tells it.
"""

from collections.abc import Iterator, Sequence, Set
from decimal import Decimal

from bot.bill import Bill, Line
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row

_SUMMED = ("charge", "adjustment", "allowed", "plan_paid", "patient_owes")
_FEW = 5
"""Amounts that one row of such a box has at most."""


def without_sums_of_all(rows: Sequence[Row], bills: Sequence[Bill], style: Style) -> list[Row]:
    """The rows of the last of `bills` without those of a box that sums up all of them; all rows where there is none."""
    sums = list(_sums(bills)) if len(bills) > 1 else []
    own = {last for _, last in sums}
    wholes = {whole for whole, _ in sums} - own
    amounts = [[abs(one) for one in style.amounts(row.text)] for row in rows] if wholes else []
    gone: set[int] = set()
    for index, found in enumerate(amounts):
        if index not in gone and _sums_all(found, wholes):
            gone.update(_block(amounts, index, own))
    return [row for index, row in enumerate(rows) if index not in gone]


def _sums(bills: Sequence[Bill]) -> Iterator[tuple[Decimal, Decimal]]:
    """What the lines of all bills come to, and those of the last alone, by amount."""
    for name in _SUMMED:
        parts = [_sum(bill.lines, name) for bill in bills]
        yield sum(parts, Decimal(0)), parts[-1]


def _sum(lines: Sequence[Line], name: str) -> Decimal:
    return sum((getattr(line, name) or Decimal(0) for line in lines), Decimal(0))


def _sums_all(found: Sequence[Decimal], wholes: Set[Decimal]) -> bool:
    """Whether a row sums up all claims: all that it says, or at least two of what it says."""
    known = len(wholes & set(found))
    return known > 0 and len(found) <= _FEW and (len(found) == 1 or known > 1)


def _block(amounts: Sequence[Sequence[Decimal]], index: int, own: Set[Decimal]) -> Iterator[int]:
    """The rows of the box around one of them: as many amounts in each, none of them a sum of the claim itself."""
    yield index
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(amounts) and len(amounts[at]) == len(amounts[index]) and not own & set(amounts[at]):
            yield at
            at += step

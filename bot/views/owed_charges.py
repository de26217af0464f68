"""The charges that a balance is, where a bill prints no share by line and one small set of its charges comes to it.

What a plan does not cover at all, as medicines that one takes oneself, is left whole: the balance is then the sum of
those charges. Only where exactly one such set is there is it told; of many lines some set comes to any amount.
"""

from collections import defaultdict
from itertools import combinations

from bot.facts import total
from bot.views.bill import BillView
from bot.views.line import LineView

_FEW = 3
"""Lines of such a set that share no code."""
_MOST = 12
"""Charges of a bill up to which a set of a few is hardly there by chance."""


def charges_owed(bill: BillView | None) -> list[LineView]:
    """The lines whose charges come to what ``bill`` asks for; none where no set does, or more than one."""
    if bill is None or bill.owes is None or bill.owes.amount <= 0:
        return []
    held = [line for line in bill.lines if line.charge and line.charge.amount > 0]
    if any(line.patient_owes for line in bill.lines):
        return []
    sets = {tuple(line.id for line in one): one for one in _sets(held) if len(one) < len(held)}
    found = [one for one in sets.values() if _comes_to(one, bill)]
    return list(found[0]) if len(found) == 1 else []


def _sets(lines: list[LineView]) -> list[tuple[LineView, ...]]:
    """The sets that may be meant: each line, all of one code, and of a short bill every two or three."""
    by_code: defaultdict[str, list[LineView]] = defaultdict(list)
    for line in lines:
        if line.code:
            by_code[line.code.plain_code].append(line)
    largest = _FEW if len(lines) <= _MOST else 1
    few = [one for size in range(1, largest + 1) for one in combinations(lines, size)]
    return [*few, *(tuple(group) for group in by_code.values())]


def _comes_to(lines: tuple[LineView, ...], bill: BillView) -> bool:
    whole = total([line.charge for line in lines if line.charge])
    return whole is not None and bill.owes is not None and whole.amount == bill.owes.amount

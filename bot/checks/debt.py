"""Does what was owed, with interest and fees and less what was paid, come to the debt that a collector asks for?

Innocent reasons: interest up to another day, a fee or a payment that the letter does not print.
"""

from collections.abc import Iterator
from decimal import Decimal

from bot.case import Case
from bot.checks.seen import Seen, Severity
from bot.facts import Fact, difference, total, usd


def check(case: Case) -> Iterator[Seen]:
    """A ``total_mismatch`` where the steps of a debt lead to another amount than the letter asks for."""
    bill = case.bill
    if not bill or not bill.debt:
        return
    debt = bill.debt
    owed, asked = usd(debt.owed, "what was owed"), usd(debt.now, "total, your share")
    added = [usd(one, source) for one, source in ((debt.interest, "interest"), (debt.fees, "fees")) if one]
    more, off = total(added), usd(debt.credited, "paid since") if debt.credited else None
    grown = total([owed, *added]) or owed
    left = difference(grown, off) if off else grown
    gap = _gap(asked, left)
    if gap.amount <= Decimal(0):
        return
    severity: Severity = "error" if asked.amount > left.amount else "info"
    facts = {"owed": owed, "more": more, "off": off, "left": left, "asked": asked, "gap": gap}
    yield Seen("total_mismatch", severity, amount=gap, facts=facts, words="debt_sum")


def _gap(one: Fact, other: Fact) -> Fact:
    return difference(one, other) if one.amount >= other.amount else difference(other, one)

"""Do the charges add up to the total the document prints?

Innocent reasons: the document shows a part of the account only, or an earlier balance is in its total.
"""

from collections.abc import Iterator
from decimal import Decimal

from bot.case import Case
from bot.checks.seen import Seen
from bot.facts import difference, total, usd


def check(case: Case) -> Iterator[Seen]:
    """A ``total_mismatch`` where every line has a charge and their sum is not the printed total."""
    bill = case.bill
    if not bill or not bill.lines or bill.totals.charges is None:
        return
    charges = [
        usd(line.charge, f"line {line.line}, charge", line.line) for line in bill.lines if line.charge is not None
    ]
    summed = total(charges)
    if len(charges) < len(bill.lines) or summed is None:
        return
    printed = usd(bill.totals.charges, "total, charges")
    gap = difference(printed, summed) if printed.amount > summed.amount else difference(summed, printed)
    if gap.amount > Decimal(0):
        facts = {"printed": printed, "summed": summed, "gap": gap}
        yield Seen("total_mismatch", "error", amount=gap, facts=facts)

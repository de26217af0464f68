"""Do charges, less what was taken off and paid, leave what the bill asks for?

Innocent reasons: an earlier balance, a fee, or a payment on another page.
"""

from collections.abc import Iterator
from decimal import Decimal

from bot.case import Case
from bot.checks.seen import Seen, Severity
from bot.facts import Fact, difference, total, usd


def check(case: Case) -> Iterator[Seen]:
    """A ``total_mismatch`` where a bill prints its charges, a reduction and what is owed, and they disagree."""
    bill = case.bill
    if not bill or bill.kind in ("eob", "remittance", "claim", "good_faith_estimate"):
        return
    totals = bill.totals
    taken = [
        usd(amount, f"total, {name}")
        for name, amount in (
            ("adjustments", totals.adjustments),
            ("plan paid", totals.plan_paid),
            ("patient paid", totals.patient_paid),
        )
        if amount
    ]
    if totals.charges is None or totals.patient_owes is None:
        return
    if not taken and totals.patient_owes <= totals.charges:
        return  # payments that the document does not name may be off already
    charged, asked = usd(totals.charges, "total, charges"), usd(totals.patient_owes, "total, your share")
    off = total(taken)
    left = difference(charged, off) if off else charged
    gap = _gap(asked, left)
    earlier = totals.previous_balance or Decimal(0)
    if gap.amount > Decimal(0) and asked.amount != left.amount + earlier:
        facts = {"charged": charged, "left": left, "asked": asked, "gap": gap}
        # Less than the figures leave is as a rule a payment that the document prints without a name.
        severity: Severity = "error" if asked.amount > left.amount else "info"
        yield Seen("total_mismatch", severity, amount=gap, facts=facts, words="balance_mismatch")


def _gap(one: Fact, other: Fact) -> Fact:
    return difference(one, other) if one.amount >= other.amount else difference(other, one)

"""Do charges, less what was taken off and paid, leave what the bill asks for?

Innocent reasons: an earlier balance, a fee, or a payment on another page.
"""

from collections.abc import Iterator
from decimal import Decimal

from bot.bill import Bill
from bot.case import Case
from bot.checks.seen import Seen, Severity
from bot.checks.total import other_sums
from bot.facts import Fact, difference, total, usd
from bot.plan_expected import plan_expected
from bot.unplaced import is_partly_read, unplaced


def check(case: Case) -> Iterator[Seen]:
    """A ``total_mismatch`` where a bill prints its charges, a reduction and what is owed, and they disagree."""
    bill = case.bill
    if not bill or bill.kind in ("eob", "remittance", "claim", "good_faith_estimate"):
        return
    totals = bill.totals
    net = _is_net(bill)
    taken = [
        usd(amount, f"total, {name}")
        for name, amount in (
            ("adjustments", None if net else totals.adjustments),
            ("plan paid", totals.plan_paid),
            ("plan expected", plan_expected(bill)),
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
    if gap.amount > Decimal(0) and asked.amount != left.amount + earlier and gap.amount not in unplaced(bill):
        facts = {"charged": charged, "left": left, "asked": asked, "gap": gap}
        # Less than the figures leave is as a rule a payment that the document prints without a name.
        # Where nothing is asked, more was paid than charged: a tax or a fee may be in it.
        more = asked.amount > left.amount and asked.amount > 0 and not is_partly_read(bill)
        severity: Severity = "error" if more else "info"
        yield Seen("total_mismatch", severity, amount=gap, facts=facts, words="balance_mismatch")


def _is_net(bill: Bill) -> bool:
    """Whether the total of the charges has the discounts off already, as on a receipt."""
    charges = [line.charge for line in bill.lines if line.charge is not None]
    summed = sum(charges, Decimal(0))
    if bill.totals.charges is None or not bill.totals.adjustments or len(charges) < len(bill.lines):
        return False
    return bill.totals.charges < summed and bill.totals.charges in other_sums(bill, summed)


def _gap(one: Fact, other: Fact) -> Fact:
    return difference(one, other) if one.amount >= other.amount else difference(other, one)

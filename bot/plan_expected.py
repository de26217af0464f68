"""What a bill still expects a plan to pay."""

from decimal import Decimal

from bot.bill import Bill


def plan_expected(bill: Bill) -> Decimal:
    """The sum of what the lines leave to a plan; nothing where what is asked comes out without it, for then the plan
    has paid."""
    expected = sum((line.plan_expected or Decimal(0) for line in bill.lines), Decimal(0))
    totals = bill.totals
    if not expected or totals.charges is None or totals.patient_owes is None:
        return expected
    taken = (totals.adjustments, totals.plan_paid, totals.patient_paid)
    left = totals.charges - sum((one or Decimal(0) for one in taken), Decimal(0))
    return Decimal(0) if left == totals.patient_owes else expected

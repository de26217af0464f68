"""What a patient paid already, where the bill's own arithmetic takes it off what it asks for."""

from decimal import Decimal

from bot.bill import Totals


def own_payment_counted(totals: Totals) -> Decimal | None:
    """The patient's payment, in dollars, where charges less everything taken off and paid, with it, come to what the
    bill asks for; None where there is none, or the bill does not show that it was counted."""
    paid, owes, charges = totals.patient_paid, totals.patient_owes, totals.charges
    if not paid or paid <= 0 or owes is None or charges is None:
        return None
    off = (totals.adjustments or Decimal(0)) + (totals.plan_paid or Decimal(0)) + paid
    return paid if charges + (totals.previous_balance or Decimal(0)) - off == owes else None

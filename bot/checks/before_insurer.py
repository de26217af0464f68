"""Was the bill sent before the plan named on it was counted?

Innocent reasons: the plan was billed, and the answer is on its way.
"""

from collections.abc import Iterator

from bot.case import Case
from bot.checks.seen import Seen
from bot.facts import text, usd


def check(case: Case) -> Iterator[Seen]:
    """A ``billed_before_insurer`` where a plan is named, all charges are asked for, and nothing of the plan shows."""
    bill = case.bill
    if not bill or not bill.payer or case.eob or bill.kind not in ("statement", "itemized_bill"):
        return
    totals = bill.totals
    counted = (totals.plan_paid, totals.adjustments, totals.allowed)
    by_line = any(x.plan_paid or x.adjustment or x.allowed or x.deductible or x.copay for x in bill.lines)
    if any(counted) or by_line or not totals.patient_owes or totals.patient_owes != totals.charges:
        return
    asked = usd(totals.patient_owes, "total, your share")
    facts = {"asked": asked, "payer": text(bill.payer, "insurance plan")}
    yield Seen("billed_before_insurer", "question", amount=asked, facts=facts)

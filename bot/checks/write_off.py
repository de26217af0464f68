"""Does the bill ask for an amount that the plan put on the provider to write off?

Group code CO (contractual obligation) means that the amount may not be billed to the patient (X12 835 CAS01).
Innocent reasons: the bill was printed before the plan's answer came.
"""

from collections.abc import Iterator
from decimal import Decimal

from bot.case import Case
from bot.checks.seen import Seen
from bot.facts import total, usd

CONTRACTUAL = "CO"


def check(case: Case) -> Iterator[Seen]:
    """A ``provider_write_off_billed`` where the EOB has CO amounts and the bill still asks for the whole charge."""
    bill, eob = case.bill, case.eob
    if not bill or not eob or bill.totals.charges is None or bill.totals.patient_owes is None:
        return
    written = [
        usd(adjustment.amount, f"EOB line {line.line}, adjustment {CONTRACTUAL} {adjustment.reason or ''}".strip())
        for line in eob.lines
        for adjustment in line.adjustments
        if adjustment.group == CONTRACTUAL and adjustment.amount > Decimal(0)
    ]
    summed = total(written)
    same = bill.totals.charges == eob.totals.charges
    if summed is None or not same or bill.totals.patient_owes < bill.totals.charges:
        return
    asked = usd(bill.totals.patient_owes, "total, your share")
    yield Seen("provider_write_off_billed", "error", amount=summed, facts={"written": summed, "asked": asked})

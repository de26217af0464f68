"""Does the bill ask for more than the plan's EOB says is the patient's share?

Innocent reasons: the EOB covers a part of the visit only, or an earlier balance is in the bill.
"""

from collections.abc import Iterator

from bot.case import Case
from bot.checks.seen import Seen
from bot.facts import difference, usd


def check(case: Case) -> Iterator[Seen]:
    """An ``eob_mismatch`` where both documents speak of the same charges and the bill asks for more."""
    bill, eob = case.bill, case.eob
    if not bill or not eob or bill.kind in ("eob", "remittance", "claim", "good_faith_estimate"):
        return
    asked, share = bill.totals.patient_owes, eob.totals.patient_owes
    if asked is None or share is None or asked <= share or bill.totals.charges != eob.totals.charges:
        return
    fact_asked = usd(asked, "total, your share")
    fact_share = usd(share, "EOB total, your share")
    gap = difference(fact_asked, fact_share)
    facts = {"asked": fact_asked, "share": fact_share, "gap": gap}
    yield Seen("eob_mismatch", "error", amount=gap, facts=facts)

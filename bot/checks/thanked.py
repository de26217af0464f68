"""Does the bill take off a payment of the patient that only its note tells of?

Innocent reasons: the payment was for another visit, or the note was printed before it was posted.
"""

from collections.abc import Iterator
from decimal import Decimal

from bot.case import Case
from bot.checks.answered import credited
from bot.checks.seen import Seen
from bot.facts import difference, usd


def check(case: Case) -> Iterator[Seen]:
    """A ``payment_missing`` where the bill's own figures come to what it asks without the payment it thanks for."""
    bill = case.bill
    if not bill or bill.kind not in ("statement", "itemized_bill") or not bill.thanked:
        return
    totals = bill.totals
    asked, paid = totals.patient_owes, bill.thanked[0]
    if len(bill.thanked) > 1 or totals.charges is None or not asked or asked < 0 or totals.patient_paid:
        return
    left = totals.charges + (totals.previous_balance or Decimal(0))
    left -= credited(bill, "plan_paid") + credited(bill, "adjustment")
    if left != asked:
        return
    own, due = usd(paid, "a note on the bill"), usd(asked, "total, your share")
    rest = difference(due, own) if asked >= paid else usd(Decimal(0), due.source)
    facts = {"paid": own, "asked": due, "left": rest}
    yield Seen("payment_missing", "question", amount=difference(due, rest), facts=facts, words="thanked_not_counted")

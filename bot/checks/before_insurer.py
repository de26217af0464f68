"""Was the bill sent before the plan named on it was counted?

Innocent reasons: the plan was billed, and the answer is on its way.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.bill import Bill
from bot.case import Case
from bot.checks.seen import Seen
from bot.facts import Fact, text, usd

_NO_PLAN = re.compile(r"self[\s-]?pay|uninsured|no insurance|\bnone\b|\bcash\b|sin seguro|particular", re.IGNORECASE)
"""What a bill prints where a plan would stand, of someone who has none."""


def check(case: Case) -> Iterator[Seen]:
    """A ``billed_before_insurer`` where all charges are asked for, nothing of a plan shows, and there is one: it is
    named on the bill, or its answer is of a later day."""
    bill = case.bill
    if not bill or bill.kind not in ("statement", "itemized_bill") or not counts_nothing(bill):
        return
    asked = usd(bill.totals.patient_owes or Decimal(0), "total, your share")
    if case.eob:
        printed, told = bill.statement_date, case.eob.statement_date
        if printed and told and printed < told:
            days = {"printed": Fact(printed, "date", "statement date"), "told": Fact(told, "date", "EOB date")}
            facts = {"asked": asked, **days}
            yield Seen("billed_before_insurer", "question", amount=asked, facts=facts, words="billed_before_answer")
    elif bill.payer and not _NO_PLAN.search(bill.payer):
        facts = {"asked": asked, "payer": text(bill.payer, "insurance plan")}
        yield Seen("billed_before_insurer", "question", amount=asked, facts=facts)


def counts_nothing(bill: Bill) -> bool:
    """Whether the bill asks for all of its charges, less what the patient paid, and shows nothing of a plan."""
    totals = bill.totals
    counted = (totals.plan_paid, totals.adjustments, totals.allowed)
    by_line = any(x.plan_paid or x.adjustment or x.allowed or x.deductible or x.copay for x in bill.lines)
    if any(counted) or by_line or not totals.patient_owes or totals.charges is None:
        return False
    rest = totals.charges - (totals.patient_paid or 0) + (totals.previous_balance or 0)
    return totals.patient_owes == rest

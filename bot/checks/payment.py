"""Did the bill count what the plan paid?

Innocent reasons: the payment is on its way, or it was posted after the bill was printed.
"""

from collections.abc import Iterator

from bot.case import Case
from bot.checks.answered import answered, credited, paid
from bot.checks.before_insurer import counts_nothing
from bot.checks.seen import Seen
from bot.facts import Fact, difference, usd


def check(case: Case) -> Iterator[Seen]:
    """A ``payment_missing`` where the EOB shows a payment that the bill does not, and the bill asks for more."""
    found = answered(case)
    if not found or not found.gap:
        return
    by_plan = paid(found.eob)
    on_bill = usd(credited(found.bill, "plan_paid"), "total, plan paid")
    if by_plan is None or by_plan.amount <= on_bill.amount:
        return
    missing = difference(by_plan, on_bill)
    lines = [line for line in found.eob.lines if line.plan_paid and line.plan_paid > 0]
    printed, told = found.bill.statement_date, found.eob.statement_date
    before = bool(printed and told and printed < told)
    if before and counts_nothing(found.bill):
        return  # the whole bill is older than the answer, which is a finding of its own
    facts = {
        "paid": by_plan,
        "counted": on_bill,
        "missing": missing,
        "asked": found.asked,
        "whole": found.gap if missing.amount >= found.gap.amount else None,
        "printed": Fact(printed, "date", "statement date") if printed else None,
    }
    words = "payment_after_bill" if before else "payment_missing"
    numbers = found.lines_of(lines)
    yield Seen("payment_missing", "question" if before else "error", numbers, (), missing, facts, words)

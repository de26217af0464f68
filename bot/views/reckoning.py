"""What is to be worked out, as the templates see it: every number a Fact that knows its parts."""

from dataclasses import dataclass
from decimal import Decimal

from bot.asked.reckoning.reckoning import Reckoning
from bot.facts import Fact, by_payment, count, difference, percent_of, times, total, usd
from bot.installments import installment_of
from bot.views.above_allowed import above_allowed
from bot.views.bill import BillView
from bot.views.counted import counted
from bot.views.days import apart
from bot.views.days_held import DayPair, day_pair
from bot.views.line import LineView
from bot.views.payments import payments_of
from bot.views.people import people_of

ASKED = "your question"
"""The source of a figure that the person brought into the conversation."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A payment plan from here on: ``each`` a month until ``owes`` is paid in ``left`` payments.

    ``times`` payments at once are ``faster`` a month and take ``sooner`` payments; after ``number`` more, ``paid`` of
    it is paid and ``after`` is left.
    """

    each: Fact
    owes: Fact
    left: Fact
    faster: Fact | None = None
    sooner: Fact | None = None
    number: Fact | None = None
    paid: Fact | None = None
    after: Fact | None = None


class ReckoningView:
    """One reckoning over one bill. What it does not need is None."""

    def __init__(self, reckoning: Reckoning, bill: BillView, base: Fact | None = None) -> None:
        self.owes = base or bill.owes
        self.operation = reckoning.operation
        self.more = reckoning.more
        self.groups = [bill.pick(group) for group in reckoning.groups]
        self.sums = [_sum(group, reckoning.field) for group in self.groups]
        self.owed = [_sum(group, "patient_owes") if _split(group) else None for group in self.groups]
        self.people = people_of(self.groups, reckoning.field) if reckoning.operation == "whose" else []
        self.made = payments_of(bill.bill, reckoning) if reckoning.operation == "payments made" else None
        compared = reckoning.operation == "days compared"
        self.pair: DayPair | None = day_pair(self.groups) if compared else None
        self.days = _days(bill.pick(reckoning.lines))
        self.field, self.fate, self.known = reckoning.field, reckoning.fate, reckoning.known
        self.lines = lines = bill.pick(reckoning.lines)
        self.counts = reckoning.counts
        self.counted = counted(lines, reckoning.counts)
        self.amounts = [fact for line in lines if (fact := _fact(line, reckoning.field or "amount"))]
        self.amount = usd(reckoning.amount, ASKED) if reckoning.amount is not None else None
        self.percent = Fact(reckoning.percent, "percent", ASKED) if reckoning.percent is not None else None
        self.number = count(reckoning.number, ASKED) if reckoning.number else None
        self.parts = count(reckoning.parts, ASKED) if reckoning.parts else None
        self.apart = apart(bill, reckoning.events) if reckoning.events else None
        self.ahead = _ahead(reckoning, bill)
        self.above = above_allowed(lines) if reckoning.operation == "at allowed" else None
        self.paid, self.left = _plan_paid(self, bill)


def _fact(line: LineView, field: str) -> Fact | None:
    """The amount of the line; of what was not covered the EOB's, where the bill does not tell it."""
    fact: Fact | None = getattr(line, field)
    own = fact is None and field == "not_covered" and line.partner
    return line.partner.not_covered if own and line.partner else fact


def _split(lines: list[LineView]) -> bool:
    return all(line.patient_owes for line in lines)


def _sum(lines: list[LineView], field: str | None) -> Fact | None:
    return total([fact for line in lines if (fact := getattr(line, field or "amount"))])


def _days(lines: list[LineView]) -> list[Fact]:
    held = {line.date.value: line.date for line in lines if line.date}
    return [held[day] for day in sorted(held, key=str)]


def _ahead(reckoning: Reckoning, bill: BillView) -> Ahead | None:
    each = _each(bill)
    rest = by_payment(bill.owes, each) if each and bill.owes and bill.owes.amount > 0 else None
    if not rest or not each or not bill.owes:
        return None
    faster = times(each, count(reckoning.times, ASKED)) if reckoning.times else None
    faster = usd(reckoning.amount, ASKED) if reckoning.amount and reckoning.operation == "payments left" else faster
    sooner = by_payment(bill.owes, faster) if faster else None
    number = count(reckoning.number, ASKED) if reckoning.number else None
    paid = times(each, number) if number else None
    after = difference(bill.owes, paid) if paid and paid.amount <= bill.owes.amount else None
    return Ahead(each, bill.owes, rest.payments, faster, sooner.payments if sooner else None, number, paid, after)


def _each(bill: BillView) -> Fact | None:
    """What one payment of the plan is: as a line prints it, else what the bill asks for now of all that is owed."""
    plan = next((line for line in bill.lines if installment_of(line.described.line)), None)
    amount = installment_of(plan.described.line) if plan else None
    return usd(amount, f"line {plan.id}, the monthly payment", plan.id) if plan and amount else bill.due_now


def _plan_paid(asked: ReckoningView, bill: BillView) -> tuple[Fact | None, Fact | None]:
    """What the plan would pay in all or more, and what would then be left to pay."""
    if asked.operation == "plan covers" and asked.owes:
        open_now = total(asked.amounts)
        paid = percent_of(asked.percent, open_now) if asked.percent and open_now else open_now
        left = difference(asked.owes, paid) if paid else None
        return paid, left if left and left.amount >= Decimal(0) else None
    if asked.operation != "plan paid" or not bill.owes:
        return None, None
    before = bill.plan_paid if bill.plan_paid and bill.plan_paid.amount > 0 else None
    whole = total([bill.owes, before]) if before and not asked.more else bill.owes
    if not whole:
        return None, None
    agreed = bill.allowed or whole
    paid = percent_of(asked.percent, agreed) if asked.percent else asked.amount
    left = difference(whole, paid) if paid else None
    return paid, left if left and left.amount >= Decimal(0) else None

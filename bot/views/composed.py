"""What a question made of known parts comes to, as Facts: an average, how many times, a part in percent, yes or no."""

from decimal import ROUND_HALF_UP, Decimal

from bot.asked.reckoning.reckoning import Reckoning
from bot.facts import TENTH, Fact, count, divided, share, total, usd
from bot.views.above_allowed import above_allowed
from bot.views.bill import BillView
from bot.views.line import LineView
from bot.views.reckoning import ASKED

_OF_ALL = frozenset({"plan_paid", "adjustment", "patient_owes"})
"""Amounts of a line that the papers also tell of everything."""


class ComposedView:
    """One such question over one bill; ``yes`` is None where neither yes nor no answers it."""

    def __init__(
        self, reckoning: Reckoning, bill: BillView, story: BillView, refused: frozenset[int] = frozenset()
    ) -> None:
        self.kind = reckoning.counts or ""
        self.field, self.fate = reckoning.field, reckoning.fate
        self.lines = lines = bill.pick(reckoning.lines)
        self.groups = [bill.pick(group) for group in reckoning.groups]
        self.amounts = [fact for line in lines if (fact := self._amount(line)) is not None]
        self.sum = total(self.amounts)
        self.charges = total([line.charge for line in lines if line.charge])
        self.found = count(len(lines), "lines of this kind")
        self.mean = divided(self.sum, self.found) if self.amounts and self.sum else None
        self.percent = self._percent(bill, story)
        self.ratio = _ratio(self.groups) if self.kind == "ratio" else None
        self.amount = usd(reckoning.amount, ASKED) if reckoning.amount is not None else None
        self.more = reckoning.more
        self.said = [usd(amount, ASKED) for amount in reckoning.said]
        self.number = count(reckoning.number, ASKED) if reckoning.number else None
        self.parts = count(reckoning.parts, ASKED) if reckoning.parts else None
        self.totals = _totals(reckoning.field, bill, story) if self.kind == "totals" else []
        self.above = above_allowed(lines) if self.kind == "above" else None
        self.dearer = sorted(self.lines, key=_size, reverse=reckoning.more)[:1]
        self.yes = self._yes(reckoning, refused)

    def _amount(self, line: LineView) -> Fact | None:
        fact: Fact | None = getattr(line, self.field or "amount", None)
        return fact

    def _percent(self, bill: BillView, story: BillView) -> Fact | None:
        if self.kind in ("percent of all", "whole") and self.field in _OF_ALL:
            held = {"plan_paid": story.plan_paid, "adjustment": story.discount, "patient_owes": story.owes}
            self.sum, self.charges = held[self.field], story.charged
            return share(self.sum, self.charges) if self.sum and self.charges else None
        if self.kind == "percent of owed":
            self.charges = total([line.patient_owes for line in bill.lines if line.patient_owes])
            return share(self.sum, self.charges) if self.sum and self.charges else None
        if self.kind != "percent" or not self.sum:
            return None
        whole = self.charges if self.field else bill.whole
        return share(self.sum, whole) if whole else None

    def _yes(self, asked: Reckoning, refused: frozenset[int]) -> bool | None:
        if not self.kind.startswith("whether") or not self.amounts:
            return None
        line, amount = self.lines[0], self.amounts[0].amount
        if self.kind == "whether over":
            than = asked.amount or Decimal(0)
            return amount > than if asked.more else amount < than
        if self.kind == "whether more":
            other = self.amounts[-1].amount
            return amount > other if asked.more else amount < other
        if self.kind == "whether is":
            return asked.amount in (amount, Decimal(int(amount)))
        if self.kind == "whether full":
            return bool(line.patient_owes and line.patient_owes.amount <= 0)
        if self.kind == "whether denied":
            return _denied(line, refused)
        return amount > 0


def _totals(fields: str | None, bill: BillView, story: BillView) -> list[Fact]:
    """The totals of these fields, where the papers tell all of them."""
    held = {"plan_paid": story.plan_paid, "adjustment": story.discount, "patient_owes": bill.owes or story.owes,
            "patient_paid": bill.patient_paid, "allowed": story.allowed}  # fmt: skip
    found = [held.get(field) for field in (fields or "").split()]
    return [fact for fact in found if fact] if all(found) else []


def _size(line: LineView) -> Decimal:
    return line.amount.amount if line.amount else Decimal(0)


def _denied(line: LineView, refused: frozenset[int]) -> bool | None:
    """Whether the plan refused the line; None where it paid nothing of it and nothing says why."""
    if line.id in refused:
        return True
    paid = (line.plan_paid, line.allowed, line.deductible, line.copay)
    return False if any(fact and fact.amount > 0 for fact in paid) else None


def _ratio(groups: list[list[LineView]]) -> Fact | None:
    """How many times the charge of the smaller one the larger one is, one place."""
    held = [group[0].amount for group in groups if group and group[0].amount]
    more, less = max(held, key=lambda one: one.amount), min(held, key=lambda one: one.amount)
    if not less.amount:
        return None
    times = (more.amount / less.amount).quantize(TENTH, ROUND_HALF_UP)
    return Fact(times, "number", f"{more.source} ÷ {less.source}", parts=(more, less))

"""What each of several plans paid, as the templates see it."""

from dataclasses import dataclass

from bot.bill import Bill
from bot.facts import Fact, text, usd
from bot.plans_paid import plans_paid


@dataclass(frozen=True, slots=True)
class PlanPaidView:
    """A plan by the name that the paper prints beside its payment, and what it paid."""

    name: Fact
    paid: Fact


def view_plans(bill: Bill, owner: str) -> list[PlanPaidView]:
    """What each plan paid, where ``bill`` tells it of several; else empty. ``owner`` is whose paper it is."""
    source = f"{owner}printed payment of a plan"
    return [PlanPaidView(text(one.name, source), usd(one.amount, source)) for one in plans_paid(bill)]

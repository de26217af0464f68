"""What of one's share of some lines lies above the price that the plan allows, as Facts."""

from dataclasses import dataclass

from bot.facts import Fact, difference, total
from bot.views.line import LineView


@dataclass(frozen=True, slots=True)
class AboveAllowed:
    """``above`` is what the person is left with over the plan's price: ``mine`` less what of ``allowed`` the plan did
    not pay."""

    above: Fact
    mine: Fact
    allowed: Fact
    plan_paid: Fact
    charge: Fact | None = None
    """What was charged, where the amount is just what the charge has over the plan's price."""


def above_allowed(lines: list[LineView]) -> AboveAllowed | None:
    """What lies above the plan's price on ``lines``; None where they do not tell all that it takes."""
    mine = total([line.patient_owes for line in lines if line.patient_owes])
    allowed = total([line.allowed for line in lines if line.allowed])
    paid = total([line.plan_paid for line in lines if line.plan_paid])
    charge = total([line.charge for line in lines if line.charge])
    if not (mine and allowed and paid):
        return None
    above = difference(mine, difference(allowed, paid))
    if charge and difference(charge, allowed).amount == above.amount:
        return AboveAllowed(difference(charge, allowed), mine, allowed, paid, charge)
    return AboveAllowed(above, mine, allowed, paid)

"""What was taken off a bill and nobody pays, as its adjustments tell it, else as its amounts leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.facts import Fact, difference, total
from bot.views.refusals import in_group

if TYPE_CHECKING:
    from bot.views.bill import BillView


def discount_on(bill: BillView) -> Fact | None:
    """The provider's own adjustments (CO) where groups are printed, else the adjustments as printed, else what neither
    the plan nor the patient is to pay of the charges; None where nothing tells."""
    printed = bill.printed_or_summed("adjustments", "adjustment")
    if any(one.group for line in bill.answered for one in line.adjustments):
        # Where some lines print groups and others an amount alone, both were taken off.
        bare = [line.adjustment for line in bill.lines if line.adjustment and not line.adjustments]
        own = total([*in_group(bill.answered, "CO"), *bare])
        kept = printed and (own.amount == printed.amount if own else _beside_shares(bill, printed))
        return printed if kept else own
    if printed or not (bill.charged and bill.allowed):
        return printed
    return _above_allowed(bill, bill.charged, bill.allowed)


def _beside_shares(bill: BillView, printed: Fact) -> bool:
    """Whether the groups name the patient's shares alone: what is ``printed`` as taken off is none of them."""
    shares = total(in_group(bill.answered, "PR"))
    groups = {one.group.plain_code for line in bill.answered for one in line.adjustments if one.group}
    return groups == {"PR"} and shares is not None and shares.amount != printed.amount


def _above_allowed(bill: BillView, charged: Fact, allowed: Fact) -> Fact | None:
    cut = difference(charged, allowed)
    if bill.kind == "eob" and bill.plan_paid and bill.owes:
        # Out of network the part above the allowed amount can be the patient's: only the rest is taken off.
        rest = difference(difference(charged, bill.plan_paid), bill.owes)
        cut = min(cut, rest, key=lambda one: one.amount)
        if refused := total([one.amount for one in bill.refused("")]):
            # What the plan refused and left to nobody is no lower price.
            cut = difference(cut, refused)
    elif bill.not_covered:
        cut = difference(cut, bill.not_covered)
    return cut if cut.amount > 0 else None

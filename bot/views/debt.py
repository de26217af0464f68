"""How a debt grew, as a collector's letter tells it, as the templates see it."""

from dataclasses import dataclass

from bot.bill import Bill
from bot.facts import Fact, difference, total, usd


@dataclass(frozen=True, slots=True)
class DebtView:
    """What was owed, what came on top, what was counted as paid, what is asked for now; a part of nothing is None.

    ``added`` is the interest and the fees together, ``grown`` how much more it is now than it was, ``shrunk`` how much
    less.
    """

    owed: Fact
    now: Fact
    interest: Fact | None
    fees: Fact | None
    credited: Fact | None
    added: Fact | None
    grown: Fact | None
    shrunk: Fact | None


def view_debt(bill: Bill | None) -> DebtView | None:
    """The debt that ``bill`` tells step by step; None where it tells none."""
    held = bill.debt if bill else None
    if held is None:
        return None
    interest = usd(held.interest, "interest added") if held.interest else None
    fees = usd(held.fees, "fees added") if held.fees else None
    owed, now = usd(held.owed, "what was owed"), usd(held.now, "total, the debt now")
    return DebtView(
        owed,
        now,
        interest,
        fees,
        usd(held.credited, "paid or credited since") if held.credited else None,
        total([one for one in (interest, fees) if one]),
        difference(now, owed) if held.now > held.owed else None,
        difference(owed, now) if held.now < held.owed else None,
    )

"""What a person has to pay, as sums of payments start from it: the bill's amount, or the share that the EOB tells."""

from dataclasses import dataclass

from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.references import References
from bot.facts import CENT, Fact, by_number, count, difference, percent_of, usd
from bot.own_payment import own_payment_counted
from bot.views.bill import BillView
from bot.views.reckoning import ASKED

_ROUNDING = 5 * CENT
"""What shares rounded line by line may come to."""


@dataclass(frozen=True, slots=True)
class Owed:
    """``base`` is what payments are worked out from.

    ``asks`` is what the bill asks for and ``less`` the plan's smaller share. That share is the base where the EOB
    speaks of the whole bill, without what the person ``paid`` already: nobody should pay off an amount that is to be
    corrected. ``down`` is paid before the rest is, and ``left`` what then remains.
    """

    asks: Fact | None
    less: Fact | None
    base: Fact | None
    down: Fact | None = None
    left: Fact | None = None
    paid: Fact | None = None

    @property
    def corrected(self) -> bool:
        """Whether the base is the plan's share, and not what the bill asks for."""
        return self.base is not self.asks


def view_owed(bill: BillView | None, eob: BillView | None, in_part: bool, references: References) -> Owed:
    """What is owed of ``bill``; ``in_part``: its EOB speaks of a part of it only."""
    asks = bill.owes if bill else None
    share = eob.owes if eob else None
    less = share if share and asks and (share.amount < asks.amount or _is_over(bill, share, asks)) else None
    base, paid = less if less and less.amount > 0 and not in_part else asks, None
    if bill and base is less and less and bill.patient_paid and 0 < bill.patient_paid.amount <= less.amount:
        # What was paid already is no longer open, whatever the bill has not counted yet.
        base, paid = difference(less, bill.patient_paid), bill.patient_paid
    if base is None:
        return Owed(asks, less, base)
    first = usd(references.paid_first, ASKED) if references.paid_first else None
    down = first or _down(references.reckoning, base)
    left = difference(base, down) if down and 0 < down.amount < base.amount else None
    return Owed(asks, less, base, down if left else None, left, paid)


def _is_over(bill: BillView | None, share: Fact, asks: Fact) -> bool:
    """Whether the bill counts what was paid of ``share``, and yet ``asks`` for more than is left of it."""
    paid = own_payment_counted(bill.bill.totals) if bill else None
    return paid is not None and paid <= share.amount < asks.amount + paid - _ROUNDING


def _down(reckoning: Reckoning | None, base: Fact) -> Fact | None:
    if reckoning is None or reckoning.operation != "rest in parts":
        return None
    if reckoning.parts:
        cut = by_number(base, count(reckoning.parts, ASKED))
        return cut.each if cut else None
    if reckoning.percent:
        return percent_of(Fact(reckoning.percent, "percent", ASKED), base)
    return usd(reckoning.amount, ASKED) if reckoning.amount else None

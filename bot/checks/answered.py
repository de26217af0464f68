"""What the plan's answer says about a bill, as far as the two speak of the same charges."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from bot.bill import Adjustment, Bill, Line
from bot.case import Case
from bot.facts import Fact, difference, total, usd
from bot.own_payment import own_payment_counted
from bot.pairing import Pairing, pair_lines
from bot.views.refusals import PRICES, SHARES

OWNER = "EOB "
CONTRACTUAL = "CO"
ROUNDING = Decimal("0.05")
"""Dollars that percentages rounded line by line may come to."""
_ASKING = ("statement", "itemized_bill")


@dataclass(frozen=True, slots=True)
class Answered:
    """A bill, the plan's answer to the same charges, and how their lines pair."""

    bill: Bill
    eob: Bill
    pairing: Pairing

    @property
    def asked(self) -> Fact | None:
        """What the bill asks for these charges: an earlier balance in it is none of this answer's business."""
        owed, earlier = self.bill.totals.patient_owes, self.bill.totals.previous_balance
        if owed is None:
            return None
        asked = usd(owed, "total, your share")
        return difference(asked, usd(earlier, "total, earlier balance")) if earlier else asked

    @property
    def own(self) -> Fact | None:
        """What the patient paid of the share already, where the bill shows that it counted it."""
        paid, share = own_payment_counted(self.bill.totals), self.eob.totals.patient_owes
        return usd(paid, "total, patient paid") if paid and share is not None and paid <= share else None

    @property
    def whole_share(self) -> Fact | None:
        """What the plan leaves to the patient."""
        share = self.eob.totals.patient_owes
        return None if share is None else usd(share, f"{OWNER}total, your share")

    @property
    def share(self) -> Fact | None:
        """What is left of that for the patient to pay."""
        whole = self.whole_share
        return difference(whole, self.own) if whole and self.own else whole

    @property
    def gap(self) -> Fact | None:
        """What the bill asks for above the patient's share; None where it does not ask for more."""
        if self.asked is None or self.share is None or self.asked.amount - self.share.amount <= ROUNDING:
            return None
        return difference(self.asked, self.share)

    def lines_of(self, eob_lines: Iterable[Line]) -> tuple[int, ...]:
        """The bill's lines that pair with ``eob_lines``, by number."""
        numbers = {line.line for line in eob_lines}
        return tuple(sorted(p.line.line for p in self.pairing.pairs if p.eob_line.line in numbers))


def answered(case: Case) -> Answered | None:
    """The bill with its answer; None where one is missing or they don't come to the same charges."""
    bill, eob = case.bill, case.eob
    if not bill or not eob or bill.kind not in _ASKING:
        return None
    pairing = pair_lines(bill, eob)
    whole = not pairing.is_empty and not pairing.alone and not pairing.eob_alone
    if not whole and not _same_sums(bill, eob):
        return None
    return Answered(bill, eob, pairing)


def _same_sums(bill: Bill, eob: Bill) -> bool:
    """Whether the totals tell that both are of the same charges: the charges, else on a bill without any, what the
    plan paid."""
    ours, theirs = bill.totals, eob.totals
    if ours.charges is not None:
        return ours.charges == theirs.charges
    return not bill.lines and bool(ours.plan_paid) and ours.plan_paid == theirs.plan_paid


def is_refusal(adjustment: Adjustment) -> bool:
    """Whether the reason refuses something, rather than cutting a price or naming the patient's share."""
    return bool(adjustment.reason) and adjustment.reason not in SHARES | PRICES and adjustment.amount > 0


def above_price(line: Line) -> bool:
    """Whether what a line calls not covered is only what lies above the plan's price, and left to nobody."""
    above, owed = line.not_covered, line.patient_owes
    if not above or above <= 0 or not line.allowed or line.allowed <= 0 or line.charge is None or owed is None:
        return False
    return line.allowed + above == line.charge and owed + (line.plan_paid or 0) <= line.allowed


def left_to_nobody(line: Line) -> bool:
    """Whether the plan refused the whole line, gives no group for it, and prints that the patient owes nothing."""
    if line.adjustments or not line.not_covered or line.patient_owes != 0:
        return False
    return line.not_covered == line.charge and not line.plan_paid and not line.allowed


def contractual(eob: Bill, *, refused: bool) -> tuple[list[Fact], list[Line]]:
    """The amounts of the provider that are refusals, or that are price cuts, and the lines they stand on.

    They stand under group CO; where a line prints no group, what the plan refused and left none of to the patient.
    """
    facts, lines = [], []
    for line in eob.lines:
        for one in line.adjustments:
            if one.group == CONTRACTUAL and one.amount > 0 and is_refusal(one) == refused:
                facts.append(usd(one.amount, f"{OWNER}line {line.line}, adjustment CO {one.reason or ''}".strip()))
                lines.append(line)
        if refused and left_to_nobody(line):
            facts.append(usd(line.not_covered or Decimal(0), f"{OWNER}line {line.line}, not covered"))
            lines.append(line)
    for one in eob.adjustments:
        if one.group == CONTRACTUAL and one.amount > 0 and is_refusal(one) == refused:
            facts.append(usd(one.amount, f"{OWNER}adjustment CO {one.reason or ''} of the claim"))
    return facts, lines


def discount(eob: Bill) -> tuple[Fact | None, list[Line]]:
    """What the plan took off the price, where no group says whose it is to bear."""
    if any(one.group for line in eob.lines for one in line.adjustments) or any(one.group for one in eob.adjustments):
        return None, []
    lines = [line for line in eob.lines if line.adjustment and line.adjustment > 0]
    if eob.totals.adjustments:
        return usd(eob.totals.adjustments, f"{OWNER}total, adjustment"), lines
    return total([usd(x.adjustment, f"{OWNER}line {x.line}, adjustment") for x in lines if x.adjustment]), lines


def credited(bill: Bill, field: str) -> Decimal:
    """What the bill itself counts as taken off (``adjustment``) or as paid by the plan (``plan_paid``)."""
    name = {"adjustment": "adjustments"}.get(field, field)
    printed = getattr(bill.totals, name)
    if printed is not None:
        return Decimal(printed)
    return sum((getattr(line, field) or Decimal() for line in bill.lines), Decimal())


def paid(eob: Bill) -> Fact | None:
    """What the plan paid."""
    if eob.totals.plan_paid is not None:
        return usd(eob.totals.plan_paid, f"{OWNER}total, plan paid")
    known = [usd(x.plan_paid, f"{OWNER}line {x.line}, plan paid") for x in eob.lines if x.plan_paid is not None]
    return total(known)

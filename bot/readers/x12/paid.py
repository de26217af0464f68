"""The payment behind the claims of an 835: its check, what was taken from it, and how each claim was handled."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from bot.bill import Bill
from bot.readers.printable import printable
from bot.readers.x12 import values
from bot.readers.x12.segments import Segment, element
from bot.remitted import OtherClaim, Remitted, TakenBack

_FEW = 12
"""Claims of a file that each of its bills tells of."""


@dataclass(slots=True)
class Payment:
    """What the segments outside the claims say of the payment."""

    number: str = ""
    method: str = ""
    taken: list[TakenBack] = field(default_factory=list)

    def hear(self, segment: Segment, component: str) -> None:
        """Take what a segment says of the check, or of what was taken from it."""
        kind = segment[0]
        if kind == "BPR":
            self.method = element(segment, 4)
        elif kind == "TRN":
            self.number = self.number or printable(element(segment, 2))
        elif kind == "PLB":
            for place in range(3, min(len(segment), 15), 2):
                code, _, claim = element(segment, place).partition(component)
                amount = values.money(element(segment, place + 1))
                if code and amount is not None:
                    self.taken.append(TakenBack(code=printable(code), claim=printable(claim) or None, amount=amount))


@dataclass(frozen=True, slots=True)
class Handled:
    """How one claim was handled: the codes of its CLP, and the day the plan received it."""

    status: str | None
    facility: str | None
    frequency: str | None
    received: date | None


def handled(head: Segment, body: Sequence[Segment]) -> Handled:
    """What the CLP ``head`` and the segments of the claim's own ``body`` say of its handling."""
    days = (values.day(element(one, 2)) for one in body if one[0] == "DTM" and element(one, 1) == "050")
    status, facility, frequency = (printable(element(head, place)) or None for place in (2, 8, 9))
    return Handled(status, facility, frequency, next(days, None))


def with_payment(bills: Sequence[Bill], handling: Sequence[Handled], payment: Payment, paid: str) -> list[Bill]:
    """The bills of one file, each with the payment and how it was handled itself."""
    sums = [bill.totals.plan_paid for bill in bills]
    known = [one for one in sums if one is not None]
    shared = Remitted(
        number=payment.number or None,
        day=bills[0].statement_date if bills else None,
        method=payment.method or None,
        amount=values.money(paid),
        claims_paid=sum(known, Decimal()) if len(known) == len(sums) else None,
        taken=tuple(payment.taken),
        claims=len(bills),
    )
    listed = _listed(bills, handling) if 1 < len(bills) <= _FEW else ()
    found = []
    for place, (bill, one) in enumerate(zip(bills, handling, strict=True), 1):
        own = {
            "place": place,
            "status": one.status,
            "facility": one.facility,
            "frequency": one.frequency,
            "received": one.received,
            "others": tuple(other for other in listed if other.place != place),
        }
        found.append(bill.model_copy(update={"remitted": shared.model_copy(update=own)}))
    return found


def _listed(bills: Sequence[Bill], handling: Sequence[Handled]) -> tuple[OtherClaim, ...]:
    return tuple(
        OtherClaim(
            place=place,
            account=bill.account,
            claim_number=bill.claim_number,
            status=one.status,
            charge=bill.totals.charges,
            plan_paid=bill.totals.plan_paid,
            patient_owes=bill.totals.patient_owes,
        )
        for place, (bill, one) in enumerate(zip(bills, handling, strict=True), 1)
    )

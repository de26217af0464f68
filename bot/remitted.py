"""How a plan paid a provider: the check behind a remittance, what was taken from it, and the other claims it pays."""

from datetime import date

from bot.model import Model, Money, Text


class TakenBack(Model):
    """An amount that the plan took from the whole payment (PLB), with its code and the claim it names; a negative one
    was added."""

    code: Text
    claim: Text | None = None
    amount: Money


class OtherClaim(Model):
    """Another claim of the same file, its place counted from one. Whose it is stays in its own bill."""

    place: int
    account: Text | None = None
    claim_number: Text | None = None
    status: Text | None = None
    charge: Money | None = None
    plan_paid: Money | None = None
    patient_owes: Money | None = None


class Remitted(Model):
    """The payment of a remittance and how its claim was handled.

    ``method`` as the file has it ("CHK", "ACH", "NON"); ``claims_paid`` what all claims come to; ``status``,
    ``facility`` and ``frequency`` are the claim's codes; ``others`` the other claims, where the file holds few.
    """

    number: Text | None = None
    day: date | None = None
    method: Text | None = None
    amount: Money | None = None
    claims_paid: Money | None = None
    taken: tuple[TakenBack, ...] = ()
    place: int = 1
    claims: int = 1
    status: Text | None = None
    facility: Text | None = None
    frequency: Text | None = None
    received: date | None = None
    others: tuple[OtherClaim, ...] = ()

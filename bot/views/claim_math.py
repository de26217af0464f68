"""A claim worked out of the figures of a question, each as a Fact that knows its parts."""

from dataclasses import dataclass
from decimal import Decimal

from bot.asked.reckoning.claim_math import ClaimMath
from bot.facts import Fact, difference, percent_of, total, usd
from bot.views.reckoning import ASKED


@dataclass(frozen=True, slots=True)
class ClaimMathView:
    """What the patient owes and the plan pays of ``allowed``, and what lies above it."""

    allowed: Fact
    patient: Fact
    plan: Fact
    charge: Fact | None = None
    taken_off: Fact | None = None
    deductible: Fact | None = None
    after: Fact | None = None
    """What is left after the deductible."""
    rate: Fact | None = None
    coinsurance: Fact | None = None
    copay: Fact | None = None
    shared: bool = True
    """Whether a part of the patient's was named at all."""


def view_claim_math(asked: ClaimMath | None) -> ClaimMathView | None:
    """The sums of ``asked``; None of nothing asked."""
    if asked is None:
        return None
    allowed = usd(asked.allowed, ASKED)
    charge = usd(asked.charge, ASKED) if asked.charge else None
    deductible = usd(min(asked.deductible, asked.allowed), ASKED) if asked.deductible is not None else None
    after = difference(allowed, deductible) if deductible else allowed
    rate = Fact(asked.rate.normalize() + Decimal(0), "percent", ASKED) if asked.rate is not None else None
    coinsurance = percent_of(rate, after) if rate else None
    copay = usd(min(asked.copay, after.amount), ASKED) if asked.copay is not None else None
    shares = [part for part in (deductible, coinsurance, copay) if part]
    patient = total(shares) or usd(Decimal(0), ASKED)
    return ClaimMathView(
        allowed=allowed,
        patient=patient,
        plan=difference(allowed, patient),
        charge=charge,
        taken_off=difference(charge, allowed) if charge else None,
        deductible=deductible,
        after=after if deductible else None,
        rate=rate,
        coinsurance=coinsurance,
        copay=copay,
        shared=bool(shares),
    )

"""What adjustments leave to whom: the provider's write-off, the patient's shares.

Groups and reasons are X12's (https://x12.org/codes/claim-adjustment-reason-codes). Only what group PR assigns
is the patient's; CO is the provider's to write off, OA and PI are neither.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from bot.bill import Adjustment

_SHARES = {
    "1": "deductible",
    "66": "deductible",
    "247": "deductible",
    "2": "coinsurance",
    "248": "coinsurance",
    "3": "copay",
    "241": "copay",
}
"""Reasons that name the patient's share, and which share; 66 is the blood deductible, 247 and 248 are shares of
professional services in an institution, 241 is the copay of a person with low income."""

_PRICES = frozenset(
    "23 42 44 45 59 69 70 74 76 85 90 91 94 100 101 102 104 105 122 131 142 144 161 172 187 223 237 253".split()  # noqa: SIM905
)
"""Reasons that change a price or a payment: in group PR they are owed, but nothing was left uncovered."""


def is_refused(reason: str) -> bool:
    """Whether the reason refuses something, rather than cutting a price or naming the patient's share."""
    return reason not in _PRICES and reason not in _SHARES


@dataclass(frozen=True, slots=True)
class Taken:
    """What adjustments come to: all of them, the patient's, and by the field of a line that they fill."""

    total: Decimal
    patient: Decimal | None
    fields: dict[str, Decimal]


def taken_by(adjustments: Iterable[Adjustment]) -> Taken:
    """What `adjustments` come to; ``patient`` is None, and a field is absent, where no row speaks of it."""
    total = Decimal()
    patient: Decimal | None = None
    fields: dict[str, Decimal] = {}
    for row in adjustments:
        total += row.amount
        if row.group == "CO":
            field = "adjustment"
        elif row.group == "PR":
            patient = row.amount + (patient or 0)
            if row.reason in _PRICES:
                continue
            field = _SHARES.get(row.reason or "", "not_covered")
        else:
            continue
        fields[field] = fields[field] + row.amount if field in fields else row.amount
    return Taken(total, patient, fields)

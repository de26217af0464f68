"""Why a part of a charge was not paid: the CAS segments, and what they come to for the person.

Groups and reasons are X12's (https://x12.org/codes/claim-adjustment-reason-codes). Only what group PR assigns
is the patient's; CO is the provider's to write off, OA and PI are neither.
"""

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from bot.bill import Adjustment
from bot.readers.x12.segments import Segment, element
from bot.readers.x12.values import amount, printable

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
    [
        "23",
        "42",
        "44",
        "45",
        "59",
        "69",
        "70",
        "74",
        "76",
        "85",
        "90",
        "91",
        "94",
        "100",
        "101",
        "102",
        "104",
        "105",
        "122",
        "131",
        "142",
        "144",
        "161",
        "172",
        "187",
        "223",
        "237",
        "253",
    ]
)
"""Reasons that change a price or a payment: in group PR they are owed, but nothing was left uncovered."""


def rows(segments: Iterable[Segment], notes: list[str]) -> tuple[Adjustment, ...]:
    """The adjustments of the CAS segments among `segments`, with their sign; each segment holds up to six."""
    found = []
    for segment in segments:
        if segment[0] != "CAS":
            continue
        group = element(segment, 1)
        for place in range(2, min(len(segment), 20), 3):
            reason, text = element(segment, place), element(segment, place + 1)
            value = amount(text, f"adjustment {group} {reason}", notes)
            if value is not None:
                found.append(_row(group, reason, value))
    return tuple(found)


def shares(adjustments: Iterable[Adjustment]) -> dict[str, Decimal]:
    """What the rows come to, by the field of a line: absent where no row speaks of it."""
    sums: dict[str, Decimal] = {}
    for row in adjustments:
        if row.group == "CO":
            field = "adjustment"
        elif row.group != "PR" or row.reason in _PRICES:
            continue
        else:
            field = _SHARES.get(row.reason or "", "not_covered")
        sums[field] = sums.get(field, Decimal()) + row.amount
    return sums


def patient_share(adjustments: Iterable[Adjustment]) -> Decimal:
    """The sum of what group PR assigns."""
    return sum((row.amount for row in adjustments if row.group == "PR"), Decimal())


@lru_cache(maxsize=8_192)
def _row(group: str, reason: str, value: Decimal) -> Adjustment:
    return Adjustment(group=printable(group) or None, reason=printable(reason) or None, amount=value)

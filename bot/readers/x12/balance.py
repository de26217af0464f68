"""Whether an 835 adds up, as its guide (005010X221A1, section 1.10.2) requires at three levels.

Line and claim: charge less adjustments is what was paid. File: the payment is what the claims come to, less
what was taken from the provider as a whole (PLB). What does not add up is said, never mended.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from bot.bill import Line
from bot.readers.x12.values import money


def adds_up(charge: Decimal | None, paid: Decimal | None, taken: Decimal) -> bool:
    """Whether `charge` less `taken` is `paid`; not so where either is unknown."""
    return charge is not None and paid is not None and charge - taken == paid


def difference(charge: Decimal | None, paid: Decimal | None, taken: Decimal, line: int | None = None) -> list[str]:
    """A sentence about the line, or the claim, where charge less adjustments is not what was paid."""
    if charge is None or paid is None or charge - taken == paid:
        return []
    who = "This claim" if line is None else f"Line {line}"
    return [
        f"{who} does not add up: ${charge:,.2f} charged less ${taken:,.2f} of adjustments is not the ${paid:,.2f} paid."
    ]


def charges(charge: Decimal | None, lines: Sequence[Line]) -> list[str]:
    """A sentence where the lines of a claim do not come to its charge."""
    summed = Decimal()
    for line in lines:
        if line.charge is None:
            return []
        summed += line.charge
    if charge is None or not lines or summed == charge:
        return []
    return [f"The lines come to ${summed:,.2f}, but the claim's charge is ${charge:,.2f}; a line may be missing."]


def payment(text: str, paid: Iterable[Decimal | None], provider_adjustments: Iterable[str]) -> list[str]:
    """A sentence where the payment of the file is not the sum of its claims less what PLB takes."""
    total = money(text)
    claims, taken = list(paid), [money(one) for one in provider_adjustments if one]
    if total is None or None in claims or None in taken:
        return ["The payment of this file could not be checked against its claims."] if text else []
    summed = sum((one for one in claims if one is not None), Decimal())
    withheld = sum((one for one in taken if one is not None), Decimal())
    if summed - withheld == total:
        return []
    return [
        f"The payment of this file is ${total:,.2f}, but its claims come to ${summed:,.2f}"
        f" and the payer's other adjustments to ${withheld:,.2f}; a claim may be missing or wrong."
    ]

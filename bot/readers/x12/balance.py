"""Whether an 835 adds up, as its guide (005010X221A1, section 1.10.2.1) requires at three levels.

Line and claim: charge less adjustments is what was paid. File: the payment is what the claims come to, less
what was taken from the provider as a whole (PLB). What does not add up is said, never mended.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from bot.bill import Adjustment, Line
from bot.readers.x12.values import money


def adds_up(charge: Decimal | None, paid: Decimal | None, rows: Iterable[Adjustment]) -> bool:
    """Whether `charge` less `rows` is `paid`; not so where either is unknown."""
    return charge is not None and paid is not None and charge - sum(row.amount for row in rows) == paid


def claim(
    charge: Decimal | None, paid: Decimal | None, own: Sequence[Adjustment], lines: Sequence[Line], *, whole: bool
) -> list[str]:
    """What of a claim does not add up, and what was taken off it as a whole, one sentence each."""
    notes = []
    every = list(own)
    if not whole:
        for line in lines:
            every += line.adjustments
            notes += _line(line)
        notes += [said(row) for row in own]
        notes += charges(charge, lines)
    if charge is not None and paid is not None and not adds_up(charge, paid, every):
        taken = sum((row.amount for row in every), Decimal())
        notes.append(
            f"This claim does not add up: ${charge:,.2f} charged less ${taken:,.2f} of adjustments"
            f" is not the ${paid:,.2f} paid."
        )
    return notes


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


def said(row: Adjustment) -> str:
    """The sentence for an adjustment of a whole claim: a row has its place on a line, so this is told in words."""
    return f"An adjustment of ${row.amount:,.2f} ({row.group} {row.reason}) is for the whole claim, not for one line."


def charges(charge: Decimal | None, lines: Sequence[Line]) -> list[str]:
    """A sentence where the lines of a claim do not come to its charge."""
    known = [line.charge for line in lines if line.charge is not None]
    if charge is None or not lines or len(known) < len(lines):
        return []
    summed = sum(known, Decimal())
    if summed == charge:
        return []
    return [f"The lines come to ${summed:,.2f}, but the claim's charge is ${charge:,.2f}; a line may be missing."]


def _line(line: Line) -> list[str]:
    if line.charge is None or line.plan_paid is None or adds_up(line.charge, line.plan_paid, line.adjustments):
        return []
    taken = sum((row.amount for row in line.adjustments), Decimal())
    return [
        f"Line {line.line} does not add up: ${line.charge:,.2f} charged less ${taken:,.2f} of adjustments"
        f" is not the ${line.plan_paid:,.2f} paid."
    ]

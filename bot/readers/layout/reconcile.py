"""What does not add up, said as warnings: nothing here changes an amount."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.bill import Line
from bot.readers.layout.labels import Label

_SUMMED: tuple[tuple[Label, str, str], ...] = (
    ("charges", "charge", "charges"),
    ("allowed", "allowed", "allowed amounts"),
    ("plan_paid", "plan_paid", "plan payments"),
    ("adjustments", "adjustment", "adjustments"),
    ("patient_owes", "patient_owes", "amounts you owe"),
)


def warnings_of(lines: Sequence[Line], printed: dict[Label, Decimal]) -> Iterator[str]:
    """A sentence for every printed total that is not the sum of the lines read, and for each missing charge."""
    for label, name, words in _SUMMED:
        amounts = [getattr(line, name) for line in lines]
        known = [amount for amount in amounts if amount is not None]
        total = printed.get(label)
        if total is None or not known or sum(known) == total:
            continue
        if label == "patient_owes" and len(known) < len(lines):
            continue
        yield (
            f"The {words} of the lines read add up to {money(sum(known, Decimal(0)))}, "
            f"but the document prints a total of {money(total)}."
        )
    if lines and all(line.charge is None for line in lines):
        yield "No charge could be read on any line."


def money(amount: Decimal) -> str:
    """An amount as a person writes it."""
    return f"-${-amount:,.2f}" if amount < 0 else f"${amount:,.2f}"

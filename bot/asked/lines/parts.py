"""Whose part an amount is that a question names and that is no line's charge: a copay, what the plan paid."""

from collections.abc import Iterable
from decimal import Decimal

from bot.bill import Bill, Line
from bot.pairing import pair_lines

PARTS = ("copay", "deductible", "coinsurance", "patient_owes", "not_covered", "plan_paid", "allowed", "adjustment")
"""The amounts of a line that a person may name, those of their own share first."""


def line_of_part(
    amounts: Iterable[Decimal], bill: Bill, eob: Bill | None, within: tuple[int, ...] = ()
) -> tuple[tuple[int, ...], Decimal | None, str | None]:
    """The bill's lines that have one of ``amounts`` as a part, on the bill or on its EOB, which amount, and what part.

    Only lines ``within`` are looked at where some are named.
    """
    partners = pair_lines(bill, eob).lines if eob else {}
    for amount in amounts:
        for field in PARTS:
            for held in ({line.line: line for line in bill.lines}, partners):
                found = tuple(
                    number
                    for number, line in held.items()
                    if number in (within or (number,)) and _is(line, field, amount)
                )
                if found:
                    return found, amount, field
    return (), None, None


def _is(line: Line, field: str, amount: Decimal) -> bool:
    held = getattr(line, field)
    return bool(held) and (held == amount or (amount >= 10 and amount == int(held)))

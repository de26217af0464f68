"""Payments and discounts that stand in rows of their own below each line, given to the line that they are of.

That a line's charge, less what stands below it, comes to the balance printed beside the last of these proves it.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.tokens import Style, Token
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.places import Words
from bot.readers.layout.stated.summed import of_transaction
from bot.readers.layout.stated.sums import Sum
from bot.readers.layout.tables.lines import Draft
from bot.readers.layout.tables.table import Table

_ROLES: dict[Label, Role] = {"plan_paid": "plan_paid", "adjustments": "adjustment"}
_LEFT: tuple[Role, ...] = ("patient_owes", "balance")
_TAKEN: tuple[Role, ...] = ("plan_paid", "adjustment", "credit", "patient_paid", "allowed")

_Own = tuple[Draft, list[Sum], Decimal]
"""A line, the rows below it, and what they leave of it."""


def give_lines(table: Table, style: Style) -> None:
    """Give each line what the rows below it take off, and what they leave, where this is so of all of them."""
    own = list(_own(table, style))
    if not own or None in own:
        return
    alone = len(table.drafts) == 1 and table.heading.has("balance")  # which may be that of the whole account
    for line, sums, left in (one for one in own if one is not None):
        taken = [(_ROLES.get(label), one, amount) for one in sums for label, amount in of_transaction(one)]
        for role in _ROLES.values():
            if parts := [(one, amount) for said, one, amount in taken if said == role]:
                line.cells[role] = [_token(parts)]
        if "patient_owes" in line.cells or alone:
            continue
        below = any(role in one.amounts for one in sums for role in _LEFT)
        line.cells["patient_owes"] = [_token([(sums[-1], left)])] if below else line.cells.pop("balance")


def _own(table: Table, style: Style) -> Iterator[_Own | None]:
    """The lines with rows below them; None for one of which the arithmetic does not hold."""
    for number, line in enumerate(table.drafts, start=1):
        sums = [one for one in table.sums if one.after == number]
        charge = style.amount(line.text("charge"))
        if not any(one.adds for one in sums):
            if left := _left_of(line, [], style):
                yield None if left != charge else (line, [], left)
            continue
        sums = sums[: next((at for at, one in enumerate(sums) if not one.adds), len(sums))]
        left = _left_of(line, sums, style)
        taken = sum((amount for one in sums for _, amount in of_transaction(one)), Decimal(0))
        apart = any(role in line.cells for role in _TAKEN)
        proven = charge is not None and left is not None and 0 <= left == charge - taken
        yield (line, sums, left) if proven and left is not None and not apart else None


def _left_of(line: Draft, sums: Sequence[Sum], style: Style) -> Decimal | None:
    """What is left of a line, as its last row or it itself prints it."""
    for one in reversed(sums):
        for role in _LEFT:
            if role in one.amounts:
                return one.amounts[role]
    return next((style.amount(line.text(role)) for role in _LEFT if role in line.cells), None)


def _token(parts: Sequence[tuple[Sum, Decimal]]) -> Token:
    """The sum of amounts that rows print, with the words of each."""
    words = (_words(one, amount) for one, amount in parts)
    total = sum((amount for _, amount in parts), Decimal(0))
    return Token(f"{total:.2f}", "money", 0.0, 0.0, words=tuple(word for found in words for word in found))


def _words(one: Sum, amount: Decimal) -> Words:
    """The words of an amount in its row."""
    pairs = zip(one.printed, one.words, strict=False)
    return next((words for printed, words in pairs if abs(printed) == abs(amount)), ())

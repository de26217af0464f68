"""What a column headed "Balance" holds: what is owed for each line, or what the account came to after it."""

from collections.abc import Sequence
from decimal import Decimal

from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.stated.sums import sum_of
from bot.readers.layout.tables.lines import Columns, Draft
from bot.readers.layout.tables.table import Table

_TAKEN: tuple[Role, ...] = ("adjustment", "plan_paid", "patient_paid", "credit")


def balances_are_owed(drafts: Sequence[Draft], columns: Columns, owed: Decimal | None) -> bool:
    """Whether the balances are what the lines leave to pay, which only arithmetic tells.

    They are where each is its charge less what its line takes off, or where they are no running sum and add up
    to `owed`, the amount that the document asks for.
    """
    lines = [(draft, columns.amount("balance", draft.text("balance"))) for draft in drafts]
    known = [(draft, balance) for draft, balance in lines if balance is not None]
    if not known or any("patient_owes" in draft.cells for draft in drafts):
        return False
    left = [_left(draft, columns) for draft, _ in known]
    taken = any(role in draft.cells for draft, _ in known for role in _TAKEN)
    covered = [_left(draft, columns, "allowed") for draft, _ in known]
    if any(all(balance == rest for (_, balance), rest in zip(known, rests, strict=True)) for rests in (left, covered)):
        return taken or len(known) > 1
    running = Decimal(0)
    for (_, balance), rest in zip(known, left, strict=True):
        running += rest
        if balance != running:
            return sum((balance for _, balance in known), Decimal(0)) == owed
    return False


def leave_to_transactions(table: Table, style: Style) -> None:
    """Take zeros off the lines where a column of what is taken off is that of the payments and discounts among them."""
    for role in _TAKEN:
        listed = any(one.adds and one.amounts.get(role) for one in table.sums)
        cells = [draft.text(role) for draft in table.drafts if role in draft.cells]
        if listed and cells and not any(style.amount(text) for text in cells):
            for draft in table.drafts:
                draft.cells.pop(role, None)


def _left(draft: Draft, columns: Columns, of: Role = "charge") -> Decimal:
    """The charge of a line, or what was allowed of it, less what was taken off and paid."""
    amount = columns.amount(of, draft.text(of)) or Decimal(0)
    for role in _TAKEN if of == "charge" else _TAKEN[1:]:
        amount -= abs(sum_of(draft.cells.get(role, ()), columns.style, whole=role in columns.whole) or Decimal(0))
    return amount

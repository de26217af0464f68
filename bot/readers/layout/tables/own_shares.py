"""What an insurer's notice calls the patient's payment and is the patient's share: all that discount and plan leave.

A plan does not know what its member has paid; only where the notice says "paid" was it told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.readers.layout.language.bare_paid import says_paid
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.tables.lines import Draft
from bot.readers.layout.tables.table import Table


def owe_own_payments(table: Table, style: Style) -> None:
    """Give the lines of a notice as their share what a column of the patient's payments has, where that is proven."""
    called = [plain(column.heading) for column in table.heading.columns if column.role == "patient_paid"]
    told = [draft for draft in table.drafts if "patient_paid" in draft.cells]
    owed = any("patient_owes" in draft.cells for draft in table.drafts)
    if owed or not told or any(map(says_paid, called)) or not all(_proofs(told, style)):
        return
    for draft in told:
        draft.cells["patient_owes"] = draft.cells.pop("patient_paid")
    for at, one in enumerate(table.sums):
        amounts: dict[Role, Decimal] = {
            "patient_owes" if role == "patient_paid" else role: amount for role, amount in one.amounts.items()
        }
        table.sums[at] = replace(one, amounts=amounts)


def _proofs(drafts: Sequence[Draft], style: Style) -> Iterator[bool]:
    """For each line whether plan and patient pay all that is allowed, or all that the discount leaves."""
    for draft in drafts:
        charge, allowed = (style.amount(draft.text(role)) for role in ("charge", "allowed"))
        adjusted, paid, own = (
            abs(style.amount(draft.text(role)) or Decimal(0)) for role in ("adjustment", "plan_paid", "patient_paid")
        )
        yield paid + own == allowed or (charge is not None and paid + own == charge - adjusted)

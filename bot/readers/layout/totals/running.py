"""Balances that run from row to row: where one does not follow from the one before, something between was not read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.places import Words, words_of
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.sums import Sum
from bot.readers.layout.stated.transactions import TRANSACTIONS
from bot.readers.layout.tables.lines import Draft
from bot.readers.layout.tables.table import Table

_FEWEST = 2
_TAKEN: tuple[Role, ...] = ("adjustment", "plan_paid", "patient_paid", "credit")


@dataclass(frozen=True)
class _Step:
    """A row of a ledger: what it adds to the account, the balance it leaves, and what it says."""

    adds: Decimal
    balance: Decimal | None
    said: str
    words: Words = ()


def breaks_of(table: Table, style: Style) -> Iterator[str]:
    """A sentence for each balance of a ledger that the rows read do not lead to, where most balances run."""
    steps = list(_steps(table, style))
    newest_first = steps[::-1]
    holding, breaks = max((_broken(steps), _broken(newest_first)), key=lambda found: found[0])
    if holding < _FEWEST or len(breaks) * 2 > holding:
        return
    for step in breaks:
        yield (
            f'The balance beside "{step.said[:60]}" does not follow from the one before it; '
            "a charge or a payment between them may be missing here."
        )


def balance_left(tables: Sequence[Table], fields: Sequence[Field], style: Style) -> Iterator[Field]:
    """What the one ledger of a document leaves after its last row, where nothing else says what is owed.

    Only where each of its balances follows from the one before, from the first row to the last or from the last up,
    and the last row takes something off: what was just charged an insurer may still pay.
    """
    told = {one.label for one in fields} | {one.label for table in tables for one in table.sums}
    ledgers = [table for table in tables if any(step.balance is not None for step in _steps(table, style))]
    if len(ledgers) != 1 or "patient_owes" in told:
        return
    steps = list(_steps(ledgers[0], style))
    for ordered in (steps, steps[::-1]):
        holding, breaks = _broken(ordered)
        last = ordered[-1]
        if holding >= _FEWEST and not breaks and last.balance is not None and last.adds < 0:
            yield Field("patient_owes", last.balance, 0, "balance", last.words)
            return


def _steps(table: Table, style: Style) -> Iterator[_Step]:
    sums = {after: list(some) for after, some in groupby(table.sums, key=lambda one: one.after)}
    for number in range(len(table.drafts) + 1):
        if number:
            yield _of_draft(table.drafts[number - 1], style)
        yield from (_of_sum(one) for one in sums.get(number, ()) if one.label in TRANSACTIONS and one.adds)


def _of_draft(draft: Draft, style: Style) -> _Step:
    taken = sum((abs(style.amount(draft.text(role)) or Decimal(0)) for role in _TAKEN), Decimal(0))
    charge = style.amount(draft.text("charge")) or Decimal(0)
    said = draft.text("description") or draft.text("code")
    return _Step(charge - taken, style.amount(draft.text("balance")), said, words_of(draft.cells.get("balance", ())))


def _of_sum(one: Sum) -> _Step:
    away = [amount for role, amount in one.amounts.items() if role != "balance"]
    back = one.printed[0] if one.printed and one.printed[0] < 0 else None
    adds = -back if back is not None else -sum(map(abs, away), Decimal(0))
    return _Step(adds, one.amounts.get("balance"), one.said, one.where.get("balance", ()))


def _broken(steps: Sequence[_Step]) -> tuple[int, list[_Step]]:
    """How many balances follow from the one before, and the steps at which one does not."""
    holding, breaks = 0, []
    added = Decimal(0)
    before: Decimal | None = None
    for step in steps:
        added += step.adds
        if step.balance is None:
            continue
        if before is not None and before + added == step.balance:
            holding += 1
        elif before is not None:
            breaks.append(step)
        before, added = step.balance, Decimal(0)
    return holding, breaks

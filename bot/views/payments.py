"""The patient's payments that an account lists, as the templates see them: each with its day, and their sum."""

from dataclasses import dataclass

from bot.asked.reckoning.reckoning import Reckoning
from bot.bill import Bill
from bot.facts import Fact, count, total, usd


@dataclass(frozen=True, slots=True)
class PaymentView:
    """One payment of the patient's: its day and its amount."""

    day: Fact
    amount: Fact


@dataclass(frozen=True, slots=True)
class PaymentsView:
    """The payments asked for, earliest first: all, those of the ``month`` that is named (``of_month``), or those that
    ``by`` picked ("one", "day", "since", "before", "size", "plan"), bounded by ``day``; ``last`` of them all. What was
    taken back is among the rows and no payment."""

    rows: tuple[PaymentView, ...]
    number: Fact
    sum: Fact | None
    last: PaymentView
    of_month: bool
    by: str | None = None
    day: Fact | None = None


def payments_of(bill: Bill, asked: Reckoning) -> PaymentsView | None:
    """The payments of the patient's that ``bill`` lists and ``asked`` means, or the plan's; None of none."""
    who = "plan" if asked.counts == "plan" else "patient"
    held = sorted((one for one in bill.payments if one.by == who), key=lambda one: one.day)
    rows = [
        PaymentView(Fact(one.day, "date", "payments, day"), usd(one.amount, "payments, as printed")) for one in held
    ]
    made = [row for row in rows if row.amount.amount > 0]
    if not made:
        return None
    if asked.counts in (None, "plan"):
        meant = [row for row, one in zip(rows, held, strict=True) if asked.number in (None, one.day.month)]
    else:
        meant = [row for at, row in enumerate(rows) if at in asked.places]
    return PaymentsView(
        tuple(meant),
        count(len([row for row in meant if row in made]), "payments listed"),
        total([row.amount for row in meant]),
        made[-1],
        asked.number is not None,
        asked.counts,
        Fact(asked.day, "date", "your question") if asked.day else None,
    )

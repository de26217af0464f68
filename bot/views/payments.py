"""The patient's payments that an account lists, as the templates see them: each with its day, and their sum."""

from dataclasses import dataclass

from bot.bill import Bill
from bot.facts import Fact, count, total, usd


@dataclass(frozen=True, slots=True)
class PaymentView:
    """One payment of the patient's: its day and its amount."""

    day: Fact
    amount: Fact


@dataclass(frozen=True, slots=True)
class PaymentsView:
    """The payments asked for, earliest first: all, or those of the ``month`` that is named
    (``of_month``); ``last`` of them all. What was taken back is among the rows and no payment."""

    rows: tuple[PaymentView, ...]
    number: Fact
    sum: Fact | None
    last: PaymentView
    of_month: bool


def payments_of(bill: Bill, month: int | None) -> PaymentsView | None:
    """The payments of the patient's that ``bill`` lists, of ``month`` (1 to 12) where it is told; None of none."""
    held = sorted((one for one in bill.payments if one.by == "patient"), key=lambda one: one.day)
    rows = [
        PaymentView(Fact(one.day, "date", "payments, day"), usd(one.amount, "payments, as printed")) for one in held
    ]
    made = [row for row in rows if row.amount.amount > 0]
    if not made:
        return None
    asked = [row for row, one in zip(rows, held, strict=True) if month in (None, one.day.month)]
    return PaymentsView(
        tuple(asked),
        count(len([row for row in asked if row in made]), "payments listed"),
        total([row.amount for row in asked]),
        made[-1],
        month is not None,
    )

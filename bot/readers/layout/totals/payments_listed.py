"""The payments that an account lists one by one, each with its day: who paid, how much, in which words."""

from collections.abc import Iterable
from decimal import Decimal

from bot.bill import Payment, Totals
from bot.readers.layout.language.labels import Label
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.summed import of_transaction
from bot.readers.layout.stated.sums import Sum

_PAID: frozenset[Label] = frozenset({"patient_paid", "plan_paid", "payments"})
_MOST = 60


def payments_of(sums: Iterable[Sum], totals: Totals) -> tuple[Payment, ...]:
    """The dated payments among ``sums``, in the order printed.

    Those that name nobody are the patient's where only with them the patient's come to what ``totals`` say.
    """
    rows = [
        (one, label, amount)
        for one in sums
        if one.adds and one.day
        for label, amount in of_transaction(one)
        if label in _PAID and amount
    ]
    own, open_ = (sum((amount for _, label, amount in rows if label == said), Decimal(0)) for said in _OWN)
    unnamed = "patient" if open_ and totals.patient_paid == own + open_ else None
    by = {"patient_paid": "patient", "plan_paid": "plan", "payments": unnamed}
    return tuple(
        Payment(day=one.day, amount=amount, by=by[label], description=one.said[:200])
        for one, label, amount in rows[:_MOST]
    )


_OWN: tuple[Label, Label] = ("patient_paid", "payments")


def with_unnamed(printed: dict[Label, Decimal], fields: Iterable[Field]) -> None:
    """Payments listed for which nobody is named are the patient's, where only with them the patient's come to the sum
    that a label below gives: "Patient payments: 1,500.00"."""
    own, unnamed = printed.get("patient_paid", Decimal(0)), printed.get("payments")
    told = {abs(one.value) for one in fields if one.label == "patient_paid" and isinstance(one.value, Decimal)}
    if unnamed and own + unnamed in told:
        printed["patient_paid"] = own + printed.pop("payments")

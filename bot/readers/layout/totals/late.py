"""What is asked for after a balance printed first: less payments, or what is late with new charges on top."""

import re
from collections.abc import Collection, Sequence
from decimal import Decimal

from bot.readers.layout.language.labels import Label
from bot.readers.layout.stated.fields import Field

_DUE = re.compile(r"\b(?:due|pay|owe|pagar|debe|adeudad[oa])\b")
_LATE = re.compile(r"(?:(?:your|total|amount|balance|account) )*(?:past due|overdue)(?: (?:amount|balance))?")
"""What is late of what is owed, beside which new charges may stand."""


def after_payments(printed: dict[Label, Decimal], fields: Sequence[Field]) -> bool:
    """Whether an amount due follows from a balance printed before it; that amount is then what is asked.

    It follows where the payments printed between the two lead to it, or where it is called the total and is no less:
    fees may have come on top. Payments that nobody is named for, beside the plan's own, are the patient's where only
    with them the charges come to what is asked.
    """
    owes, payments = printed.get("patient_owes"), abs(printed.get("payments", Decimal(0)))
    asking = [one for one in fields if one.label == "patient_owes"]
    late = {one.value for one in asking if _LATE.fullmatch(one.said)}
    due = [one for one in asking if _asks(one.said, of_late=owes in late)]
    if owes is None or any(one.value == owes for one in due):
        return False
    own = printed.get("patient_paid", Decimal(0))
    if own and not payments and any(one.value == owes - own for one in asking):
        printed["patient_owes"] = owes - own  # "Your share 723.00", "Paid by card 53.00", "Balance 670.00"
        return True
    left = owes - payments
    lefts = {left, left - own + printed.get("charges", Decimal(0))} if owes in late else {left}
    asked = next((value for one in reversed(due) if (value := _follows(one, left, lefts)) is not None), None)
    if asked is None:
        return False
    printed["patient_owes"] = asked
    taken = printed.get("plan_paid", Decimal(0)) + printed.get("adjustments", Decimal(0))
    names_plan = bool(printed.get("plan_paid")) and "patient_paid" not in printed
    if payments and names_plan and printed.get("charges") == asked + taken + payments:
        printed["patient_paid"] = abs(printed.pop("payments"))
    return True


def _asks(said: str, *, of_late: bool) -> bool:
    """Whether a label asks for what is due; beside what is late any total does, and the late part does not."""
    return not _LATE.fullmatch(said) and (bool(_DUE.search(said)) or (of_late and "total" in said.split()))


def _follows(field: Field, left: Decimal, lefts: Collection[Decimal]) -> Decimal | None:
    """The amount due of a label where it is one of ``lefts``, or a total of ``left`` with more on top; None else."""
    value = field.value
    if not isinstance(value, Decimal):
        return None
    more = value > left and ("total" in field.said.split() or (len(lefts) > 1 and value > max(lefts)))
    return value if value in lefts or more else None

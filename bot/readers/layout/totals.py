"""What the document prints as its totals, and where it prints none the sum of its lines."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from bot.bill import Kind, Line, Totals
from bot.readers.layout.fields import Field
from bot.readers.layout.labels import AMOUNTS, Label
from bot.readers.layout.sums import Sum
from bot.readers.layout.vocabulary import Role

_OF_COLUMN: dict[Role, Label] = {
    "charge": "charges",
    "allowed": "allowed",
    "plan_paid": "plan_paid",
    "adjustment": "adjustments",
    "patient_paid": "patient_paid",
    "patient_owes": "patient_owes",
}
_TAKEN_OFF: frozenset[Label] = frozenset({"plan_paid", "adjustments", "patient_paid", "payments"})


def printed_totals(sums: Iterable[Sum], fields: Iterable[Field], kind: Kind) -> dict[Label, Decimal]:
    """Every total that is printed: the row of totals of each table first, then labeled amounts."""
    printed: dict[Label, Decimal] = {}
    for one in sums:
        for label, amount in _of_sum(one):
            earlier = printed.get(label, Decimal(0)) if one.adds else Decimal(0)
            printed[label] = earlier + _signed(label, amount)
    for field in fields:
        if field.label in AMOUNTS and isinstance(field.value, Decimal):
            printed.setdefault(field.label, _signed(field.label, field.value))
    if kind == "eob" and "payments" in printed:
        printed.setdefault("plan_paid", printed.pop("payments"))
    if printed.get("payments", printed.get("payments_and_adjustments")) == 0:
        printed.setdefault("patient_paid", Decimal(0))
        printed.setdefault("plan_paid", Decimal(0))
    if printed.get("payments_and_adjustments") == 0:
        printed.setdefault("adjustments", Decimal(0))
    return printed


def _of_sum(one: Sum) -> Iterable[tuple[Label, Decimal]]:
    if one.label == "subtotal":
        return
    if one.label != "charges":
        if one.printed:
            yield one.label, one.printed[-1]
        return
    found = [(label, amount) for role, amount in one.amounts.items() if (label := _OF_COLUMN.get(role))]
    if not any(label == "charges" for label, _ in found) and len(one.printed) == 1:
        found = [("charges", one.printed[0])]
    yield from found


def _signed(label: Label, amount: Decimal) -> Decimal:
    return abs(amount) if label in _TAKEN_OFF else amount


def totals_of(printed: dict[Label, Decimal], lines: Sequence[Line]) -> Totals:
    """The totals of the bill: as printed, else added up from lines that all say what they come to."""

    def total(label: Label, name: str) -> Decimal | None:
        if label in printed:
            return printed[label]
        amounts = [getattr(line, name) for line in lines]
        known = [amount for amount in amounts if amount is not None]
        return sum(known, Decimal(0)) if known else None

    return Totals(
        charges=total("charges", "charge"),
        allowed=total("allowed", "allowed"),
        plan_paid=total("plan_paid", "plan_paid"),
        adjustments=total("adjustments", "adjustment"),
        patient_paid=printed.get("patient_paid"),
        patient_owes=total("patient_owes", "patient_owes"),
    )

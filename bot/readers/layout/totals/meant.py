"""Printed totals whose labels say less than the sums: what they must mean so that all of them hold."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from bot.bill import Line
from bot.readers.layout.language.bare_paid import says_paid
from bot.readers.layout.language.labels import Label
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.sums import Sum

TAKEN_OFF: tuple[Label, ...] = ("plan_paid", "adjustments", "patient_paid")
"""What makes less of the charges."""


def own_share(printed: dict[Label, Decimal], fields: Sequence[Field], lines: Sequence[Line]) -> None:
    """What a notice calls the patient's payment, and does not call paid, is owed where the lines' shares come to it."""
    said = [one.said for one in fields if one.label == "patient_paid"]
    shares = [line.patient_owes for line in lines if line.patient_owes is not None]
    if not said or any(map(says_paid, said)) or not shares:
        return
    if printed.get("patient_paid") == sum(shares, Decimal(0)) == printed.get("patient_owes", sum(shares, Decimal(0))):
        printed["patient_owes"] = printed.pop("patient_paid")


def without_change(printed: dict[Label, Decimal]) -> None:
    """Of the money that was handed over, what came back was not paid."""
    back, paid = printed.pop("change", None), printed.get("patient_paid")
    if back is not None and paid is not None and 0 <= back < paid:
        printed["patient_paid"] = paid - back


def before_discount(
    printed: dict[Label, Decimal], sums: Sequence[Sum], lines: Sequence[Line], fields: Sequence[Field] = ()
) -> None:
    """Where a total comes after a discount, the subtotal before it is what was charged."""
    known = [line.charge for line in lines if line.charge is not None]
    whole, taken = sum(known, Decimal(0)), printed.get("adjustments", Decimal(0))
    if not taken or printed.get("charges") != whole - taken:
        return
    said = any(one.label == "subtotal" and whole in one.printed for one in sums)
    said = said or any(one.label == "subtotal" and one.value == whole for one in fields)
    order = [one.label for one in sums if one.label in ("adjustments", "charges")]
    if said or order[:1] == ["adjustments"]:
        printed["charges"] = whole


def estimated_after_discount(printed: dict[Label, Decimal], sums: Sequence[Sum], fields: Sequence[Field]) -> None:
    """Of two totals of an estimate, the one that a discount leaves of the other is what its patient is to pay."""
    charges, taken = printed.get("charges"), printed.get("adjustments")
    if charges is None or not taken or {"patient_owes", "plan_paid", "payments"} & set(printed):
        return
    totals = {amount for one in sums if one.label == "charges" for amount in one.printed}
    totals |= {one.value for one in fields if one.label == "charges" and isinstance(one.value, Decimal)}
    if charges - taken in totals:
        printed["patient_owes"] = charges - taken


def part_from_discounts(printed: dict[Label, Decimal]) -> None:
    """What "insurance covered" is the plan's payment alone where discounts stand apart and only so the rest is left."""
    both, taken = printed.get("payments_and_adjustments"), printed.get("adjustments")
    charges, owes = printed.get("charges"), printed.get("patient_owes")
    if not both or not taken or charges is None or owes is None or "plan_paid" in printed:
        return
    if charges - both - taken - printed.get("patient_paid", Decimal(0)) == owes:
        printed["plan_paid"] = printed.pop("payments_and_adjustments")


def by_plan_alone(printed: dict[Label, Decimal], lines: Sequence[Line]) -> None:
    """What "insurance saved you" is the plan's payment alone where the lines print it as that and no discounts."""
    paid = [line.plan_paid for line in lines if line.plan_paid is not None]
    if not paid or "plan_paid" in printed or any(line.adjustment for line in lines):
        return
    if printed.get("payments_and_adjustments") == sum(paid, Decimal(0)):
        printed["plan_paid"] = printed.pop("payments_and_adjustments")


def allowance_taken(printed: dict[Label, Decimal]) -> None:
    """An "allowance" is no allowed amount where only taking it off, with what the patient paid, leaves what is asked.

    Whether the plan paid it or it was waived is not said by that.
    """
    allowed, own = printed.get("allowed"), printed.get("patient_paid")
    charges, owes = printed.get("charges"), printed.get("patient_owes")
    if not allowed or not own or charges is None or owes is None or {"plan_paid", "adjustments"} & set(printed):
        return
    if charges - allowed - own == owes and allowed - own != owes:
        printed.setdefault("payments_and_adjustments", printed.pop("allowed"))


def asks_for_previous(printed: dict[Label, Decimal], lines: Sequence[Line]) -> None:
    """A "balance past due" that is what this document's own charges leave is what it asks for, and no earlier one."""
    whole = printed.get("charges", sum((line.charge or Decimal(0) for line in lines), Decimal(0)))
    taken = (printed.get(label, Decimal(0)) for label in (*TAKEN_OFF, "payments", "payments_and_adjustments"))
    if "patient_owes" not in printed and whole and printed.get("previous") == whole - sum(taken, Decimal(0)):
        printed["patient_owes"] = printed.pop("previous")


def owed_in_total(printed: dict[Label, Decimal], lines: Sequence[Line]) -> None:
    """A bare "Total" that is the sum of what the lines leave to pay, and not of their charges, is what is asked."""
    owed = [line.patient_owes for line in lines if line.patient_owes is not None]
    charged = [line.charge for line in lines if line.charge is not None]
    if len(owed) < len(lines) or len(charged) < len(lines) or not lines or "patient_owes" in printed:
        return
    if printed.get("charges") == sum(owed, Decimal(0)) != sum(charged, Decimal(0)):
        printed["patient_owes"] = printed.pop("charges")


def from_own_part(
    printed: Mapping[Label, Decimal], asked: Collection[Decimal], lines: Sequence[Line]
) -> dict[Label, Decimal]:
    """The totals; payments that nobody is named for are the patient's where they are taken off the patient's part.

    `asked` are the amounts that labels ask for: of the sum of the parts and what is left of it, this is what is asked.
    """
    totals, paid = dict(printed), abs(printed.get("payments", Decimal(0)))
    parts = [line.patient_owes for line in lines if line.patient_owes is not None]
    left = sum(parts, Decimal(0)) - paid
    known = paid and "patient_paid" not in totals and parts and len(parts) == len(lines)
    if known and left in (*asked, totals.get("patient_owes")):
        totals["patient_owes"], totals["patient_paid"] = left, paid
        del totals["payments"]
    return totals

"""What the document prints as its totals, and where it prints none the sum of its lines."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import product

from bot.bill import LARGEST, Contact, Kind, Line, Totals
from bot.readers.layout.language.labels import AMOUNTS, Label
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.stated.contacts import COLLECTOR
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.summed import added, of_sections, of_sums, signed
from bot.readers.layout.stated.sums import Sum
from bot.readers.layout.totals.late import after_payments
from bot.readers.layout.totals.meant import (
    TAKEN_OFF,
    allowance_taken,
    asks_for_previous,
    before_discount,
    by_plan_alone,
    estimated_after_discount,
    owed_in_total,
    part_from_discounts,
    without_change,
)
from bot.readers.layout.totals.paid_after import left_after
from bot.readers.layout.totals.payments_listed import with_unnamed

_NAME_OF: dict[Label, str] = {
    "charges": "charge",
    "allowed": "allowed",
    "plan_paid": "plan_paid",
    "adjustments": "adjustment",
    "patient_owes": "patient_owes",
}
_YOURS = re.compile(
    r"(?:your|patient|pt|pat|guarantor) (?:balance|portion|share|responsibility)|(?:amount )?you owe(?: (?:now|today))?"
    r"|(?:total )?(?:amount|payment|balance|total)? ?due (?:now|today|from (?:you|patient)(?: (?:now|today))?)"
    r"|(?:please )?pay this amount|please pay(?: (?:now|today))?"
)
"""What only that of it which is asked of the patient now is called."""
_OF_ACCOUNT = re.compile(
    r"(?:(?:total|account|current|new|remaining|plan|contract|outstanding|unpaid) )*balance(?: to be financed)?"
)


def printed_totals(
    sums: Iterable[Sum], fields: Iterable[Field], kind: Kind, lines: Sequence[Line], patient_paid: Decimal | None = None
) -> dict[Label, Decimal]:
    """Every total that is printed: the rows of totals of each table first, then labeled amounts.

    `patient_paid` is the sum of a column of what the patient paid, which lines do not keep.
    """
    sums, fields = list(sums), [field for field in fields if isinstance(field.value, Decimal)]
    printed = added(sums)
    wholes, parts = of_sums(sums)
    sections, fields = of_sections(fields, _of_lines("charges", lines))
    parts = {**sections, **parts}
    for label, values in wholes.items():
        if label not in printed:
            printed[label] = _settled(values, patient_paid if label == "patient_paid" else _of_lines(label, lines))
    owed = list(wholes.get("patient_owes", ()))
    owed += [field.value for field in fields if field.label == "patient_owes" and isinstance(field.value, Decimal)]
    for field in fields:
        if field.label in AMOUNTS and isinstance(field.value, Decimal):
            printed.setdefault(field.label, signed(field.label, field.value))
    for label, values in parts.items():
        printed.setdefault(label, sum(values, Decimal(0)))
    pieces = [field.value for field in fields if field.label == "part_charges" and isinstance(field.value, Decimal)]
    if pieces and not any(line.charge is not None for line in lines):
        printed.setdefault("charges", sum(pieces, Decimal(0)))
    if printed.get("allowed", Decimal(0)) < 0:
        printed.setdefault("adjustments", -printed.pop("allowed"))  # an "Allowance" that is taken off
    with_unnamed(printed, fields)
    without_change(printed)
    followed = left_after(printed, sums, fields) or after_payments(printed, fields)
    before_discount(printed, sums, lines)
    if kind == "good_faith_estimate":
        estimated_after_discount(printed, sums, fields)
    asks_for_previous(printed, lines)
    allowance_taken(printed)
    part_from_discounts(printed)
    by_plan_alone(printed, lines)
    owed_in_total(printed, lines)
    left = _left(printed, lines)
    if left is not None and left in owed and not followed:
        printed["patient_owes"] = left  # of "Total due" and "Balance" the one that the payments lead to
    _several_payers(printed, fields)
    _asks_patient(printed, sums, fields)
    _paid_to(printed, fields, kind)
    return _nothing_paid(printed, kind)


def _several_payers(printed: dict[Label, Decimal], fields: Sequence[Field]) -> None:
    """Add what labels below the lines say of several who paid, where only their sum leads to what is asked."""
    charges, owes = printed.get("charges", printed.get("previous")), printed.get("patient_owes")
    labels = [label for label in (*TAKEN_OFF, "payments") if label in printed]
    if charges is None or owes is None or not labels:
        return
    options = []
    for label in labels:
        said = {
            (one.said, one.row): one.value for one in fields if one.label == label and isinstance(one.value, Decimal)
        }
        whole = [sum(map(abs, said.values()), Decimal(0))] if len(said) > 1 else []
        options.append(list(dict.fromkeys([printed[label], *whole])))
    ways = [way for way in product(*options) if charges - sum(way) == owes]
    if len(ways) == 1:
        printed.update(zip(labels, ways[0], strict=True))


def _asks_patient(printed: dict[Label, Decimal], sums: Sequence[Sum], fields: Sequence[Field]) -> None:
    """Of the balance of an account and a smaller one that is called the patient's, this is what is asked."""
    asked = printed.get("patient_owes")
    said = [plain(one.said) for one in sums if one.label == "patient_owes" and asked in one.printed]
    said += [one.said for one in fields if one.label == "patient_owes" and one.value == asked]
    named = {one.value for one in fields if one.label == "patient_owes" and _YOURS.fullmatch(one.said)}
    own = named.pop() if len(named) == 1 else None
    if isinstance(own, Decimal) and asked is not None and own < asked and all(map(_OF_ACCOUNT.fullmatch, said)):
        printed["patient_owes"] = own


def _left(printed: dict[Label, Decimal], lines: Sequence[Line]) -> Decimal | None:
    """What the charges leave after all that was taken off them; None where no charges are known."""
    charges = printed.get("charges")
    if charges is None:
        known = [line.charge for line in lines if line.charge is not None]
        charges = sum(known, Decimal(0)) if known else None
    if charges is None or "payments" in printed or "payments_and_adjustments" in printed:
        return None
    taken = (printed.get(label, Decimal(0)) for label in TAKEN_OFF)
    return charges - sum(taken, Decimal(0))


def _paid_to(printed: dict[Label, Decimal], fields: Sequence[Field], kind: Kind) -> None:
    """Of what a plan paid to the provider and to its member, both: one of the two is often nothing."""
    said = {one.said: one.value for one in fields if one.label == "payments" and one.said.startswith("paid to ")}
    if kind == "eob" and len(said) > 1 and "plan_paid" not in printed:
        printed["payments"] = sum((value for value in said.values() if isinstance(value, Decimal)), Decimal(0))


def _nothing_paid(printed: dict[Label, Decimal], kind: Kind) -> dict[Label, Decimal]:
    """The totals with what follows where the document says that nobody paid anything."""
    if kind == "eob" and "payments" in printed:
        printed.setdefault("plan_paid", printed.pop("payments"))
    if printed.get("payments", printed.get("payments_and_adjustments")) == 0:
        printed.setdefault("patient_paid", Decimal(0))
        printed.setdefault("plan_paid", Decimal(0))
    if printed.get("payments_and_adjustments") == 0:
        printed.setdefault("adjustments", Decimal(0))
    return printed


def _settled(values: Sequence[Decimal], of_lines: Decimal | None) -> Decimal:
    """One of several totals of the same name: the sum of all where only that is the sum of the lines, else the last."""
    whole = sum(values, Decimal(0))
    return whole if of_lines == whole and values[-1] != whole else values[-1]


def _of_lines(label: Label, lines: Sequence[Line]) -> Decimal | None:
    """The sum of what the lines say of this; None where none says anything."""
    name = _NAME_OF.get(label)
    known = [amount for line in lines if name and (amount := getattr(line, name)) is not None]
    return sum(known, Decimal(0)) if known else None


def totals_of(printed: dict[Label, Decimal], lines: Sequence[Line], patient_paid: Decimal | None = None) -> Totals:
    """The totals of the bill: as printed, else added up from lines that all say what they come to.

    `patient_paid` is the sum of a column of what the patient paid, which lines do not keep.
    """

    def total(label: Label) -> Decimal | None:
        if label in printed:
            return _bounded(printed[label])
        if label in ("charges", "patient_owes") and any(getattr(line, _NAME_OF[label]) is None for line in lines):
            return None
        return _bounded(_of_lines(label, lines))

    totals = Totals(
        charges=total("charges"),
        allowed=total("allowed"),
        plan_paid=total("plan_paid"),
        adjustments=total("adjustments"),
        patient_paid=_bounded(printed.get("patient_paid", patient_paid)),
        patient_owes=total("patient_owes"),
    )
    return totals.model_copy(update={"previous_balance": _previous(printed.get("previous"), totals)})


def _bounded(amount: Decimal | None) -> Decimal | None:
    """The amount; None of one that no bill has: sums of damaged columns may come to billions."""
    return amount if amount is not None and abs(amount) < LARGEST else None


def _previous(amount: Decimal | None, totals: Totals) -> Decimal | None:
    """An earlier balance, where it is in what the document asks for: what is past due or carried on may be in it twice.

    Arithmetic tells: the charges, less what was taken off and paid, and the balance come to what is asked.
    """
    if amount is None or totals.charges is None or totals.patient_owes is None:
        return None
    taken = sum(
        (part or Decimal(0) for part in (totals.plan_paid, totals.patient_paid, totals.adjustments)), Decimal(0)
    )
    return amount if totals.charges - taken + amount == totals.patient_owes else None


def asked_by(totals: Totals, contacts: Sequence[Contact]) -> Totals:
    """The totals, that of a collector being what it asks for, whatever it calls it."""
    collects = any(contact.who == COLLECTOR for contact in contacts)
    if not collects or totals.patient_owes is not None or totals.charges is None:
        return totals
    return totals.model_copy(update={"patient_owes": totals.charges - (totals.patient_paid or 0)})

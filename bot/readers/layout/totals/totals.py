"""What the document prints as its totals."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import product

from bot.bill import Kind, Line
from bot.readers.layout.language.labels import AMOUNTS, Label
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.summed import added, of_sections, of_sums, signed
from bot.readers.layout.stated.sums import Sum
from bot.readers.layout.totals.added_up import of_lines
from bot.readers.layout.totals.closing import that_close
from bot.readers.layout.totals.late import after_payments
from bot.readers.layout.totals.meant import (
    TAKEN_OFF,
    allowance_taken,
    asks_for_previous,
    before_discount,
    by_plan_alone,
    estimated_after_discount,
    owed_in_total,
    own_share,
    part_from_discounts,
    without_change,
)
from bot.readers.layout.totals.paid_after import left_after
from bot.readers.layout.totals.payments_listed import with_unnamed

_YOURS = re.compile(
    r"(?:your|patient|pt|pat|guarantor) (?:balance|portion|share|responsibility)|(?:amount )?you owe(?: (?:now|today))?"
    r"|(?:total )?(?:amount|payment|balance|total)? ?due (?:now|today|from (?:you|patient)(?: (?:now|today))?)"
    r"|(?:please )?pay this amount|please pay(?: (?:now|today))?"
)
"""What only that of it which is asked of the patient now is called."""
_OF_ANOTHER = re.compile(r"\b(?:other|otros?) (?:\w+ )?(?:insurance|insurers?|plan|carrier|payer|seguros?)\b")
"""What another plan paid, which is not what this one did."""
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
    others = [field for field in fields if field.label == "plan_paid" and _OF_ANOTHER.search(field.said)]
    fields = [field for field in fields if field not in others]
    if kind != "eob" or of_lines("plan_paid", lines) in (None, *(field.value for field in others)):
        fields += others  # of a plan's own paper they are not what it paid
    printed = added(sums)
    wholes, parts = of_sums(sums)
    sections, fields = of_sections(fields, of_lines("charges", lines))
    parts = {**sections, **parts}
    for label, values in wholes.items():
        if label not in printed:
            printed[label] = _settled(values, patient_paid if label == "patient_paid" else of_lines(label, lines))
    owed = list(wholes.get("patient_owes", ()))
    owed += [field.value for field in fields if field.label == "patient_owes" and isinstance(field.value, Decimal)]
    for field in fields:
        if field.label in AMOUNTS and isinstance(field.value, Decimal):
            printed.setdefault(field.label, signed(field.label, field.value))
    if kind == "eob":
        own_share(printed, fields, lines)
    _of_all_plans(printed, fields, lines)
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
    before_discount(printed, sums, lines, fields)
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
    that_close(printed, fields)
    _asks_patient(printed, sums, fields)
    _paid_to(printed, fields, kind)
    return _nothing_paid(printed, kind)


def _of_all_plans(printed: dict[Label, Decimal], fields: Sequence[Field], lines: Sequence[Line]) -> None:
    """Add what labels say that two plans paid, where that is what the lines say of both."""
    said = {one.said: one.value for one in fields if one.label == "plan_paid" and isinstance(one.value, Decimal)}
    whole = sum(map(abs, said.values()), Decimal(0))
    if len(said) > 1 and printed.get("plan_paid") in said.values() and of_lines("plan_paid", lines) == whole:
        printed["plan_paid"] = whole


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

"""What rows of sums print of the whole document and of its parts, and payments printed one by one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.sums import Sum
from bot.readers.layout.stated.transactions import TRANSACTIONS

OF_COLUMN: dict[Role, Label] = {
    "charge": "charges",
    "allowed": "allowed",
    "plan_paid": "plan_paid",
    "adjustment": "adjustments",
    "patient_paid": "patient_paid",
    "patient_owes": "patient_owes",
}
_CHARGED = re.compile(r"\b(?:charge[sd]?|billed|fees|cargos|facturado)\b", re.IGNORECASE)
_SEVERAL = 2
"""Rows that may be summed by one more of the same kind below them."""
_TAKING: tuple[Role, ...] = ("credit", "patient_paid", "plan_paid", "adjustment", "charge")


def added(sums: Sequence[Sum]) -> dict[Label, Decimal]:
    """Payments and adjustments printed one by one, added up; a row that repeats their sum is not added again."""
    printed: dict[Label, Decimal] = {}
    dated: set[Label] = set()
    rows: dict[Label, int] = defaultdict(int)
    for one in sums:
        if not one.adds:
            continue
        for label, amount in of_transaction(one):
            if not one.dated and (label in dated or rows[label] >= _SEVERAL) and printed.get(label) == amount:
                continue
            rows[label] += 1
            printed[label] = printed.get(label, Decimal(0)) + amount
            if one.dated:
                dated.add(label)
    return printed


def of_transaction(one: Sum) -> Iterable[tuple[Label, Decimal]]:
    """What a row of payments takes off, without the balance it leaves; an amount in a column of adjustments is one."""
    amounts = {role: abs(one.amounts[role]) for role in _TAKING if role in one.amounts}
    amounts = {role: amount for role, amount in amounts.items() if amount} or amounts
    if len(amounts) > 1 and "adjustment" in amounts:
        yield "adjustments", amounts.pop("adjustment")
        yield ("plan_paid" if one.label == "adjustments" else one.label), next(iter(amounts.values()))
    elif amounts:
        yield one.label, next(iter(amounts.values()))
    elif one.printed:
        yield one.label, one.printed[0]


def of_sums(sums: Iterable[Sum]) -> tuple[dict[Label, list[Decimal]], dict[Label, list[Decimal]]]:
    """The totals printed in rows of sums: of the whole document, and of its parts."""
    wholes: dict[Label, list[Decimal]] = defaultdict(list)
    parts: dict[Label, list[Decimal]] = defaultdict(list)
    for one in sums:
        if one.adds:
            continue
        for label, amount in _of_sum(one):
            (parts if one.part else wholes)[label].append(signed(label, amount))
    return wholes, parts


def _of_sum(one: Sum) -> Iterable[tuple[Label, Decimal]]:
    if one.label == "subtotal":
        return
    if one.label != "charges":
        if one.printed:
            yield one.label, one.printed[-1]
        return
    if set(one.amounts) == {"balance"} and len(one.printed) == 1 and not _CHARGED.search(one.said):
        yield "patient_owes", one.printed[0]  # "Total for visit 2" under the balances alone: what the visit leaves
        return
    found = [(label, amount) for role, amount in one.amounts.items() if (label := OF_COLUMN.get(role))]
    if not any(label == "charges" for label, _ in found) and len(one.printed) == 1:
        found = [("charges", one.printed[0])]
    yield from found


def of_sections(fields: Sequence[Field], charged: Decimal | None) -> tuple[dict[Label, list[Decimal]], list[Field]]:
    """What rows of the same labels say of each part of the document, one after the other, and the other fields.

    They are parts where their charges together are what was `charged` on the lines: "Charges 92.00  Balance 30.00".
    """
    rows: dict[int, list[Field]] = defaultdict(list)
    for one in fields:
        rows[one.row].append(one)
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, own in rows.items():
        alike[tuple(one.said for one in own)].append(index)
    parts: dict[Label, list[Decimal]] = defaultdict(list)
    taken: set[int] = set()
    for said, places in alike.items():
        own = [one for index in places for one in rows[index]]
        charges = [one.value for one in own if one.label == "charges" and isinstance(one.value, Decimal)]
        if len(said) < 2 or len(places) < 2 or len(charges) != len(places) or sum(charges, Decimal(0)) != charged:
            continue
        taken.update(places)
        for one in own:
            parts[one.label] += [signed(one.label, one.value)] if isinstance(one.value, Decimal) else []
    again = {(one.label, one.value) for index in taken for one in rows[index]}
    return parts, [one for one in fields if one.row not in taken and (one.said or (one.label, one.value) not in again)]


def signed(label: Label, amount: Decimal) -> Decimal:
    """The amount without the sign of what is taken off."""
    return abs(amount) if label in TRANSACTIONS else amount

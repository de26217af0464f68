"""Columns told by arithmetic: a price times a count, a charge less its discount, what the plan leaves to pay.

A heading may say anything; where one way alone of naming the columns makes every line add up, that is what they are.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, permutations

from bot.bill import CENT
from bot.readers.layout.columns.contents import under
from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style, Token
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role

_MOST_UNKNOWN = 4
_FEWEST_LINES = 2
_SOUGHT: tuple[Role, ...] = ("charge", "adjustment", "allowed", "plan_paid", "patient_owes")
_SUMS: tuple[tuple[Role, tuple[Role, ...], tuple[Role, ...]], ...] = (
    ("charge", ("adjustment", "allowed"), ()),
    ("allowed", ("plan_paid", "patient_owes"), ("patient_paid",)),
    ("charge", ("adjustment", "plan_paid", "patient_owes"), ("patient_paid",)),
    ("patient_owes", (), ("deductible", "copay", "coinsurance", "not_covered")),
)
"""A whole, the parts that it must have, and those it may have besides."""

_TAKING = frozenset({"adjustment", "plan_paid", "patient_paid", "credit"})
_OF_ONE = re.compile(r"\b(?:unit|each|price|rate|per)\b")
_DONE = re.compile(r"\b(?:paid|pd|pagado|pago|abono)\b")

_Values = Mapping[int, Decimal]


def reckoned(heading: Heading, below: Sequence[Sequence[Token]], style: Style) -> Heading:
    """The heading with what the figures of the rows below it prove of its columns."""
    lines = list(_figures(heading.columns, below, style))
    columns = _discounted(_priced(_grossed(heading.columns, lines), lines), lines)
    columns = _running(_solved(_summed(_with_balance(columns, lines), lines), lines), lines)
    return Heading(tuple(_left_to_pay(columns, lines)), heading.rows)


def _figures(columns: Sequence[Column], below: Sequence[Sequence[Token]], style: Style) -> Iterator[_Values]:
    """The amount or count in each column of each row that has several."""
    for tokens in below:
        values: dict[int, Decimal] = {}
        for index in range(len(columns)):
            own = under(columns, index, [tokens])
            value = style.amount(own[0].text, whole=own[0].kind == "number") if len(own) == 1 else None
            if value is not None:
                values[index] = value
        if len(values) > 1:
            yield values


def _grossed(columns: Sequence[Column], lines: Sequence[_Values]) -> Sequence[Column]:
    """The columns with a gross charge, not the price of one, where that less its discount is the net on every line."""
    places = {column.role: index for index, column in enumerate(columns)}
    if not {"unit_price", "adjustment", "charge"} <= set(places) or not lines:
        return columns
    gross, off, net = places["unit_price"], places["adjustment"], places["charge"]
    less = all(_value(line, gross) - abs(_value(line, off)) == _value(line, net) for line in lines)
    if not less or _OF_ONE.search(plain(columns[gross].heading)) or not any(_value(line, off) for line in lines):
        return columns
    left: Role = "allowed" if {"plan_paid", "patient_owes"} & set(places) else "patient_owes"
    roles: dict[int, Role] = {gross: "charge", net: left}
    return [replace(one, role=roles.get(at, one.role)) for at, one in enumerate(columns)]


def _priced(columns: Sequence[Column], lines: Sequence[_Values]) -> list[Column]:
    """The columns with unit price, count and charge where one is the product of the others on every line."""
    prices = [index for index, column in enumerate(columns) if column.role in ("charge", "unit_price", "other")]
    counts = [index for index, column in enumerate(columns) if column.role in ("units", "other")]
    found = [
        (price, count, whole)
        for price, whole in permutations(prices, 2)
        for count in counts
        if count not in (price, whole) and _multiplies(lines, price, count, whole)
    ]
    roles: tuple[Role, ...] = ("unit_price", "units", "charge")
    named = list(columns)
    for index, role in zip(found[0], roles, strict=True) if len(found) == 1 else ():
        named[index] = replace(named[index], role=role)
    return named if _are_single(named) else list(columns)


def _discounted(columns: list[Column], lines: Sequence[_Values]) -> list[Column]:
    """The columns with a discount that the charge is already less by, of a price times a count, as a part of it."""
    places = {column.role: index for index, column in enumerate(columns)}
    unknown = [index for index, column in enumerate(columns) if column.role in ("other", "adjustment")]
    if not {"unit_price", "units", "charge"} <= set(places):
        return columns
    told = [line for line in lines if places["unit_price"] in line and places["charge"] in line]
    for index in unknown:
        off = [_full_price(line, places) - line[places["charge"]] for line in told]
        if any(off) and off == [abs(_value(line, index)) for line in told]:
            part = replace(columns[index], role="other", part=True)
            return [part if at == index else column for at, column in enumerate(columns)]
    return columns


def _full_price(line: _Values, places: Mapping[Role, int]) -> Decimal:
    return line[places["unit_price"]] * line.get(places["units"], Decimal(1))


def _multiplies(lines: Sequence[_Values], price: int, count: int, whole: int) -> bool:
    told = [line for line in lines if price in line and count in line and whole in line]
    several = any(line[count] > 1 and line[price] for line in told)
    return several and all(abs(line[price] * line[count] - line[whole]) < CENT for line in told)


def _are_single(columns: Sequence[Column]) -> bool:
    """Whether no two columns of amounts or counts are the same."""
    roles = [column.role for column in columns if column.role in MONEY_ROLES | {"units"}]
    return len(roles) == len(set(roles))


def _summed(columns: list[Column], lines: Sequence[_Values]) -> list[Column]:
    """The columns with a total that is the amount before it and what comes on top as the charge: tax, interest, fees.

    The amount and what is added to it are then parts of the charge, and no amounts of their own.
    """
    first = next((index for index, column in enumerate(columns) if column.role == "charge"), None)
    if first is None or not lines:
        return columns
    for whole in range(len(columns) - 1, first + 1, -1):
        added = [index for index in range(first + 1, whole) if columns[index].role == "other"]
        if len(added) != whole - first - 1 or columns[whole].role not in ("other", "patient_owes"):
            continue
        if _adds_up(lines, whole, (first, *added)):
            parts = {first, *added}
            named = [replace(one, role="other", part=True) if at in parts else one for at, one in enumerate(columns)]
            named[whole] = replace(columns[whole], role="charge")
            return named
    return columns


def _adds_up(lines: Sequence[_Values], whole: int, parts: Sequence[int]) -> bool:
    """Whether one column is the sum of others on every line, and not only because these have a single amount."""
    several = any(sum(bool(_value(line, part)) for part in parts) > 1 for line in lines)
    return several and all(_value(line, whole) == sum(_value(line, part) for part in parts) for line in lines)


def _solved(columns: Sequence[Column], lines: Sequence[_Values]) -> list[Column]:
    """The columns with those whose headings say nothing named by the sums that they are part of."""
    unknown = [index for index, column in enumerate(columns) if _is_unknown(column, index, lines)]
    known = {column.role: index for index, column in enumerate(columns) if column.role in MONEY_ROLES}
    missing = [role for role in _SOUGHT if role not in known]
    if not 0 < len(unknown) <= min(_MOST_UNKNOWN, len(missing)) or len(lines) < _FEWEST_LINES:
        return list(columns)
    ways = {
        roles: _proofs({**known, **dict(zip(roles, unknown, strict=True))}, lines, roles)
        for roles in permutations(missing, len(unknown))
    }
    most = max(ways.values())
    best = [roles for roles, proofs in ways.items() if proofs == most > 0]
    named = list(columns)
    for index, role in zip(unknown, best[0], strict=True) if len(best) == 1 else ():
        named[index] = replace(named[index], role=role)
    return named


def _running(columns: list[Column], lines: Sequence[_Values]) -> list[Column]:
    """The columns with the one of payments that, with the charges, leads from each balance to the next."""
    places = {column.role: index for index, column in enumerate(columns)}
    unknown = [index for index, column in enumerate(columns) if _may_take(column)]
    if "charge" not in places or "balance" not in places or len(unknown) != 1 or len(lines) <= _FEWEST_LINES:
        return columns
    charge, balance, taken = places["charge"], places["balance"], unknown[0]
    if not any(taken in line for line in lines):
        return columns
    known = [line for line in lines if balance in line]
    for before, line in pairwise(known):
        if line[balance] != before[balance] + _value(line, charge) - abs(_value(line, taken)):
            return columns
    return [replace(one, role="credit") if index == taken else one for index, one in enumerate(columns)]


def _with_balance(columns: list[Column], lines: Sequence[_Values]) -> list[Column]:
    """The columns with what seems to be owed for each line as the account's balance, where it runs from row to row."""
    places = {column.role: index for index, column in enumerate(columns)}
    if not {"charge", "patient_owes"} <= set(places) or "balance" in places or len(lines) <= _FEWEST_LINES:
        return columns
    charge, owes = places["charge"], places["patient_owes"]
    taken = [index for role, index in places.items() if role in _TAKING]
    known = [line for line in lines if owes in line]
    for before, line in pairwise(known):
        if line[owes] != before[owes] + _value(line, charge) - sum(abs(_value(line, index)) for index in taken):
            return columns
    runs = len(known) > _FEWEST_LINES and any(line[owes] for line in known[:-1])
    return [replace(one, role="balance") if runs and at == owes else one for at, one in enumerate(columns)]


def _may_take(column: Column) -> bool:
    return column.role == "other" and column_meaning(column.heading) is None


def _is_unknown(column: Column, index: int, lines: Sequence[_Values]) -> bool:
    meant = column_meaning(column.heading)
    if column.role != "other" or not (meant is None or meant in MONEY_ROLES):
        return False
    return 2 * sum(index in line for line in lines) > len(lines)


def _proofs(places: Mapping[Role, int], lines: Sequence[_Values], sought: Sequence[Role]) -> int:
    """How many of the sums that the columns can make hold on every line; 0 where a role sought is part of none."""
    proved: set[Role] = set()
    holding = 0
    for whole, parts, others in _SUMS:
        besides = [role for role in others if role in places]
        if whole not in places or not all(part in places for part in parts) or not (parts or besides):
            continue
        summed = [places[role] for role in (*parts, *besides)]
        if all(_value(line, places[whole]) == sum(abs(_value(line, one)) for one in summed) for line in lines):
            holding += 1
            proved |= {role for role in (whole, *parts) if any(_value(line, places[role]) for line in lines)}
    return holding if proved.issuperset(sought) else 0


def _value(line: _Values, index: int) -> Decimal:
    return line.get(index, Decimal(0))


def _left_to_pay(columns: list[Column], lines: Sequence[_Values]) -> list[Column]:
    """The columns with a plan's "Patient payment" as what is left to pay where it is all that the plan did not pay.

    "Payment" beside it is then the plan's. One that says "paid", or stands beside a balance, was paid.
    """
    places = {column.role: index for index, column in enumerate(columns)}
    paid = places.get("plan_paid", places.get("credit"))
    if {"patient_owes", "balance"} & set(places) or not {"allowed", "patient_paid"} <= set(places) or paid is None:
        return columns
    rest = places["patient_paid"]
    if _DONE.search(plain(columns[rest].heading)) or not any(_leaves(lines, places, paid, rest)):
        return columns
    named: dict[int, Role] = {rest: "patient_owes", paid: "plan_paid"}
    return [replace(column, role=named.get(index, column.role)) for index, column in enumerate(columns)]


def _leaves(lines: Sequence[_Values], places: Mapping[Role, int], paid: int, rest: int) -> Iterator[bool]:
    """Whether what is left is what is allowed, or the charge less its discount, without the plan's payment."""
    split = [_value(line, paid) + _value(line, rest) for line in lines]
    if lines:
        yield split == [_value(line, places["allowed"]) for line in lines]
    if lines and {"charge", "adjustment"} <= set(places):
        yield split == [_value(line, places["charge"]) - abs(_value(line, places["adjustment"])) for line in lines]

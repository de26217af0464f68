"""Does each line add up: units by their price, and the charge less what was taken off and paid?

Innocent reasons: a price rounded to the cent, or another plan's payment that the line does not print.
"""

from collections.abc import Iterator
from decimal import Decimal

from bot.bill import Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.seen import Seen
from bot.facts import CENT, Fact, difference, usd

_SHARES = ("deductible", "copay", "coinsurance", "not_covered")


def check(case: Case) -> Iterator[Seen]:
    """A ``line_arithmetic`` for each line whose own figures disagree."""
    for line in case.bill.lines if case.bill else ():
        yield from _by_unit(line)
        yield from _allowed(line)
        yield from _owed(line, abs(case.bill.totals.patient_paid or Decimal()) if case.bill else Decimal())


def _by_unit(line: Line) -> Iterator[Seen]:
    """Units by the price of one, where the line prints it."""
    number, price, charge = of.units(line), line.unit_price, of.charge(line)
    if number is None or price is None or charge is None or charge.amount <= 0:
        return
    product = (number * price).quantize(CENT)
    # A price of a unit is printed rounded: each unit may be half a cent off.
    if abs(product - charge.amount) <= max(CENT, number * CENT / 2):
        return
    each = usd(price, f"line {line.line}, unit price", line.line)
    counted = Fact(number.normalize(), "count", f"line {line.line}, units", line.line)
    comes_to = usd(product, f"{counted.source} × {each.source}", line.line)
    gap = _gap(comes_to, charge)
    facts = {"number": of.number(line), "units": counted, "each": each, "product": comes_to, "charge": charge}
    yield Seen("line_arithmetic", "error", (line.line,), line.codes, gap, {**facts, "gap": gap}, "line_unit_price")


def _owed(line: Line, own_payments: Decimal) -> Iterator[Seen]:
    """What is left of the charge, where the line prints what was taken off, paid and owed.

    ``own_payments`` is what the patient paid in all, which documents take off the lines without printing it there.
    """
    charge, owed = of.charge(line), line.patient_owes
    taken = _taken(line)
    if charge is None or owed is None or line.plan_paid is None or taken is None:
        return
    paid = usd(line.plan_paid, f"line {line.line}, plan paid", line.line)
    left = difference(difference(charge, taken), paid)
    if (
        _between(line, owed)
        or owed in _readings(line, left.amount)
        or (owed < left.amount and left.amount - owed <= own_payments)
    ):
        return
    asked = usd(owed, f"line {line.line}, your share", line.line)
    gap = _gap(asked, left)
    facts = {"number": of.number(line), "charge": charge, "taken": taken, "paid": paid, "left": left, "asked": asked}
    yield Seen("line_arithmetic", "error", (line.line,), line.codes, gap, {**facts, "gap": gap})


def _allowed(line: Line) -> Iterator[Seen]:
    """The plan's price and what was taken off come to the charge, where the line prints all three."""
    charge, allowed, cut = of.charge(line), line.allowed, line.adjustment
    if charge is None or allowed is None or cut is None or charge.amount <= 0 or not allowed:
        return
    others = {Decimal(), line.not_covered or Decimal(), *(one.amount for one in line.adjustments)}
    if any(allowed + cut + sign * other == charge.amount for other in others for sign in (1, -1)):
        return
    taken = usd(cut, f"line {line.line}, adjustment", line.line)
    price = usd(allowed, f"line {line.line}, allowed", line.line)
    left = difference(charge, taken)
    gap = _gap(left, price)
    facts = {"number": of.number(line), "charge": charge, "taken": taken, "left": left, "price": price, "gap": gap}
    yield Seen("line_arithmetic", "question", (line.line,), line.codes, gap, facts, "line_allowed")


def _taken(line: Line) -> Fact | None:
    """What was taken off the charge: the adjustment, else what lies above the allowed amount."""
    if line.adjustment is not None:
        return usd(line.adjustment, f"line {line.line}, adjustment", line.line)
    charge = of.charge(line)
    if line.allowed is None or charge is None or line.allowed > charge.amount:
        return None
    return difference(charge, usd(line.allowed, f"line {line.line}, allowed", line.line))


def _between(line: Line, owed: Decimal) -> bool:
    """Whether a line that prints no discount leaves what lies between the plan's price and the charge.

    A dental plan pays for the cheaper filling, and the dentist's own agreed price stands between the two.
    """
    if line.adjustment is not None or line.allowed is None or line.charge is None or line.plan_paid is None:
        return False
    return line.allowed - line.plan_paid <= owed <= line.charge - line.plan_paid


def _readings(line: Line, left: Decimal) -> set[Decimal]:
    """Every amount that the line may mean to leave: documents differ in what "not covered" and "discount" hold."""
    shares = [getattr(line, name) or Decimal() for name in _SHARES]
    not_covered = line.not_covered or Decimal()
    other = sum((a.amount for a in line.adjustments if a.group in ("OA", "PI", "CR")), Decimal())
    readings = {left, left - not_covered, left + not_covered, left - other}
    if any(getattr(line, name) is not None for name in _SHARES):
        readings |= {sum(shares, Decimal()), sum(shares, Decimal()) - not_covered}
    if line.adjustment is None and line.charge is not None and line.plan_paid is not None:
        readings |= {line.charge - line.plan_paid, line.charge - line.plan_paid - not_covered}
    if any(one.group == "PR" for one in line.adjustments) and line.charge is not None and line.plan_paid is not None:
        own = sum((one.amount for one in line.adjustments if one.group != "PR"), Decimal())
        readings.add(line.charge - line.plan_paid - own)
    if line.allowed is not None and line.plan_paid is not None:
        readings |= {line.allowed - line.plan_paid, line.allowed - line.plan_paid + not_covered}
    return readings | {max(reading, Decimal()) for reading in readings}


def _gap(one: Fact, other: Fact) -> Fact:
    return difference(one, other) if one.amount >= other.amount else difference(other, one)

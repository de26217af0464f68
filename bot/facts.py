"""Figures that know where they come from.

A ``Fact`` is the only thing through which an answer may show a figure: its source says on which line it
was printed, from which facts it was computed, or who publishes it. Arithmetic on facts gives facts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Literal

from bot.bill import Code

Unit = Literal["usd", "percent", "count", "date", "code", "line", "text", "phone", "number"]

CENT = Decimal("0.01")
TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure or printed text and its source.

    ``unit`` says how to show it; ``line`` is the bill's line it rests on and ``code`` the code it names,
    so that an answer's lines and codes follow from what was said. ``parts`` are the facts it was
    computed from.
    """

    value: Decimal | date | int | str
    unit: Unit
    source: str
    line: int | None = None
    code: Code | None = None
    parts: tuple["Fact", ...] = ()

    @property
    def amount(self) -> Decimal:
        """The value as a number, for comparing; raises TypeError where it is no number."""
        if isinstance(self.value, Decimal | int):
            return Decimal(self.value)
        raise TypeError(f"{self.source} is not a number")

    def figure(self) -> str:
        """The value as CONTRACT shapes it: money with two places, dates in ISO 8601."""
        if self.unit == "usd":
            return f"{self.amount:.2f}"
        if isinstance(self.value, date):
            return self.value.isoformat()
        return str(self.value)


def usd(amount: Decimal, source: str, line: int | None = None) -> Fact:
    """An amount of US dollars."""
    return Fact(amount, "usd", source, line)


def count(number: int, source: str) -> Fact:
    """A number of things: charges, units, payments, days."""
    return Fact(number, "count", source)


def text(words: str, source: str, line: int | None = None) -> Fact:
    """Words that may hold figures of their own and are shown exactly as their source has them."""
    return Fact(words, "text", source, line)


def _one_line(parts: Sequence[Fact]) -> int | None:
    lines = {part.line for part in parts}
    return lines.pop() if len(lines) == 1 else None


def total(parts: Sequence[Fact]) -> Fact | None:
    """The sum of amounts, or None of none."""
    if not parts:
        return None
    if len(parts) == 1:
        return parts[0]
    amount = sum((part.amount for part in parts), Decimal(0))
    line = _one_line([part for part in parts if part.amount])
    return Fact(amount, "usd", " + ".join(p.source for p in parts), line, parts=tuple(parts))


def difference(whole: Fact, part: Fact) -> Fact:
    """``whole`` − ``part``, in dollars."""
    parts = (whole, part)
    source = f"{whole.source} − {part.source}"
    return Fact(whole.amount - part.amount, "usd", source, _one_line(parts), parts=parts)


def share(part: Fact, whole: Fact) -> Fact | None:
    """``part`` in percent of ``whole``, one place, halves up; None of a whole that is not above zero."""
    if whole.amount <= 0:
        return None
    percent = (part.amount / whole.amount * 100).quantize(TENTH, ROUND_HALF_UP)
    return Fact(percent, "percent", f"{part.source} ÷ {whole.source}", part.line, parts=(part, whole))


def percent_of(rate: Fact, whole: Fact) -> Fact:
    """``rate`` percent of ``whole``, to the cent, halves up."""
    amount = (whole.amount * rate.amount / 100).quantize(CENT, ROUND_HALF_UP)
    return Fact(amount, "usd", f"{rate.source} of {whole.source}", whole.line, parts=(rate, whole))


def divided(whole: Fact, number: Fact) -> Fact:
    """``whole`` ÷ ``number``, to the cent, halves up; raises ZeroDivisionError for nothing to divide by."""
    if not number.amount:
        raise ZeroDivisionError(f"{number.source} is zero")
    amount = (whole.amount / number.amount).quantize(CENT, ROUND_HALF_UP)
    return Fact(amount, "usd", f"{whole.source} ÷ {number.source}", whole.line, parts=(whole, number))


def times(each: Fact, number: Fact) -> Fact:
    """``each`` × ``number``, to the cent, halves up."""
    amount = (each.amount * number.amount).quantize(CENT, ROUND_HALF_UP)
    return Fact(amount, "usd", f"{number.source} × {each.source}", each.line, parts=(each, number))


def days_between(first: Fact, last: Fact) -> Fact:
    """The days from one date to a later one; raises TypeError where either is no date."""
    if not isinstance(first.value, date) or not isinstance(last.value, date):
        raise TypeError(f"{first.source} and {last.source} are not both dates")
    days = (last.value - first.value).days
    return Fact(days, "count", f"days from {first.source} to {last.source}", parts=(first, last))


def days_after(first: Fact, days: Fact) -> Fact:
    """The date so many days after another; raises TypeError where ``first`` is no date."""
    if not isinstance(first.value, date):
        raise TypeError(f"{first.source} is no date")
    last = first.value + timedelta(days=int(str(days.value)))
    return Fact(last, "date", f"{days.value} days after {first.source} ({days.source})", parts=(first, days))


@dataclass(frozen=True, slots=True)
class Installments:
    """How an amount is paid off: ``payments`` in all, each of ``each``, the last one of ``last``."""

    payments: Fact
    each: Fact
    last: Fact
    full: Fact
    """How many payments are of the full ``each``: one fewer than all where the last is smaller."""


def by_payment(amount: Fact, each: Fact) -> Installments | None:
    """Paying ``amount`` off at ``each`` a time; None where either is not above zero."""
    if amount.amount <= 0 or each.amount <= 0:
        return None
    full, rest = divmod(amount.amount, each.amount)
    number = int(full) + (1 if rest else 0)
    parts = (amount, each)
    source = f"{amount.source} ÷ {each.source}"
    last = rest or each.amount
    return Installments(
        Fact(number, "count", source, parts=parts),
        each,
        Fact(last.quantize(CENT), "usd", f"what is left after the full payments of {source}", parts=parts),
        Fact(int(full), "count", source, parts=parts),
    )


def by_number(amount: Fact, payments: Fact) -> Installments | None:
    """Paying ``amount`` off in ``payments`` equal parts, the odd cents in the last; None where impossible."""
    number = int(payments.amount)
    if amount.amount <= 0 or number < 1:
        return None
    each = (amount.amount / number).quantize(CENT, ROUND_HALF_UP)
    last = amount.amount - each * (number - 1)
    if last <= 0:
        each = (amount.amount / number).quantize(CENT, ROUND_DOWN)
        last = amount.amount - each * (number - 1)
    parts = (amount, payments)
    source = f"{amount.source} ÷ {payments.source}"
    return Installments(
        payments,
        Fact(each, "usd", source, parts=parts),
        Fact(last, "usd", source, parts=parts),
        Fact(number if last == each else number - 1, "count", source, parts=parts),
    )

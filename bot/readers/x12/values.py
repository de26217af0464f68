"""What the elements of X12 hold: amounts, days, quantities, names; None where they hold none."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from bot.bill import CENT, LARGEST
from bot.readers.printable import printable
from bot.readers.x12.segments import Segment

_PLAIN = re.compile(r"-?\d{1,9}(\.\d{0,2})?")  # nearly every amount of a file
_CENTS = (".00", "00", "0", "")  # what it lacks, by how much stands behind its dollars
_NUMBER = re.compile(r"[+-]?(?:\d{1,15}(?:\.\d{0,8})?|\.\d{1,8})")
_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\d{4})?(?:-\d{8})?")


@lru_cache(maxsize=16_384)
def money(text: str) -> Decimal | None:
    """The amount with two places; None where the element is no amount, has parts of a cent or is absurdly large.

    >>> money("12.5"), money("-3"), money(".5"), money("1E3"), money("12.345")
    (Decimal('12.50'), Decimal('-3.00'), Decimal('0.50'), None, None)
    """
    if match := _PLAIN.fullmatch(text):
        return Decimal(text + _CENTS[len(match[1] or "")])
    if not _NUMBER.fullmatch(text):
        return None
    amount = Decimal(text)
    rounded = amount.quantize(CENT)
    return rounded if rounded == amount and abs(rounded) < LARGEST else None


def amount(text: str, what: str, notes: list[str], line: int | None = None) -> Decimal | None:
    """The amount of an element; where it holds something else, None and a sentence in `notes`."""
    if not text:
        return None
    read = money(text)
    if read is None:
        notes.append(f"The {_of(what, line)} could not be read: it says “{printable(text)[:40]}”.")
    return read


@lru_cache(maxsize=4_096)
def day(text: str) -> date | None:
    """The day of ``CCYYMMDD``, of a date with a time, or the first of a range of days."""
    match = _DAY.fullmatch(text)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def dated(text: str, what: str, notes: list[str], line: int) -> date | None:
    """The day of an element; where it holds something else, None and a sentence in `notes`."""
    read = day(text)
    if text and read is None:
        notes.append(f"The {_of(what, line)} could not be read: it says “{printable(text)[:40]}”.")
    return read


@lru_cache(maxsize=1_024)
def quantity(text: str) -> str | None:
    """A count without idle zeros.

    >>> quantity("1.00"), quantity("0.5"), quantity("10"), quantity("")
    ('1', '0.5', '10', None)
    """
    if not _NUMBER.fullmatch(text):
        return None
    number = Decimal(text)
    return f"{number.to_integral_value():f}" if number == number.to_integral_value() else f"{number.normalize():f}"


def name(segment: Segment) -> str | None:
    """The name in NM1: of a person as it is said (first, middle, last, suffix), of an organization as printed."""
    last, first, middle, _, suffix = [*segment[3:8], "", "", "", "", ""][:5]
    return printable(" ".join([part for part in (first, middle, last, suffix) if part])) or None


def _of(what: str, line: int | None) -> str:
    return what if line is None else f"{what} of line {line}"

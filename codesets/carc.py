"""CARC, claim adjustment reason codes: why a plan paid less than the charge.

X12 keeps the list and claims its wording; the words here are ours. Changes come three times a year. One to
three digits, or a letter and digits: B for kinds of coverage, P for workers' compensation and auto insurance.
They stand behind a group code, as in CO-45. https://x12.org/codes/claim-adjustment-reason-codes

>>> validate("045")
'45'
>>> is_valid("B7"), is_valid("XYZ")
(True, False)
"""

import re

from codesets import ranges, shape
from codesets.entry import Range
from codesets.exceptions import CodeError

KEEPER = "X12"
ADDRESS = "https://x12.org/codes/claim-adjustment-reason-codes"
RANGES: tuple[Range, ...] = ranges.load("carc")

_PATTERN = re.compile(r"[1-9][0-9]?|[1-3][0-9]{2}|[ABDPWY][1-9][0-9]?|A0")


def compact(text: str) -> str:
    """Return ``text`` in capitals, without spaces and leading zeros."""
    return shape.tidy(text).lstrip("0")


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(1, 4)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is an adjustment reason code, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code as bills print it: without marks."""
    return compact(text)

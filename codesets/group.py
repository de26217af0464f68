"""Claim adjustment group codes: who bears an amount that a plan did not pay.

X12 defines them in its remittance (835); there are five, and they stand before a reason, as in CO-45. The
words here are ours. https://x12.org/codes/claim-adjustment-group-codes

>>> validate("co")
'CO'
>>> is_valid("PR"), is_valid("XX")
(True, False)
"""

import re

from codesets import ranges, shape
from codesets.entry import Range
from codesets.exceptions import CodeError

KEEPER = "X12"
ADDRESS = "https://x12.org/codes/claim-adjustment-group-codes"
RANGES: tuple[Range, ...] = ranges.load("group")

_PATTERN = re.compile(r"[A-Z]{2}")


def compact(text: str) -> str:
    """Return ``text`` in capitals, without spaces."""
    return shape.tidy(text)


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(2, 3)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is an adjustment group code, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code as bills print it: without marks."""
    return compact(text)

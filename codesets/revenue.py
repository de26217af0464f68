"""Revenue codes: in which department of a hospital a charge arose.

The National Uniform Billing Committee keeps them in its UB-04 manual and claims its wording; the words here
are ours. Four digits: the first three are the category, the last the detail, 0 for the whole category.
Bills often leave out the leading zero. https://www.nubc.org/

>>> validate("450")
'0450'
>>> is_valid("0636"), is_valid("4500")
(True, False)
>>> ranges.find(RANGES, "0301").section
'lab'
"""

import re

from codesets import ranges, shape
from codesets.entry import Range
from codesets.exceptions import CodeError

KEEPER = "National Uniform Billing Committee"
ADDRESS = "https://www.nubc.org/"
RANGES: tuple[Range, ...] = ranges.load("revenue")

_PATTERN = re.compile(r"[0-9]{4}")


def compact(text: str) -> str:
    """Return ``text`` without spaces, the leading zero put back where three digits are printed."""
    code = shape.tidy(text)
    return "0" + code if len(code) == 3 else code


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(4, 5)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is a revenue code, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code as the field writes it: four digits."""
    return compact(text)

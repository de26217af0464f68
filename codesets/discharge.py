"""Patient discharge status: where someone went, or how they were, when a stay ended.

The National Uniform Billing Committee keeps the two digits (form UB-04, field 17) and its wording; the words
here are ours. A planned return to the hospital adds 80 to most of them. https://www.nubc.org

>>> validate("1"), validate("07")
('01', '07')
>>> is_valid("08"), is_valid("30")
(False, True)
"""

import re

from codesets import ranges, shape
from codesets.entry import Range
from codesets.exceptions import CodeError

KEEPER = "National Uniform Billing Committee"
ADDRESS = "https://www.nubc.org"
RANGES: tuple[Range, ...] = ranges.load("discharge")

_PATTERN = re.compile(r"[0-9]{2}")


def compact(text: str) -> str:
    """Return ``text`` without spaces, with its leading zero."""
    code = shape.tidy(text)
    return code.zfill(2) if code else code


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(2, 3)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is a discharge status, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code as the field writes it: two digits."""
    return compact(text)

"""CDT: what a dentist did, a D and four digits.

The American Dental Association keeps the Code on Dental Procedures and owns its wording; none of it is
here: the words for the codes met most are ours, and say what happens in the chair; the rest is answered from
its range. An edition holds for a calendar year.
https://www.ada.org/publications/cdt

>>> validate("d0120")
'D0120'
>>> is_valid("D0050"), is_valid("J0120")
(False, False)
"""

import re

from codesets import ranges, shape
from codesets.entry import Range
from codesets.exceptions import CodeError

KEEPER = "American Dental Association"
ADDRESS = "https://www.ada.org/publications/cdt"
RANGES: tuple[Range, ...] = ranges.load("cdt")

_PATTERN = re.compile(r"D[0-9]{4}")


def compact(text: str) -> str:
    """Return ``text`` in capitals, without spaces."""
    return shape.tidy(text)


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(5, 6)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is a CDT code, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code as bills print it: without marks."""
    return compact(text)

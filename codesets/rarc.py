"""RARC, remittance advice remark codes: what a plan adds to the reason it gave.

CMS keeps the list and X12 publishes it and claims its wording; the words here are ours. Changes come three
times a year. M, MA or N and a number. https://x12.org/codes/remittance-advice-remark-codes

>>> validate("n130")
'N130'
>>> is_valid("MA130"), is_valid("X12")
(True, False)
"""

import re

from codesets import ranges, shape
from codesets.entry import Range
from codesets.exceptions import CodeError

KEEPER = "CMS and X12"
ADDRESS = "https://x12.org/codes/remittance-advice-remark-codes"
RANGES: tuple[Range, ...] = ranges.load("rarc")

_PATTERN = re.compile(r"N[1-9][0-9]{0,2}|M[1-9][0-9]{0,2}|MA[0-9]{2,3}")


def compact(text: str) -> str:
    """Return ``text`` in capitals, without spaces."""
    return shape.tidy(text)


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(2, 6)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is a remark code, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code as bills print it: without marks."""
    return compact(text)

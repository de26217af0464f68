"""Modifiers: two characters behind a procedure code that say how, where or by whom it was done.

Two digits are CPT's (American Medical Association, its wording not here); letters are HCPCS Level II's (CMS,
public, changed every quarter). https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system

>>> validate("rt")
'RT'
>>> is_valid("25"), is_valid("5"), is_valid("10")
(True, False, False)
"""

import re

from codesets import ranges, shape
from codesets.entry import Range
from codesets.exceptions import CodeError

KEEPER = "American Medical Association (two digits), CMS (letters)"
ADDRESS = "https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system"
RANGES: tuple[Range, ...] = ranges.load("modifier")

_PATTERN = re.compile(r"[0-9]{2}|[A-Z][0-9A-Z]|[1238]P")


def compact(text: str) -> str:
    """Return ``text`` in capitals, without spaces."""
    return shape.tidy(text)


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(2, 3)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is a modifier code, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code as bills print it: without marks."""
    return compact(text)

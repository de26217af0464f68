"""HCPCS Level II: drugs, supplies, ambulances and services that CPT has no code for.

The Centers for Medicare & Medicaid Services keep it, and its wording is public. A letter and four digits.
CMS publishes changes every quarter. Codes that begin with D belong to the dentists: see ``codesets.cdt``.
https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system

>>> validate("j1885")
'J1885'
>>> is_valid("G0463"), is_valid("D0120"), is_valid("W0001")
(True, False, False)
>>> ranges.find(RANGES, "J1885").section
'drug'
"""

import re

from codesets import ranges, shape
from codesets.entry import Range
from codesets.exceptions import CodeError

KEEPER = "Centers for Medicare & Medicaid Services"
ADDRESS = "https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system"
RANGES: tuple[Range, ...] = ranges.load("hcpcs")

_PATTERN = re.compile(r"[A-CEGHJ-MP-V][0-9]{4}")


def compact(text: str) -> str:
    """Return ``text`` in capitals, without spaces."""
    return shape.tidy(text)


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(5, 6)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is an HCPCS Level II code, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code as bills print it: without marks."""
    return compact(text)

"""ICD-10-PCS: what a hospital did to someone who stayed there.

CMS keeps it; its wording is public, a new edition every October 1. Seven characters, each with its own
meaning: section, body system, what was done, where, how it was reached, what stays in the body. The letters
I and O are never used, so that no one reads them as digits. ``codesets.procedures`` puts them in plain words. https://www.cms.gov/medicare/coding-billing/icd-10-codes

>>> validate("0dtj4zz")
'0DTJ4ZZ'
>>> is_valid("0DTJ4Z"), is_valid("ODTJ4ZZ")
(False, False)
>>> ranges.find(RANGES, "0DTJ4ZZ").section
'surgery'
"""

import re

from codesets import ranges, shape
from codesets.entry import Range
from codesets.exceptions import CodeError

KEEPER = "Centers for Medicare & Medicaid Services"
ADDRESS = "https://www.cms.gov/medicare/coding-billing/icd-10-codes"
RANGES: tuple[Range, ...] = ranges.load("icd10pcs")

_PATTERN = re.compile(r"[0-9A-HJ-NP-Z]{7}")


def compact(text: str) -> str:
    """Return ``text`` in capitals, without spaces."""
    return shape.tidy(text)


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(7, 8)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is an ICD-10-PCS code, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code as bills print it: without marks."""
    return compact(text)

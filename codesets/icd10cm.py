"""ICD-10-CM: why a person was seen; the diagnosis codes on every US claim.

The National Center for Health Statistics (CDC) keeps it with CMS, from the World Health Organization's
ICD-10; its wording is public. An edition holds from October 1 for a year, with additions on April 1.
A category of three characters, then up to four more after a point. https://www.cdc.gov/nchs/icd/icd-10-cm/

>>> validate("e11.9")
'E119'
>>> format("M5450")
'M54.50'
>>> is_valid("E1"), is_valid("U07.1")
(False, True)
"""

import re

from codesets import ranges, shape
from codesets.entry import Range
from codesets.exceptions import CodeError

KEEPER = "National Center for Health Statistics (CDC) and CMS"
ADDRESS = "https://www.cdc.gov/nchs/icd/icd-10-cm/"
RANGES: tuple[Range, ...] = ranges.load("icd10cm")

_PATTERN = re.compile(r"[A-Z][0-9A][0-9AB][0-9A-Z]{0,4}")


def compact(text: str) -> str:
    """Return ``text`` in capitals, without spaces and without the point."""
    return shape.tidy(text, drop=".")


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(3, 8)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is an ICD-10-CM code, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code with its point after the third character."""
    code = compact(text)
    return f"{code[:3]}.{code[3:]}" if len(code) > 3 else code

"""Place of service: where a doctor or a supplier saw the patient, in two digits.

CMS keeps the list, which is public, and changes it a few times in ten years.
https://www.cms.gov/medicare/coding-billing/place-of-service-codes

>>> validate("2")
'02'
>>> is_valid("11"), is_valid("00")
(True, False)
"""

import re

from codesets import ranges, shape
from codesets.entry import Range
from codesets.exceptions import CodeError

KEEPER = "Centers for Medicare & Medicaid Services"
ADDRESS = "https://www.cms.gov/medicare/coding-billing/place-of-service-codes"
RANGES: tuple[Range, ...] = ranges.load("pos")

_PATTERN = re.compile(r"[0-9]{2}")


def compact(text: str) -> str:
    """Return ``text`` without spaces, with its leading zero."""
    code = shape.tidy(text)
    return "0" + code if len(code) == 1 else code


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(2, 3)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is a place of service code, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code as the field writes it: two digits."""
    return compact(text)

"""MS-DRG: a whole hospital stay as one group, by which Medicare and many plans pay it.

CMS keeps them; the wording is public, a new edition every October 1 with the federal fiscal year. Three
digits, ordered by the part of the body. ``codesets.stays`` puts them in plain words. https://www.cms.gov/medicare/payment/prospective-payment-systems/acute-inpatient-pps

>>> validate("64")
'064'
>>> is_valid("470"), is_valid("000")
(True, False)
"""

import re

from codesets import ranges, shape
from codesets.entry import Range
from codesets.exceptions import CodeError

KEEPER = "Centers for Medicare & Medicaid Services"
ADDRESS = "https://www.cms.gov/medicare/payment/prospective-payment-systems/acute-inpatient-pps"
RANGES: tuple[Range, ...] = ranges.load("msdrg")

_PATTERN = re.compile(r"[0-9]{3}")


def compact(text: str) -> str:
    """Return ``text`` without spaces, with its leading zeros."""
    code = shape.tidy(text)
    return code.zfill(3) if code else code


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(3, 4)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is an MS-DRG code, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code as the field writes it: three digits."""
    return compact(text)

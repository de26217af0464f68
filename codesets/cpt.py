"""CPT: what doctors, clinics and laboratories did, in five characters.

The American Medical Association keeps Current Procedural Terminology and owns its wording; none of it is
here. An edition holds for a calendar year; vaccines, laboratory and new-technology codes are added within
it. Most codes are five digits. A last letter marks the kind: F counts quality, T new technology, U and M
laboratory tests of one maker, A giving a COVID-19 vaccine. https://www.ama-assn.org/practice-management/cpt

>>> validate(" 99213 ")
'99213'
>>> is_valid("0042T"), is_valid("9921")
(True, False)
>>> ranges.find(RANGES, "20610").section
'procedure'
"""

import re

from codesets import ranges, shape
from codesets.entry import Range
from codesets.exceptions import CodeError

KEEPER = "American Medical Association"
ADDRESS = "https://www.ama-assn.org/practice-management/cpt"
RANGES: tuple[Range, ...] = ranges.load("cpt")

_PATTERN = re.compile(r"[0-9]{4}[0-9FTUMA]")


def compact(text: str) -> str:
    """Return ``text`` in capitals, without spaces."""
    return shape.tidy(text)


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(5, 6)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is a CPT code, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code as bills print it: without marks."""
    return compact(text)

"""NPI, the National Provider Identifier: who billed, treated, referred or ordered.

CMS assigns it to every person and organization that bills, and publishes the register. Ten digits, the first
a 1 or a 2; the last checks the others by the Luhn formula with 80840 set before them (ISO/IEC 7812).
https://npiregistry.cms.hhs.gov

>>> validate("123 456 7893")
'1234567893'
>>> is_valid("1234567890"), is_valid("123456789")
(False, False)
"""

import re

from codesets import ranges, shape
from codesets.entry import Entry, Range
from codesets.exceptions import CodeError, InvalidComponent

KEEPER = "Centers for Medicare & Medicaid Services"
ADDRESS = "https://npiregistry.cms.hhs.gov"
RANGES: tuple[Range, ...] = ranges.load("npi")

_PATTERN = re.compile(r"[0-9]{10}")
_PREFIX = "80840"
_PLAIN_EN = (
    "The number of one doctor, other clinician, hospital or office, the same on every bill in the country. Its last "
    "digit fits the others, so it was most likely typed right. Whose it is can be looked up at npiregistry.cms.hhs.gov."
)
_PLAIN_ES = (
    "El número de un médico, otro profesional, hospital o consultorio, el mismo en todas las facturas del país. Su "
    "última cifra concuerda con las demás, así que lo más probable es que esté bien escrito. De quién es se puede ver "
    "en npiregistry.cms.hhs.gov."
)


def compact(text: str) -> str:
    """Return ``text`` without spaces and dashes."""
    return shape.tidy(text, drop="-")


def validate(text: str) -> str:
    """Return the compact number; raise InvalidLength, InvalidFormat or InvalidComponent."""
    number = ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(10, 11)))
    if _luhn(_PREFIX + number) != 0:
        raise InvalidComponent(f"{number} does not check: one of its digits is wrong.")
    return number


def is_valid(text: str) -> bool:
    """Whether ``text`` is a provider number, by its form and its check digit."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the number as documents print it: ten digits without marks."""
    return compact(text)


def describe(code: str) -> Entry | None:
    """Return what can be said of any number: that it checks, and where to see whose it is."""
    held = ranges.find(RANGES, compact(code))
    if held is None:
        return None
    return Entry(
        system="npi",
        code=compact(code),
        title_en=held.title_en,
        plain_en=_PLAIN_EN,
        title_es=held.title_es,
        plain_es=_PLAIN_ES,
        section=held.section,
    )


def _luhn(digits: str) -> int:
    """The Luhn sum modulo 10; 0 where the last digit fits the others."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10

"""Type of bill: what kind of facility bills, for what kind of care, and which bill in a series it is.

The National Uniform Billing Committee keeps it (form UB-04, field 4) and its wording; the words here are ours.
A leading zero, then the facility, the kind of care and the place of the bill in its series; remittances often
leave the zero out. https://www.nubc.org

>>> validate("131"), validate("0111")
('0131', '0111')
>>> is_valid("0991"), is_valid("13")
(False, False)
>>> describe("0137").title_en
'Hospital outpatient care, no stay: a bill that replaces an earlier one'
"""

import csv
import re
from functools import cache
from importlib.resources import files

from codesets import ranges, shape
from codesets.entry import Entry, Range
from codesets.exceptions import CodeError

KEEPER = "National Uniform Billing Committee"
ADDRESS = "https://www.nubc.org"
RANGES: tuple[Range, ...] = ranges.load("tob")

_PATTERN = re.compile(r"0[1-8][1-9][0-9A-Z]")
_PLAIN_EN = "The number tells who bills and for what: {kind}. {frequency} It is no charge by itself."
_PLAIN_ES = "El número dice quién cobra y por qué: {kind}. {frequency} No es un cargo en sí."


def compact(text: str) -> str:
    """Return the four characters, with the leading zero where ``text`` leaves it out."""
    code = shape.tidy(text)
    return "0" + code if len(code) == 3 else code


def validate(text: str) -> str:
    """Return the compact code; raise InvalidLength, InvalidFormat or InvalidComponent."""
    return ranges.require(RANGES, shape.check(compact(text), _PATTERN, range(4, 5)))


def is_valid(text: str) -> bool:
    """Whether ``text`` is a type of bill, by its form and its range."""
    try:
        validate(text)
    except CodeError:
        return False
    return True


def format(text: str) -> str:  # noqa: A001 - the four functions have the same names in every system
    """Return the code as the field writes it: four characters."""
    return compact(text)


def describe(code: str) -> Entry | None:
    """Return the words for ``code``, put together from its parts; None where a part is unknown."""
    kind = ranges.find(RANGES, compact(code))
    frequency = _frequencies().get(compact(code)[3:])
    if kind is None or frequency is None:
        return None
    return Entry(
        system="tob",
        code=compact(code),
        title_en=f"{kind.title_en}: {frequency['title_en']}",
        plain_en=_PLAIN_EN.format(kind=_lowered(kind.title_en), frequency=frequency["plain_en"]),
        title_es=f"{kind.title_es}: {frequency['title_es']}",
        plain_es=_PLAIN_ES.format(kind=_lowered(kind.title_es), frequency=frequency["plain_es"]),
        section=kind.section,
    )


def _lowered(title: str) -> str:
    return title[0].lower() + title[1:]


@cache
def _frequencies() -> dict[str, dict[str, str]]:
    """The last character's words: ``tob.frequencies.csv``."""
    text = files("codesets").joinpath("tob.frequencies.csv").read_text(encoding="utf-8")
    return {line["key"]: line for line in csv.DictReader(text.splitlines())}

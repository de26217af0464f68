"""The two letters beside an ambulance ride: where it began, and where it ended.

A letter each, on the service codes A0021 to A0999 only: elsewhere the same two letters may be a modifier of their own
("SH"). The letters are CMS's (Medicare Claims Processing Manual, chapter 15, section 30 A,
https://www.cms.gov/regulations-and-guidance/guidance/manuals/downloads/clm104c15.pdf), the words ours.

>>> describe("RH").title_en
'A ride from your home to a hospital'
>>> describe("XH"), describe("26")
(None, None)
"""

import csv
import re
from functools import cache
from importlib.resources import files

from codesets import shape
from codesets.entry import Entry

_RIDE = re.compile(r"A0(?:02[1-9]|0[3-9]\d|[1-9]\d\d)")
_PLAIN_EN = "The first letter says where the ambulance picked you up, the second where it took you."
_PLAIN_ES = "La primera letra dice dónde lo recogió la ambulancia; la segunda, a dónde lo llevó."


def is_ride(code: str) -> bool:
    """Whether a HCPCS ``code`` is one of ambulances, so that two letters beside it are the places of the ride.

    >>> is_ride("A0427"), is_ride("A9270"), is_ride("A0021")
    (True, False, True)
    """
    return bool(_RIDE.fullmatch(code))


def describe(code: str) -> Entry | None:
    """The words for the two letters ``code``; None where one of them is no place."""
    letters, places = shape.tidy(code), _places()
    begins, ends = (places.get(letter) for letter in letters.ljust(2)[:2])
    if len(letters) != 2 or not begins or not ends or not begins["begins_en"]:
        return None
    return Entry(
        system="modifier",
        code=letters,
        title_en=f"A ride from {begins['begins_en']} to {ends['ends_en']}",
        plain_en=_PLAIN_EN,
        title_es=f"Un traslado desde {begins['begins_es']} hasta {ends['ends_es']}",
        plain_es=_PLAIN_ES,
        section="modifier",
    )


@cache
def _places() -> dict[str, dict[str, str]]:
    text = files("codesets").joinpath("ambulance.csv").read_text(encoding="utf-8")
    return {row["letter"]: row for row in csv.DictReader(text.splitlines())}

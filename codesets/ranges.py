"""Ranges of codes, read from the CSV beside the code: what is known of a code that has no words of its own.

``cpt.ranges.csv`` holds ``first,last,title_en,title_es,section``, ordered, none overlapping. A range may be
written shorter than its codes ("E08" to "E13" holds E11.9): the code is then cut to that length.
"""

import csv
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from codesets.entry import Range
from codesets.exceptions import InvalidComponent


@cache
def load(system: str) -> tuple[Range, ...]:
    """Return the ranges of ``system``, in the order of the file."""
    text = files("codesets").joinpath(f"{system}.ranges.csv").read_text(encoding="utf-8")
    return tuple(Range(**line) for line in csv.DictReader(text.splitlines()))


def find(ranges: Sequence[Range], code: str) -> Range | None:
    """Return the range that ``code``, in its compact form, lies in; None where none holds it."""
    whole = (one for one in ranges if one.holds(code))
    cut = (one for one in ranges if one.holds(code[: len(one.first)]))
    return next(whole, None) or next(cut, None)


def require(ranges: Sequence[Range], code: str) -> str:
    """Return ``code`` where one of ``ranges`` holds it; raise InvalidComponent where none does."""
    if find(ranges, code) is None:
        raise InvalidComponent(f"{code} lies outside the codes that are assigned.")
    return code

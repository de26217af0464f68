"""Ranges of codes, read from the CSV beside the code: what is known of a code that has no words of its own.

``cpt.ranges.csv`` holds ``first,last,title_en,title_es,section``, ordered, none overlapping. A range may be
written shorter than its codes ("E08" to "E13" holds E11.9): the code is then cut to that length.
"""

import csv
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from codesets.entry import Range, order
from codesets.exceptions import InvalidComponent


@cache
def load(system: str) -> tuple[Range, ...]:
    """Return the ranges of ``system``, in the order of the file."""
    text = files("codesets").joinpath(f"{system}.ranges.csv").read_text(encoding="utf-8")
    return tuple(Range(**line) for line in csv.DictReader(text.splitlines()))


def find(ranges: Sequence[Range], code: str) -> Range | None:
    """Return the range that ``code``, in its compact form, lies in; None where none holds it."""
    for length, (starts, found) in _by_length(ranges):
        if length <= len(code):
            place = bisect_right(starts, order(code[:length])) - 1
            if place >= 0 and found[place].holds(code[:length]):
                return found[place]
    return None


_Ordered = tuple[tuple[int, tuple[list[str], list[Range]]], ...]
_KNOWN: dict[int, tuple[Sequence[Range], _Ordered]] = {}
"""Ranges by the length of their codes, longest first, each kept beside the very sequence that it was made of."""


def _by_length(ranges: Sequence[Range]) -> _Ordered:
    known = _KNOWN.get(id(ranges))
    if known is not None and known[0] is ranges:
        return known[1]
    groups: dict[int, list[Range]] = {}
    for one in sorted(ranges, key=lambda one: order(one.first)):
        groups.setdefault(len(one.first), []).append(one)
    made = tuple((size, ([order(one.first) for one in held], held)) for size, held in sorted(groups.items())[::-1])
    if isinstance(ranges, tuple):
        _KNOWN[id(ranges)] = (ranges, made)
    return made


def require(ranges: Sequence[Range], code: str) -> str:
    """Return ``code`` where one of ``ranges`` holds it; raise InvalidComponent where none does."""
    if find(ranges, code) is None:
        raise InvalidComponent(f"{code} lies outside the codes that are assigned.")
    return code

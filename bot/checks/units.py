"""More units of a service, or more of a medicine, than one day as a rule has.

The core stands in two tables beside this file: services that one line has once or a few times, and medicines with
an amount far above a usual day's. An imported edition of CMS's unlikely units (MUE) decides for all its codes.
Innocent reasons: several days on one line, a rare dose, or units counted in another measure.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from bot.bill import Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.code_lists import expand, holds, table
from bot.checks.seen import Seen
from bot.facts import Fact, count, text
from bot.published import Published

TIMED = expand("97032-97036 97110 97112 97113 97116 97124 97140 97530 97533 97535 97537 97542 97750 97760 97761")
"""Treatments counted by 15 minutes; a last unit needs 8 of them (Medicare Claims Processing Manual, ch. 5, 20.2)."""
_MINUTES = re.compile(r"\b(\d{2,3})\s*(?:MINUTES|MINUTOS|MINS?)\b", re.IGNORECASE)
_MILES = re.compile(r"\b(\d[\d,]{0,5}(?:\.\d)?)\s*(?:MILES?|MI|MILLAS?)\b", re.IGNORECASE)
_BY_MILE = expand("A0425 A0435 A0436 S0209 S0215")
_EACH = re.compile(r"\b(?:EA(?:CH)?|PER|CADA|1ST|FIRST|ADDL|ADD)\b", re.IGNORECASE)
_QUARTER = 15
_NO_LIMIT = 10**9


@cache
def most() -> dict[str, int]:
    """The most units that a line of each code is likely to have."""
    return {code: int(row["most"]) for row in table("units") for code in expand(row["codes"])}


RANGES = (
    ("70010-76499 76506-76999 78012-78999", 4),
    ("80143-80377 81000-81099 85002-85999", 5),
    ("82009-82946 82949-82961 82963-84999", 6),
)
"""Pictures and tests without a row of their own: so many of one kind a day are far from usual."""


@cache
def doses() -> dict[str, tuple[int, Decimal, str]]:
    """For each medicine: the most likely units of a day, the amount in one unit, and its measure."""
    return {row["code"]: (int(row["most"]), Decimal(row["each"]), row["measure"]) for row in table("doses")}


def check(case: Case, published: Published) -> Iterator[Seen]:
    """A ``units_unlikely`` for each line with more units than its code is likely to have."""
    for line in of.charged(case.bill):
        number = of.units(line)
        if number is None or not of.service(line):
            continue
        found = (
            list(_published(line, number, published))
            or list(_core(line, number))
            or [*_minutes(line, number), *_miles(line, number)]
        )
        # A line of a stay may hold the units of all its days.
        yield from (replace(one, severity="info") if case.bill and of.is_stay(case.bill) else one for one in found)


def _published(line: Line, number: Decimal, published: Published) -> Iterator[Seen]:
    code = of.service(line) or ""
    found = published.most_units(code, line.service_date, of.side(line)) if line.service_date else None
    if found and number > found[0]:
        limit = count(found[0], f"imported edition {found[1]}")
        rule = text(found[1], f"imported edition {found[1]}")
        yield _seen(line, number, "units_published", {"limit": limit, "rule": rule})


def _core(line: Line, number: Decimal) -> Iterator[Seen]:
    code = of.service(line) or ""
    if code in doses():
        likely, each, measure = doses()[code]
        if number > likely:
            amount = f"{(number * each).normalize():,f} {measure}"
            dose = text(amount, f"line {line.line}, units × {each.normalize():f} {measure}", line.line)
            one = text(f"{each.normalize():f} {measure}", "amount of medicine in one unit", line.line)
            yield _seen(line, number, "units_dose", {"dose": dose, "each": one})
    elif number > most().get(code, next((likely for codes, likely in RANGES if holds(codes, code)), _NO_LIMIT)):
        yield _seen(line, number, "units_unlikely", {})


def _minutes(line: Line, number: Decimal) -> Iterator[Seen]:
    """A timed treatment whose line prints its minutes: fewer than the units need."""
    found = _MINUTES.search(line.description)
    if of.service(line) not in TIMED or not found or _EACH.search(line.description):
        return
    minutes = int(found[1])
    if minutes > _QUARTER and number > (minutes + 7) // _QUARTER:
        said = count(minutes, f"line {line.line}, as printed")
        quarter = count(_QUARTER, "minutes of one unit of this code")
        yield _seen(line, number, "units_minutes", {"minutes": said, "quarter": quarter})


def _miles(line: Line, number: Decimal) -> Iterator[Seen]:
    """A ride whose line prints its miles: fewer than are counted, by more than rounding."""
    found = _MILES.findall(line.description)
    if of.service(line) not in _BY_MILE or len(found) != 1 or _EACH.search(line.description):
        return
    miles = Decimal(found[0].replace(",", ""))
    if miles > 1 and number > miles + 1:
        yield _seen(
            line, number, "units_miles", {"miles": Fact(miles.normalize(), "count", f"line {line.line}, as printed")}
        )


def _seen(line: Line, number: Decimal, words: str, more: dict[str, Fact]) -> Seen:
    counted = Fact(number.normalize(), "count", f"line {line.line}, units", line.line)
    facts = {"number": of.number(line), "code": of.code_fact(line), "units": counted, "amount": of.charge(line), **more}
    codes = tuple(code for code in (of.service_code(line),) if code)
    return Seen("units_unlikely", "question", (line.line,), codes, of.charge(line), facts, words)

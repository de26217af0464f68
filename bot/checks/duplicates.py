"""The same service, the same day, twice: alike in everything, or under one code at two prices.

Innocent reasons: it was done twice, or one line is the hospital's and the other the doctor's. A repeat that
the bill itself declares (a modifier, a side of the body, several units on one line) is no finding, nor is a
line that a credit takes back. What repeats within a day is for information, unless an office counts it in units:
a second time would stand there as more units, not as the same line again.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from bot.bill import Bill, Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.code_lists import expand, holds
from bot.checks.seen import Seen, Shown
from bot.checks.units import TIMED
from bot.facts import count, usd

ADDED_ON = expand(
    "11103 11105 11107 13102 13122 13133 13153 15003 15005 17003 19082 19084 19086 22614 36218 36248 37222-37223"
    " 64480 64484 64491-64492 64494-64495 75774 88341 88364 90461 90472 90474 96361 96366-96368 96370 96371 96375 96376"
    " 96411 96415 96417 97546 97811 97814 99153 99292"
)
"""Codes that are charged again for every further dose, hour, needle, spot or level."""
REPEATED = expand(
    "36415 36416 82803 82947 82948 82962 83735 84100 84132 84484 85014 85018 85347 85610 85730 86901 93005 93010 93041"
    " 94003 94640 94664 94760 94761 97110 97112 97116 97140 97530 97535 99152 99153"
    " 86003 87040 87070 87075 87205 88300 88302 88304 88305 88307 88309 88312 88313 88342"
)
"""Services often done several times in one day: draws, serial tests, samples, breathing and other treatments."""
REPEATED_DEPARTMENTS = ("025", "026", "027", "038", "039", "041", "042", "043", "044", "063")
"""Departments (revenue codes) whose charges repeat within a day: pharmacy, supplies, blood, breathing, therapy."""
COUNTED = ("J", "Q", "A4", "A5", "A6", "A7", "A9")
"""Medicines and supplies, which a line counts in units."""
GIVING = "20526-20611 62320-62327 64400-64530 67028 96360-96379 96401-96549"
"""The work of giving a medicine, each time once."""
BY_TOOTH = "D0220 D0230 D1351-D1354 D2000-D3999 D4341 D4342 D6000-D7999"
"""Work on one tooth or one quarter of the mouth, which many a bill does not name."""
_TOOTH = re.compile(r"(?:\b(?:tooth|th|diente|pieza)\b|#)\W{0,3}\d", re.IGNORECASE)
_KIND = re.compile(r"\s([A-H])\W*$")
"""A letter at the end of a name, which tells kinds of one test apart: "FLU A" and "FLU B"."""
_EMERGENCY = expand("99281-99285")
_TESTS = ("7", "8")
"""Imaging and laboratory codes, for which one day and two prices are unusual."""


def check(case: Case) -> Iterator[Seen]:
    """A ``duplicate_line`` for each set of lines that are alike, and for each two of one code at two prices."""
    lines = [line for line in of.charged(case.bill) if not of.is_declared(line)]
    groups: dict[tuple[object, ...], list[Line]] = defaultdict(list)
    for line in lines:
        if key := _key(line):
            groups[key].append(line)
    alike = [group for group in groups.values() if len(group) > 1]
    for group in alike:
        yield _seen(group, case.bill)
    told = {line.line for group in alike for line in group}
    by_code: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.line not in told and (code := of.service(line)) and code.startswith(_TESTS):
            by_code[code].append(line)
    for group in by_code.values():
        for first, second in combinations(group, 2):
            if _near(first, second):
                yield _two_prices(first, second)


def _key(line: Line) -> tuple[object, ...] | None:
    """What makes two lines alike; None of a line without a charge or a name."""
    services = tuple(sorted((c.system, c.code) for c in line.codes))
    words = of.words(line)
    if line.charge is None or not (words or services):
        return None
    # A five-digit code names the service whatever words stand beside it; the codes of supplies hold many things.
    named = (of.service(line) or "x")[0].isdigit()
    kind = _KIND.search(line.description.upper())
    told = (of.side(line), of.body_side(line), kind and kind[1]) if named else words
    return (line.patient, line.service_date, services, told, line.units, line.charge)


def _seen(lines: list[Line], bill: Bill | None) -> Seen:
    first = lines[0]
    amount = usd(first.charge or 0, f"line {first.line}, charge", first.line)  # type: ignore[arg-type]
    extra = usd(amount.amount * (len(lines) - 1), f"{len(lines) - 1} × line {first.line}, charge")
    often = bill is not None and _often(first, bill)
    facts: dict[str, Shown] = {
        "amount": amount,
        "times": count(len(lines), "lines that are alike"),
        "extra": extra,
        "first": of.number(first),
        "second": of.number(lines[1]),
        "numbers": of.numbers(lines),
        "printed": of.printed(first),
        "date": of.day(first),
    }
    words = "duplicate_often" if often else "duplicate_line"
    numbers = tuple(line.line for line in lines)
    return Seen("duplicate_line", "info" if often else "question", numbers, first.codes, extra, facts, words)


def _often(line: Line, bill: Bill) -> bool:
    """Whether the service is one that repeats within a day."""
    code, department = of.service(line), of.revenue(line) or ""
    if of.is_room(line) or (_is_counted(line, bill) and _is_office(bill)):
        return False
    if (
        code in REPEATED | ADDED_ON
        or (holds(BY_TOOTH, code or "") and not _TOOTH.search(line.description))
        or department.startswith(REPEATED_DEPARTMENTS)
    ):
        return True
    medicine = code is not None and code[0] in "JQAPC"
    return medicine or (of.is_stay(bill) and line.service_date is not None and code is None)


def _is_counted(line: Line, bill: Bill) -> bool:
    """Whether units would tell of a second time: of treatments by the quarter hour, and of what was given once."""
    code = of.service(line) or ""
    if code in TIMED:
        return True
    same_day = [
        one
        for one in of.charged(bill)
        if one.service_date == line.service_date and holds(GIVING, of.service(one) or "")
    ]
    return code.startswith(COUNTED) and sum((of.units(one) or 1 for one in same_day), Decimal()) <= 1


def _is_office(bill: Bill) -> bool:
    """Whether no line is a hospital's: none names a department, a room or an emergency visit."""
    return not any(of.revenue(line) or of.is_room(line) or of.service(line) in _EMERGENCY for line in bill.lines)


def _near(first: Line, second: Line) -> bool:
    """Whether the two are one test or scan at two prices, with nothing to tell them apart."""
    code = of.service(first)
    if code is None or code in REPEATED:
        return False
    return first.charge != second.charge and first.units == second.units and _is_plain(first, second)


def _is_plain(first: Line, second: Line) -> bool:
    """Whether they stand on one day and, for a scan, say no word of a reading apart from the taking."""
    if first.service_date is None or not of.may_be_one(first, second):
        return False
    scan = (of.service(first) or "").startswith("7")
    return not scan or (of.side(first) is not None and of.side(first) == of.side(second))


def _two_prices(first: Line, second: Line) -> Seen:
    facts = {
        "code": of.code_fact(first),
        "first": of.number(first),
        "second": of.number(second),
        "one": of.charge(first),
        "other": of.charge(second),
        "date": of.day(first),
    }
    less = min((of.charge(first), of.charge(second)), key=lambda fact: fact.amount if fact else 0)
    lines = (first.line, second.line)
    return Seen("duplicate_line", "question", lines, first.codes, less, facts, "duplicate_two_prices")

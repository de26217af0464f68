"""The same service, the same day, the same price, twice.

Innocent reasons: it was done twice. A repeat that the bill itself declares (modifiers for a repeat, a
distinct service, left and right, several units on one line) is no finding.
"""

from collections import defaultdict
from collections.abc import Iterator

from bot.bill import Line
from bot.case import Case
from bot.checks.seen import Seen
from bot.facts import Fact, count, usd

DECLARED_REPEATS = frozenset({"59", "76", "77", "91", "XE", "XP", "XS", "XU", "50", "RT", "LT", "26", "TC"})
"""Modifiers by which a bill says that a repeat is meant (CMS, https://www.cms.gov, NCCI modifier guidance)."""

_Key = tuple[object, ...]


def _key(line: Line) -> _Key | None:
    modifiers = {code.code for code in line.codes if code.system == "modifier"}
    if line.charge is None or line.charge <= 0 or modifiers & DECLARED_REPEATS:
        return None
    services = tuple(sorted((c.system, c.code) for c in line.codes if c.system != "modifier"))
    words = " ".join(line.description.lower().split())
    if not words and not services:
        return None
    return (line.service_date, services, words, line.units, line.charge)


def check(case: Case) -> Iterator[Seen]:
    """A ``duplicate_line`` for each set of lines alike in date, codes, words, units and charge."""
    groups: dict[_Key, list[Line]] = defaultdict(list)
    for line in case.bill.lines if case.bill else ():
        if key := _key(line):
            groups[key].append(line)
    for lines in groups.values():
        if len(lines) > 1 and lines[0].charge is not None:
            yield _seen(lines)


def _seen(lines: list[Line]) -> Seen:
    first = lines[0]
    numbers = tuple(line.line for line in lines)
    amount = usd(first.charge or 0, f"line {first.line}, charge", first.line)  # type: ignore[arg-type]
    extra = usd(amount.amount * (len(lines) - 1), f"{len(lines) - 1} × line {first.line}, charge")
    facts: dict[str, Fact] = {
        "amount": amount,
        "times": count(len(lines), "lines that are alike"),
        "extra": extra,
    }
    for place, line in enumerate(lines[:2]):
        facts[("first", "second")[place]] = Fact(line.line, "line", "line number", line.line)
    facts["printed"] = Fact(first.description, "text", f"line {first.line}, as printed", first.line)
    if first.service_date:
        facts["date"] = Fact(first.service_date, "date", f"line {first.line}, date of service", first.line)
    return Seen("duplicate_line", "question", numbers, first.codes, extra, facts)

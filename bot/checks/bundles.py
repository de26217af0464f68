"""Two services of one day of which one is a part of the other.

A small core that hardly changes stands in the table beside this file: the part is in the whole by what the whole is
(a complete scan holds the limited one, a recording holds its taking and its reading; CMS, NCCI policy manual,
https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits). An imported edition of
NCCI adds its pairs for the day of service. Innocent reasons: the two were apart, which a modifier as a rule says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from bot.bill import Line
from bot.case import Case
from bot.checks import contrast, panels
from bot.checks import services as of
from bot.checks.code_lists import expand, table
from bot.checks.seen import Seen, Severity
from bot.facts import Fact, text
from bot.published import Published

APART = frozenset({"24", "25", "57", "58", "78", "79"})
"""Modifiers that, beside those of distinct services and places, let both services of a pair stand."""


@dataclass(frozen=True, slots=True)
class Rule:
    """By which rule one code is part of another, and whether a modifier can undo it."""

    name: Fact
    yields: bool = True


@cache
def pairs() -> dict[str, frozenset[str]]:
    """The codes that are part of each code."""
    held: dict[str, set[str]] = {}
    for row in table("bundles"):
        for whole in expand(row["whole"]):
            held.setdefault(whole, set()).update(expand(row["part"]))
    for scans, both in contrast.scans().items():
        held.setdefault(both, set()).update(scans)
    return {whole: frozenset(parts - {whole}) for whole, parts in held.items()}


def check(case: Case, published: Published) -> Iterator[Seen]:
    """An ``unbundled`` for each line that is part of another line of its day."""
    lines = [line for line in of.charged(case.bill) if of.service(line) not in (None, *panels.panels())]
    severity: Severity = "info" if case.bill and of.is_stay(case.bill) else "question"
    told: set[int] = set()
    wholes = lines if published.editions else [line for line in lines if of.service(line) in pairs()]
    for whole, part in product(wholes, lines):
        if part is whole or part.line in told or not _may_hold(whole, part):
            continue
        rule = _rule(whole, part, published)
        if rule and not (rule.yields and _is_apart(whole, part)):
            told.add(part.line)
            yield _seen(whole, part, severity, rule)


def _may_hold(whole: Line, part: Line) -> bool:
    """Whether the two stand on one day and one side of the bill; departments may differ."""
    halves = of.modifiers(whole) & of.HALVES == of.modifiers(part) & of.HALVES
    sides = {of.side(whole), of.side(part)}
    one = whole.service_date == part.service_date and of.may_be_one_person(whole, part)
    return halves and one and sides != {"facility", "professional"}


def _is_apart(whole: Line, part: Line) -> bool:
    return of.is_declared(part, whole) or bool(of.modifiers(part) & (of.PLACES | APART))


def _rule(whole: Line, part: Line, published: Published) -> Rule | None:
    first, second = of.service(whole) or "", of.service(part) or ""
    if second in pairs().get(first, ()):
        return Rule(text("NCCI", "CMS: National Correct Coding Initiative"))
    if part.service_date is None or first == second:
        return None
    found = published.pair(first, second, part.service_date, of.side(part))
    return Rule(text(f"NCCI, {found[0]}", f"imported edition {found[0]}"), found[1]) if found else None


def _seen(whole: Line, part: Line, severity: Severity, rule: Rule) -> Seen:
    facts = {
        "whole": of.code_fact(whole),
        "part": of.code_fact(part),
        "first": of.number(whole),
        "second": of.number(part),
        "amount": of.charge(part),
        "rule": rule.name,
    }
    codes = tuple(code for line in (whole, part) if (code := of.service_code(line)))
    return Seen("unbundled", severity, (whole.line, part.line), codes, of.charge(part), facts, "unbundled_pair")

"""What an amount is on the papers at hand: a total, a charge, a part of one, or several of them put together.

People name amounts that no paper prints: "they paid 3100 of 6000, where are the other 2900?". The sum that
comes to it tells: $2,400 was taken off and $500 is left.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Literal

from bot.asked.lines.parts import PARTS
from bot.facts import Fact, difference, total
from bot.views.bill import BillView
from bot.views.line import LineView

TOTALS = (
    "charged", "owes", "discount", "plan_paid", "patient_paid", "allowed", "deductible", "copay", "coinsurance",
    "not_covered",
)  # fmt: skip
SUMS = (
    ("discount", "owes"),
    ("plan_paid", "owes"),
    ("patient_paid", "owes"),
    ("discount", "plan_paid"),
    ("discount", "patient_paid"),
    ("discount", "plan_paid", "patient_paid"),
    ("plan_paid", "patient_paid"),
    ("deductible", "copay"),
    ("deductible", "coinsurance"),
    ("copay", "coinsurance"),
    ("deductible", "copay", "coinsurance"),
)
"""Totals that people add up."""
DIFFERENCES = (
    ("charged", "plan_paid"),
    ("charged", "owes"),
    ("charged", "allowed"),
    ("charged", "discount"),
    ("allowed", "plan_paid"),
    ("allowed", "owes"),
)
"""Totals that people hold against each other."""
_LEAST = 10
"""Whole dollars from which on a number without its cents still names the amount."""
_MOST_LINES = 12
"""Lines of a bill among which two are tried: among more, two add up to anything."""


Paper = Literal["bill", "eob", "estimate"]


@dataclass(frozen=True, slots=True)
class Part:
    """One figure of the papers: a total, or an amount of ``line``; ``field`` and ``paper`` say which."""

    amount: Fact
    field: str
    paper: Paper
    line: LineView | None = None


@dataclass(frozen=True, slots=True)
class MadeOf:
    """An amount and the figures that make it: one, a sum, or, with ``less``, the first without the second."""

    amount: Fact
    parts: tuple[Part, ...]
    less: bool = False


def made_of(said: Decimal, papers: Mapping[Paper, BillView | None]) -> MadeOf | None:
    """What ``said`` (dollars, or whole dollars of an amount with cents) is; None where nothing comes to it.

    ``papers`` are the views of the case by the names "bill", "eob" and "estimate".
    """
    return next((found for found in _candidates(papers) if _is(found.amount.amount, said)), None)


def _is(held: Decimal, said: Decimal) -> bool:
    return held == said or (said >= _LEAST and said == int(held))


def _candidates(papers: Mapping[Paper, BillView | None]) -> Iterator[MadeOf]:
    held = {name: paper for name, paper in papers.items() if paper}
    totals = {name: _totals(paper, name) for name, paper in held.items()}
    for parts in totals.values():
        yield from (MadeOf(part.amount, (part,)) for part in parts.values())
    lines = [part for name, paper in held.items() for part in _of_lines(paper, name)]
    yield from (MadeOf(part.amount, (part,)) for part in lines)
    story = totals.get("eob", {}) | totals.get("bill", {})
    yield from _sums([[story[f] for f in fields] for fields in SUMS if set(fields) <= set(story)])
    yield from _differences([(story[a], story[b]) for a, b in DIFFERENCES if {a, b} <= set(story)])
    yield from _differences(_across(totals))
    charges = [part for part in lines if part.field == "charge" and part.paper == "bill"]
    yield from _sums(combinations(charges, 2) if len(charges) <= _MOST_LINES else ())


def _across(totals: Mapping[Paper, Mapping[str, Part]]) -> list[tuple[Part, Part]]:
    """The same total on the bill and on another paper."""
    bill = totals.get("bill", {})
    others = [parts for name, parts in totals.items() if name != "bill"]
    return [(bill[f], parts[f]) for parts in others for f in ("owes", "charged") if f in bill and f in parts]


def _totals(paper: BillView, name: Paper) -> dict[str, Part]:
    amounts = {field: getattr(paper, field) for field in TOTALS}
    return {f: Part(fact, f, name) for f, fact in amounts.items() if fact and fact.amount > 0}


def _of_lines(paper: BillView, name: Paper) -> Iterator[Part]:
    for field in ("charge", *PARTS):
        for line in paper.lines:
            fact = getattr(line, field)
            if fact and fact.amount > 0:
                yield Part(fact, field, name, line)


def _sums(groups: Iterable[Sequence[Part]]) -> Iterator[MadeOf]:
    for parts in groups:
        whole = total([part.amount for part in parts])
        if whole:
            yield MadeOf(whole, tuple(parts))


def _differences(pairs: Sequence[tuple[Part, Part]]) -> Iterator[MadeOf]:
    for whole, part in pairs:
        left = difference(whole.amount, part.amount)
        if left.amount > 0:
            yield MadeOf(left, (whole, part), less=True)

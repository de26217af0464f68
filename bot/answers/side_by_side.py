"""The rule for two services of one day, by the kinds of their codes: a visit with a procedure, a shot with its drug.

General rules of coding and of Medicare, not the edits of a plan: what they leave to the record, or to the plan, they
say. Each row names the pages that it rests on.
"""

import csv
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import chain, combinations

from bot.answers.pair import Pair, pair_among, services_among
from bot.checks.code_lists import holds
from bot.facts import Fact, text
from bot.views.code import CodeView
from codesets.entry import Language
from knowledge.pages import pages_named
from knowledge.topic import Source

OF_RULE = "the rule for "
"""What the source of a rule's words begins with; the two codes follow."""


def side_by_side(codes: Sequence[CodeView], language: Language) -> dict[str, Pair | Fact | None]:
    """What a template may say of ``codes`` together: the pair of which one is a part of the other, and the rules."""
    marks = mark_rule(codes, language)
    return {"pair": pair_among(codes), "rule": rule_among(codes, language), "mark_rule": marks}


def rule_among(codes: Sequence[CodeView], language: Language) -> Fact | None:
    """The rule for the first two of ``codes`` that one is known for; None where there is none."""
    for first, second in combinations([code.plain_code for code in services_among(codes)], 2):
        for row in _rules():
            if _is_of(row, first, second) or _is_of(row, second, first):
                return text(row[language], f"{OF_RULE}{first} and {second}")
    return None


def mark_rule(codes: Sequence[CodeView], language: Language) -> Fact | None:
    """Which of the first two modifiers among ``codes`` is for what; None where no rule is known."""
    marks = [code.plain_code for code in codes if code.system == "modifier"]
    for first, second in combinations(marks, 2):
        for row in _mark_rules():
            if _are_of(row, first, second) or _are_of(row, second, first):
                return text(row[language], f"{OF_RULE}{first} and {second}")
    return None


def rule_pages(codes: str) -> tuple[Source, ...]:
    """The pages of the rule for two ``codes``, as the source of its words names them."""
    first, _, second = codes.partition(" and ")
    marks = (row for row in _mark_rules() if _are_of(row, first, second) or _are_of(row, second, first))
    rows = (row for row in _rules() if _is_of(row, first, second) or _is_of(row, second, first))
    return pages_named(next(chain(marks, rows))["sources"])


def _is_of(row: dict[str, str], one: str, other: str) -> bool:
    return holds(row["one"], one) and holds(row["other"], other)


def _are_of(row: dict[str, str], one: str, other: str) -> bool:
    return one in row["one"].split() and other in row["other"].split()


@cache
def _mark_rules() -> tuple[dict[str, str], ...]:
    table = files("bot.answers").joinpath("marks_side_by_side.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(table.splitlines()))


@cache
def _rules() -> tuple[dict[str, str], ...]:
    table = files("bot.answers").joinpath("side_by_side.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(table.splitlines()))
